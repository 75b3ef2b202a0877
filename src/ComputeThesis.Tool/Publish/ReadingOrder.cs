namespace ComputeThesis.Tool;

/// <summary>The order in which notebooks are read: by the number that their names begin with, 2 before 10, then by name; a folder's own before those of its folders.</summary>
internal static class ReadingOrder
{
    public static IComparer<NotebookFile> Comparer { get; } = Comparer<NotebookFile>.Create((one, other) => Compare(one.Name.Split('/', '\\'), other.Name.Split('/', '\\')));

    private static int Compare(string[] one, string[] other)
    {
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            if (i == one.Length - 1 != (i == other.Length - 1))
                return i == one.Length - 1 ? -1 : 1;
            var (number, otherNumber) = (NumberOf(one[i]), NumberOf(other[i]));
            var compared = number == otherNumber ? string.CompareOrdinal(one[i], other[i]) : number.CompareTo(otherNumber);
            if (compared != 0)
                return compared;
        }

        return one.Length.CompareTo(other.Length);
    }

    private static decimal NumberOf(string name) =>
        name.TakeWhile(char.IsAsciiDigit).Take(28).ToArray() is { Length: > 0 } digits ? decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : decimal.MaxValue;
}
