namespace ComputeThesis;

/// <summary>One measure of a provider over time: a segment, or a headline segment with its successors.</summary>
/// <typeparam name="T">A row of it.</typeparam>
/// <param name="Provider">Who runs the cloud.</param>
/// <param name="Name">What a reader sees: the provider, with the segment where the provider has several measures here, or the segment where it is the only provider.</param>
/// <param name="Segment">The newest segment.</param>
/// <param name="Pieces">The rows of each segment in time order, oldest segment first.</param>
/// <param name="Breaks">The quarters from which a new segment counts.</param>
internal sealed record Measure<T>(string Provider, string Name, string Segment, IReadOnlyList<IReadOnlyList<T>> Pieces, IReadOnlyList<FigureBreak> Breaks);

/// <summary>Where a row of a table belongs.</summary>
internal sealed record Place(string Provider, string Segment, DateOnly PeriodEnd);

/// <summary>Sorts rows into measures: a provider's headline segments are one, any other segment is one of its own.</summary>
internal static class Measures
{
    /// <param name="rows">Rows with a value.</param>
    /// <param name="placeOf">Where a row belongs.</param>
    /// <param name="segments">What is known of segments.</param>
    /// <param name="left">The measures not drawn because their provider has a headline one.</param>
    public static IReadOnlyList<Measure<T>> Of<T>(IEnumerable<T> rows, Func<T, Place> placeOf, IEnumerable<Segment> segments, out IReadOnlyList<string> left)
    {
        var headline = segments.Where(segment => segment.IsHeadline).Select(segment => (segment.Provider, segment.Name)).ToHashSet();
        var providers = rows.GroupBy(row => placeOf(row).Provider).OrderBy(provider => provider.Key, StringComparer.Ordinal).ToList();
        var measures = new List<Measure<T>>();
        var others = new List<string>();
        foreach (var provider in providers)
        {
            var pieces = provider.GroupBy(row => placeOf(row).Segment).Select(piece => piece.OrderBy(row => placeOf(row).PeriodEnd).ToList())
                .OrderBy(piece => placeOf(piece[^1]).PeriodEnd).ThenBy(piece => placeOf(piece[0]).PeriodEnd).ToList();
            var main = pieces.Where(piece => headline.Contains((provider.Key, placeOf(piece[0]).Segment))).ToList();
            var own = pieces.Except(main).ToList();
            // A reader who asked for one provider wants all it gives; beside others its headline speaks for it.
            if (main.Count > 0 && providers.Count > 1)
            {
                others.AddRange(own.Select(piece => $"{provider.Key}: {placeOf(piece[0]).Segment}"));
                own = [];
            }

            if (main.Count > 0)
                measures.Add(Joined(main, placeOf, own.Count > 0, providers.Count == 1));
            measures.AddRange(own.Select(piece => Joined([piece], placeOf, own.Count + main.Count > 1, providers.Count == 1)));
        }

        left = others;
        return measures;
    }

    private static Measure<T> Joined<T>(IReadOnlyList<List<T>> pieces, Func<T, Place> placeOf, bool isNamed, bool isAlone)
    {
        var newest = placeOf(pieces[^1][^1]);
        var name = !isNamed ? newest.Provider : isAlone ? newest.Segment : $"{newest.Provider}, {newest.Segment}";
        var breaks = pieces.Zip(pieces.Skip(1), (older, newer) => (End: placeOf(older[^1]).PeriodEnd, Newer: newer))
            .Select(pair => (pair.Newer, Row: pair.Newer.FirstOrDefault(row => placeOf(row).PeriodEnd > pair.End)))
            .Where(pair => pair.Row is not null)
            .Select(pair => placeOf(pair.Row!))
            .Select(place => new FigureBreak(place.PeriodEnd, $"{place.Provider}: “{place.Segment}” from {Words.Quarter(place.PeriodEnd)}", name));
        return new(newest.Provider, name, newest.Segment, pieces, [.. breaks]);
    }
}
