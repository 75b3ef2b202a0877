namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Change of growth from quarter to quarter in percentage points, a panel a provider; a bar below zero is hollow.</summary>
    /// <param name="rows">The changes to show. Where there are several providers, each is shown by its headline measure.</param>
    /// <param name="highlight">The provider that the figure is about.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No row has the provider to highlight; the message lists those that exist.</exception>
    public static Figure Acceleration(Acceleration rows, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        const string title = "Change of growth from quarter to quarter";
        if (rows.Count == 0)
            return Words.Nothing(title, "no quarter here follows one with a growth rate on the same definition.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(rows.Select(row => row.Provider), highlight, "provider in the figure");
        var measures = Measures.Of(rows, row => new(row.Provider, row.Segment, row.PeriodEnd), rows.Segments, out var left)
            .OrderBy(measure => measure.Provider == highlight ? 0 : 1).ToList();
        var colours = ProviderColours.Of(measures.Select(measure => measure.Provider));
        return new Figure
        {
            Title = colours.Count > 1 && highlight is null ? title : $"Is {Words.Whose(measures[0].Provider)} growth gathering pace?",
            Subtitle = $"Change of {(rows.Basis == GrowthBasis.YearBefore ? "YoY" : "QoQ")} growth on the quarter before, percentage points, {rows.Vintage}; filled: faster, hollow: slower; each panel on its own axis",
            Panels = [.. measures.Select(measure => new FigurePanel
            {
                Title = measure.Name,
                Unit = FigureUnit.Points,
                ShowsZero = true,
                Series = [.. measure.Pieces.Select(piece => new FigureSeries
                {
                    Name = measure.Name,
                    Kind = SeriesKind.Bars,
                    Days = [.. piece.Select(row => row.PeriodEnd)],
                    Values = [.. piece.Select(row => (double?)row.Change)],
                    Texts = [.. piece.Select(row => $"{row.Segment}, {row.Period}, from {Units.Percent(row.Before)} to {Units.Percent(row.Rate)} ({(row.IsStated ? "stated" : "computed")})")],
                    Colour = colours[measure.Provider],
                    Emphasis = Stress.OfOne(measure.Provider, highlight),
                })],
                Breaks = measure.Breaks,
            })],
            Sample = Counted.Sample(Units.Count(measures.Sum(measure => measure.Pieces.Sum(piece => piece.Count)), "quarter"), Units.Count(colours.Count, "provider")),
            Notes = [.. SegmentWords.MeasuredBy(measures, rows.Segments), .. Words.LeftOut(left)],
            From = FigureSources.Of(rows.Select(row => row.Source)),
            AsOf = Words.AsOf(rows.Vintage),
            AltText = string.Join("; ", measures.Select(InWords)) + ".",
        }.With(options);
    }

    private static string InWords(Measure<AccelerationRow> measure)
    {
        var all = measure.Pieces.SelectMany(piece => piece).ToList();
        var last = all[^1];
        return $"{Words.Whose(measure.Name)} growth changed by {FigureUnit.Points.Label(last.Change)} in {Words.Quarter(last.PeriodEnd)}, and sped up in {all.Count(row => row.Change > 0)} of {all.Count} quarters";
    }
}
