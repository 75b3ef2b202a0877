namespace ComputeThesis;

/// <summary>The assets that events are of, numbered in the order of their names.</summary>
internal sealed class StudiedAssets
{
    private readonly Dictionary<string, int> places = [];
    private readonly StudiedAsset[] assets;

    public StudiedAssets(IEnumerable<EventDay> events, PricePanel panel, EventStudyDesign design)
    {
        var symbols = new HashSet<string>();
        foreach (var one in events)
            symbols.Add(one.Symbol);
        string[] names = [.. symbols.Order(StringComparer.Ordinal)];
        assets = new StudiedAsset[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var line = panel[names[i]];
            places.Add(names[i], i);
            assets[i] = new(line, [.. design.Benchmarks.SelectMany(benchmark => benchmark.For(line, panel, design.Returns))], i > 0 ? assets[i - 1] : null);
        }
    }

    public int PlaceOf(string symbol) => places[symbol];

    public StudiedAsset this[int place] => assets[place];

    public StudiedAsset this[string symbol] => assets[places[symbol]];
}
