namespace ComputeThesis;

/// <summary>The assets that events are of, each with its closes and its factors, numbered in the order of their names.</summary>
internal sealed class StudiedAssets
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<(PriceLine Line, Factor[] Factors)> assets = [];

    public StudiedAssets(IEnumerable<EventDay> events, PricePanel panel, EventStudyDesign design)
    {
        var symbols = new HashSet<string>();
        foreach (var one in events)
            symbols.Add(one.Symbol);
        foreach (var symbol in symbols.Order(StringComparer.Ordinal))
        {
            var line = panel[symbol];
            places.Add(symbol, assets.Count);
            assets.Add((line, [.. design.Benchmarks.SelectMany(benchmark => benchmark.For(line, panel, design.Returns))]));
        }
    }

    public int Count => assets.Count;

    public (PriceLine Line, Factor[] Factors) this[int place] => assets[place];

    public int PlaceOf(string symbol) => places[symbol];
}
