namespace ComputeThesis;

/// <summary>The shape of a row of values in one line of text.</summary>
internal static class SparkLine
{
    /// <summary>How many columns it takes at most.</summary>
    public const int Widest = 40;

    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>A column a value, from the lowest to the highest of them; a gap is a blank. Of more than fit, each column is the mean of its share.</summary>
    public static string Of(IReadOnlyList<double?> values)
    {
        var columns = Columns(values);
        var known = columns.OfType<double>().ToList();
        if (known.Count == 0)
            return "";
        var (low, high) = (known.Min(), known.Max());
        return new string([.. columns.Select(value => value is { } number ? Step(number, low, high) : ' ')]).TrimEnd();
    }

    /// <summary>A column a value: full where all of its share is known, shaded where some is, blank where none.</summary>
    public static string OfKnown(IReadOnlyList<double?> values) =>
        new string([.. Shares(values).Select(share => share.All(value => value is not null) ? '█' : share.Any(value => value is not null) ? '░' : ' ')]).TrimEnd();

    // Divided before they are added: the sum of very large numbers is beyond a double.
    private static List<double?> Columns(IReadOnlyList<double?> values) =>
        [.. Shares(values).Select(share => share.OfType<double>().ToList() is { Count: > 0 } known ? known.Sum(value => value / known.Count) : (double?)null)];

    private static IEnumerable<double?[]> Shares(IReadOnlyList<double?> values)
    {
        var count = Math.Min(values.Count, Widest);
        return Enumerable.Range(0, count).Select(column => values.Skip(From(column)).Take(From(column + 1) - From(column)).ToArray());

        int From(int column) => (int)((long)column * values.Count / count);
    }

    // Halved before they are subtracted: the range of very large numbers is beyond a double.
    private static char Step(double value, double low, double high) =>
        high == low ? Steps[3] : Steps[(int)Math.Min(Steps.Length - 1, ((value / 2) - (low / 2)) / ((high / 2) - (low / 2)) * Steps.Length)];
}
