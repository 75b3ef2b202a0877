namespace ComputeThesis;

/// <summary>Gives names colours of the palette, each its own.</summary>
internal static class FreeColours
{
    /// <summary>Each name has its own colour if no name before it has taken that, else the first that is free.</summary>
    /// <param name="names">The names, those first that give way to none.</param>
    /// <param name="own">The colour that a name has in every figure; null where it is not known.</param>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> names, Func<string, int?> own)
    {
        var colours = new Dictionary<string, int>();
        foreach (var name in names)
            colours[name] = own(name) is { } colour && !colours.ContainsValue(colour) ? colour : Enumerable.Range(0, int.MaxValue).First(free => !colours.ContainsValue(free));
        return colours;
    }
}
