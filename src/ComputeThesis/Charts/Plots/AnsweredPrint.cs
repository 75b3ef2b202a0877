using System.Globalization;

namespace ComputeThesis;

/// <summary>A print with every expectation that it answered.</summary>
/// <param name="Label">What a reader sees: the provider, its segment where the provider has several of the same kind here, and the month.</param>
/// <param name="Main">The surprise that counts.</param>
/// <param name="All">Every surprise of the print, the one that counts first.</param>
internal sealed record AnsweredPrint(string Label, Surprise Main, IReadOnlyList<Surprise> All)
{
    public string Provider => Main.Expectation.Provider;

    public bool IsConstantCurrency => Main.Expectation.Measure == PrintMeasure.GrowthConstantCurrencyPct;

    /// <summary>The prints in time order.</summary>
    public static IReadOnlyList<AnsweredPrint> Of(IEnumerable<Surprise> surprises)
    {
        var all = surprises.ToList();
        // Revenue and growth have a panel each: a segment is named only where its panel has two of the provider.
        var segments = all.Select(one => (one.Expectation.Provider, one.Expectation.Segment, one.IsOfRevenue)).Distinct().CountBy(one => (one.Provider, one.IsOfRevenue)).ToDictionary();
        return [.. all.GroupBy(one => one.Print)
            .OrderBy(print => print.Key.PeriodEnd).ThenBy(print => print.Key.Provider, StringComparer.Ordinal).ThenBy(print => print.Key.Segment, StringComparer.Ordinal).ThenBy(print => print.Key.Measure)
            .Select(print => Of(segments[(print.Key.Provider, print.Key.Measure == PrintMeasure.RevenueMillions)] > 1, [.. print]))];
    }

    private static AnsweredPrint Of(bool hasSegments, IReadOnlyList<Surprise> all)
    {
        var best = Surprise.Ranked(all);
        var expectation = best[0].Expectation;
        var month = expectation.PeriodEnd.ToString("MMM yyyy", CultureInfo.InvariantCulture);
        var measure = expectation.Measure == PrintMeasure.GrowthConstantCurrencyPct ? " (cc)" : "";
        return new($"{expectation.Provider}{(hasSegments ? $", {expectation.Segment}" : "")}, {month}{measure}", best[0], best);
    }
}
