namespace ComputeThesis;

/// <summary>One colour a provider, the same in every figure.</summary>
internal static class ProviderColours
{
    private static readonly Dictionary<string, int> Known = new()
    {
        ["Alibaba Cloud"] = 0,
        ["Microsoft"] = 1,
        ["Google Cloud"] = 2,
        ["Oracle"] = 3,
        ["AWS"] = 4,
        ["Tencent"] = 5,
        ["Baidu"] = 6,
        ["CoreWeave"] = 7,
        ["Nebius"] = 9,
        ["Kingsoft Cloud"] = 11,
    };

    /// <summary>The colours of some providers; one not known takes the first that is free.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> providers)
    {
        var colours = new Dictionary<string, int>();
        foreach (var provider in providers.Distinct().OrderBy(provider => Known.ContainsKey(provider) ? 0 : 1).ThenBy(provider => provider, StringComparer.Ordinal))
            colours[provider] = Known.TryGetValue(provider, out var colour) ? colour : Enumerable.Range(0, int.MaxValue).First(free => !colours.ContainsValue(free));
        return colours;
    }

    /// <summary>The colours of measures: that of their provider, but each its own where they are all of one provider.</summary>
    public static IReadOnlyDictionary<string, int> Of<T>(IReadOnlyList<Measure<T>> measures)
    {
        var providers = Of(measures.Select(measure => measure.Provider));
        return measures.Select((measure, i) => (measure.Name, Colour: providers[measure.Provider] + (providers.Count == 1 ? i : 0))).ToDictionary(measure => measure.Name, measure => measure.Colour);
    }
}
