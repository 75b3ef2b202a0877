namespace ComputeThesis;

/// <summary>A name that a user typed, held against those that exist.</summary>
internal static class Name
{
    public static void MustBeOneOf(IEnumerable<string> known, string name, string what)
    {
        var names = known.Distinct().ToList();
        if (!names.Contains(name))
            throw new ArgumentException(names.Count == 0
                ? $"There is no {what} '{name}', nor any other: no row is left. Look at an earlier selection, or at a later day."
                : $"There is no {what} '{name}'. Known: {string.Join(", ", names)}.");
    }
}
