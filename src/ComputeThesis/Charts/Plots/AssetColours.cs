namespace ComputeThesis;

/// <summary>One colour an asset, the same in every figure as far as there are colours.</summary>
internal static class AssetColours
{
    /// <summary>How many looks there are: the colours of the palette, plain and dashed.</summary>
    private const int Looks = 16;

    // The first sixteen never give way; each later name has a look that names of its own group leave free.
    private static readonly string[] Known =
    [
        "RENDER", "BTC", "HUT", "AKT", "IREN", "TAO", "WULF", "ETH",
        "CORZ", "MARA", "RIOT", "CIFR", "SOL", "QQQ", "ATH", "LPT",
        "CRWV", "NBIS", "APLD", "BTDR", "FIL", "FET", "GRT", "NEAR",
        "AR", "IO", "GLM", "ICP", "THETA", "FLUX", "PHA", "HNT",
        "BABA", "MSFT", "GOOGL", "ORCL", "AMZN", "NVDA", "LINK", "^GSPC", "SPY",
    ];

    private static readonly Dictionary<string, int> Places = Known.Select((name, i) => (name, i)).ToDictionary(one => one.name, one => one.i);

    /// <summary>The colours of some names; one whose look is taken in this figure, or that is not known, takes the first that is free.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> names) => FreeColours.Of(
        names.Distinct().OrderBy(name => Places.GetValueOrDefault(name, int.MaxValue)).ThenBy(name => name, StringComparer.Ordinal),
        name => Places.TryGetValue(name, out var place) ? place % Looks : null);
}
