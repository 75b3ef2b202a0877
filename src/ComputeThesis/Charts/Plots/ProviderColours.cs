namespace ComputeThesis;

/// <summary>One colour a name, the same in every figure: providers, kinds of provider, networks and miners, which never stand in one figure together.</summary>
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

        ["hyperscaler"] = 1,
        ["neocloud"] = 4,
        ["neocloud marketplace"] = 3,
        ["decentralised"] = 0,
        ["market"] = 7,

        ["Render"] = 0,
        ["Akash"] = 1,
        ["Filecoin"] = 2,
        ["Livepeer"] = 3,
        ["io.net"] = 4,
        ["Bittensor"] = 5,
        ["Aethir"] = 6,
        ["Nosana"] = 7,
        ["sector"] = 15,

        ["Hut 8"] = 0,
        ["IREN"] = 1,
        ["Core Scientific"] = 2,
        ["Applied Digital"] = 3,
        ["TeraWulf"] = 4,
        ["WhiteFiber"] = 5,
        ["Bit Digital"] = 6,
        ["Riot Platforms"] = 7,
        ["Cipher"] = 8,
        ["MARA"] = 9,
        ["Bitdeer"] = 10,

        ["cash"] = 1,
        ["with_leases"] = 0,
        ["unspecified"] = 2,
    };

    /// <summary>The colours of some names; one not known takes the first that is free.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> names) => FreeColours.Of(
        names.Distinct().OrderBy(name => Known.ContainsKey(name) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal),
        name => Known.TryGetValue(name, out var colour) ? colour : null);

    /// <summary>The colours of measures: that of their provider, but each its own where they are all of one provider.</summary>
    public static IReadOnlyDictionary<string, int> Of<T>(IReadOnlyList<Measure<T>> measures)
    {
        var providers = Of(measures.Select(measure => measure.Provider));
        return measures.Select((measure, i) => (measure.Name, Colour: providers[measure.Provider] + (providers.Count == 1 ? i : 0))).ToDictionary(measure => measure.Name, measure => measure.Colour);
    }

    /// <summary>The colour of a finding.</summary>
    public static int Of(Finding finding) => finding switch { Finding.Supported => 2, Finding.Misleading => 4, Finding.Contradicted => 0, _ => 7 };
}
