namespace ComputeThesis;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary>How many are shown, for the footer: n = 212 quarters of 10 providers.</summary>
    public static string Sample(string shown, string owners) => $"n = {shown} of {owners}";

    /// <summary>Names in a sentence: a, b and c.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>The first letter in upper case, for the head of a sentence or a panel.</summary>
    public static string Headed(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
