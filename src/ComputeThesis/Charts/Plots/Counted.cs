namespace ComputeThesis;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary>A count with its noun: 1 print, 12 prints.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun of one.</param>
    /// <param name="many">The noun of several; an s is added where it is left out.</param>
    public static string Of(int count, string one, string? many = null) => $"{Units.Number(count, 0)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>How many are shown, for the footer: n = 212 quarters of 10 providers.</summary>
    public static string Sample(string shown, string owners) => $"n = {shown} of {owners}";

    /// <summary>Names in a sentence: a, b and c.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>The first letter in upper case, for the head of a sentence or a panel.</summary>
    public static string Headed(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
