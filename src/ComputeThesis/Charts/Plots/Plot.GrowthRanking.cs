namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Growth of one quarter, the fastest provider first. Quarters that end within the same calendar quarter count as one.</summary>
    /// <param name="growth">The growth to choose from. Where there are several providers, each is shown by its headline measure.</param>
    /// <param name="periodEnd">A day of the calendar quarter meant.</param>
    /// <param name="highlight">The provider that the figure is about.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No row of the quarter has the provider to highlight; the message lists those that exist.</exception>
    public static Figure GrowthRanking(Growth growth, DateOnly periodEnd, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var calendar = new FiscalCalendar(12);
        var quarter = calendar.QuarterEnding(periodEnd);
        var end = calendar.LastDayOf(quarter);
        var title = $"Who grew fastest in the quarter to {Words.Quarter(end)}";
        var rows = growth.Where(row => row.Rate is { } rate && double.IsFinite(rate) && calendar.QuarterEnding(row.PeriodEnd) == quarter);
        if (rows.Count == 0)
            return Words.Nothing(title, $"no growth rate here is of a quarter that ended in the three months to {Words.Quarter(end)}.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(rows.Select(row => row.Provider), highlight, "provider in the figure");
        var measures = Measures.Of(rows, row => new(row.Provider, row.Segment, row.PeriodEnd), growth.Segments, out var left)
            .OrderByDescending(measure => measure.Pieces[^1][^1].Rate).ThenBy(measure => measure.Name, StringComparer.Ordinal).ToList();
        var early = rows.Where(row => calendar.LastDayOf(quarter).DayNumber - row.PeriodEnd.DayNumber > 15).Select(row => $"{row.Provider} ({Words.Quarter(row.PeriodEnd)})").Distinct().ToList();
        return new Figure
        {
            Title = title,
            Subtitle = $"{(growth.Basis == GrowthBasis.YearBefore ? "YoY" : "QoQ")} growth of revenue, %, {growth.Vintage}; each quarter ended within the same calendar quarter"
                + (early.Count == 0 ? "" : $", earlier than others: {string.Join(", ", early)}"),
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Percent,
                    Clip = GrowthRoom.For(measures.Select(measure => measure.Pieces[^1][^1].Rate!.Value)),
                    Series = [.. measures.Select(measure => Bar(measure, highlight))],
                },
            ],
            Sample = Counted.Sample(Units.Count(measures.Count, "quarter"), Units.Count(measures.Select(measure => measure.Provider).Distinct().Count(), "provider")),
            Notes = [.. SegmentWords.MeasuredBy(measures, growth.Segments), .. Words.LeftOut(left)],
            From = FigureSources.Of(measures.Select(measure => measure.Pieces[^1][^1].Source)),
            AsOf = Words.AsOf(growth.Vintage),
            AltText = $"{title}: {string.Join(", ", measures.Select(measure => $"{measure.Name} {FigureUnit.Percent.Label(measure.Pieces[^1][^1].Rate!.Value)}"))}.",
        }.With(options);
    }

    private static FigureSeries Bar(Measure<GrowthRow> measure, string? highlight)
    {
        var row = measure.Pieces[^1][^1];
        return new()
        {
            Name = measure.Name,
            Kind = SeriesKind.HorizontalBars,
            Categories = [measure.Name],
            Values = [row.Rate],
            Texts = [Hover(row)],
            Colour = ProviderColours.Of([measure.Provider])[measure.Provider],
            Emphasis = Stress.OfOne(measure.Provider, highlight),
        };
    }
}
