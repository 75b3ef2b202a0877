namespace ComputeThesis;

/// <summary>One call, one finished figure.</summary>
public static partial class Plot
{
    /// <summary>Growth by provider over time, a colour a provider; a redefined segment begins a new piece.</summary>
    /// <param name="growth">The growth to show. Where there are several providers, each is shown by its headline measure.</param>
    /// <param name="highlight">The provider that the figure is about.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No row has the provider to highlight; the message lists those that exist.</exception>
    public static Figure Growth(Growth growth, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var basis = growth.Basis == GrowthBasis.YearBefore ? "Year-on-year" : "Quarter-on-quarter";
        var rows = growth.Where(row => row.Rate is { } rate && double.IsFinite(rate));
        if (rows.Count == 0)
            return Words.Nothing($"{basis} growth of cloud revenue", "no quarter here has a growth rate.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(rows.Select(row => row.Provider), highlight, "provider in the figure");
        var measures = Measures.Of(rows, row => new(row.Provider, row.Segment, row.PeriodEnd), growth.Segments, out var left);
        var colours = ProviderColours.Of(measures);
        var shown = measures.SelectMany(measure => measure.Pieces).SelectMany(piece => piece).ToList();
        return new Figure
        {
            Title = Title(rows, basis, highlight),
            Subtitle = $"{basis} growth of revenue, %, by the month in which the quarter ended, {growth.Vintage}; as the company stated it, else computed",
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Percent,
                    ShowsZero = true,
                    Clip = GrowthRoom.For(shown.Select(row => row.Rate!.Value)),
                    Series = [.. measures.SelectMany(measure => measure.Pieces.Select(piece => Series(measure, piece, colours[measure.Name], highlight)))],
                    Breaks = [.. measures.SelectMany(measure => measure.Breaks)],
                },
            ],
            Sample = Counted.Sample(Units.Count(shown.Count, "quarter"), Units.Count(measures.Select(measure => measure.Provider).Distinct().Count(), "provider")),
            Notes = [.. SegmentWords.MeasuredBy(measures, growth.Segments), .. Words.LeftOut(left)],
            From = FigureSources.Of(shown.Select(row => row.Source)),
            AsOf = Words.AsOf(growth.Vintage),
            AltText = string.Join("; ", measures.OrderBy(measure => measure.Provider == highlight ? 0 : 1).Select(InWords)) + ".",
        }.With(options);
    }

    private static FigureSeries Series(Measure<GrowthRow> measure, IReadOnlyList<GrowthRow> piece, int colour, string? highlight)
    {
        var quarters = WithGaps(piece, row => (row.Period, row.PeriodEnd));
        return new()
        {
            Name = measure.Name,
            Days = [.. quarters.Select(quarter => quarter.Day)],
            Values = [.. quarters.Select(quarter => quarter.Row?.Rate)],
            Texts = [.. quarters.Select(quarter => quarter.Row is { } row ? Hover(row) : null)],
            Colour = colour,
            Emphasis = Stress.InColour(measure.Provider, highlight),
        };
    }

    private static string Title(Growth rows, string basis, string? highlight)
    {
        var isAlone = rows.All(row => row.Provider == rows[0].Provider);
        return isAlone ? $"{Words.Whose(rows[0].Provider)} {basis.ToLowerInvariant()} growth" : highlight is null ? $"{basis} growth of cloud revenue" : $"{Words.Whose(highlight)} growth beside other clouds";
    }

    private static string Hover(GrowthRow row) =>
        $"{row.Segment}, {row.Period} to {Units.Day(row.PeriodEnd)} ({(row.Stated is null ? "computed" : "stated")}; {row.Source.Host})";

    private static string InWords(Measure<GrowthRow> measure)
    {
        var (first, last) = (measure.Pieces[0][0], measure.Pieces[^1][^1]);
        return Words.Move($"{Words.Whose(measure.Name)} growth", FigureUnit.Percent, (first.PeriodEnd, first.Rate!.Value), (last.PeriodEnd, last.Rate!.Value))
            + (measure.Breaks.Count > 0 ? ", its segment redefined between" : "");
    }
}
