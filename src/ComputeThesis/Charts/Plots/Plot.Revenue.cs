namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Revenue by quarter, a panel a provider, each in its own currency and on its own axis from zero; earlier definitions are paler.</summary>
    /// <param name="prints">The prints to show; as first reported where no vintage was chosen. Where there are several providers, each is shown by its headline measure if that has amounts.</param>
    /// <param name="highlight">The provider that the figure is about.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No print with an amount has the provider to highlight; the message lists those that exist.</exception>
    public static Figure Revenue(CloudRevenue prints, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prints);
        const string title = "Cloud revenue by quarter";
        var chosen = prints.Vintage is null ? prints.At(Vintage.AsReported) : prints;
        var rows = chosen.Where(print => print.Revenue is not null);
        if (rows.Count == 0)
            return Words.Nothing(title, "no print here has an amount.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(rows.Select(row => row.Provider), highlight, "provider in the figure");
        var measures = Measures.Of(rows, print => new(print.Provider, print.Segment, print.PeriodEnd), rows.Segments, out var left)
            .OrderBy(measure => measure.Provider == highlight ? 0 : 1).ToList();
        var colours = ProviderColours.Of(measures.Select(measure => measure.Provider));
        var silent = chosen.Select(print => print.Provider).Except(rows.Select(print => print.Provider)).ToList();
        List<FigurePanel> panels = [.. measures.Select(measure => Panel(measure, colours[measure.Provider], highlight))];
        return new Figure
        {
            Title = colours.Count == 1 ? $"{Words.Whose(measures[0].Provider)} revenue by quarter" : highlight is null ? title : $"{Words.Whose(highlight)} revenue beside other clouds",
            Subtitle = $"Revenue of the quarter, {chosen.Vintage}; each panel in its own currency, on its own axis from zero, nothing converted",
            Panels = panels,
            Sample = Counted.Sample(Units.Count(panels.Sum(panel => panel.Series.Sum(series => series.Values.Count(value => value is not null))), "quarter"), Units.Count(colours.Count, "provider")),
            Notes = [.. measures.Any(measure => measure.Breaks.Count > 0) ? (string[])["Paler pieces count an earlier definition."] : [], .. SegmentWords.MeasuredBy(measures, rows.Segments), .. Words.LeftOut(left),
                .. silent.Count == 0 ? (string[])[] : [$"No amount given: {string.Join(", ", silent)}."]],
            From = FigureSources.Of(measures.SelectMany(measure => measure.Pieces).SelectMany(piece => piece).Select(print => print.Source)),
            AsOf = Words.AsOf(chosen.Vintage),
            AltText = string.Join("; ", measures.Select(InWords)) + ".",
        }.With(options);
    }

    private static FigurePanel Panel(Measure<Print> measure, int colour, string? highlight)
    {
        var currency = measure.Pieces[^1][^1].Currency;
        return new()
        {
            Title = $"{measure.Name}, {FigureUnit.Billions(currency).Name}",
            Unit = FigureUnit.Billions(currency),
            ShowsZero = true,
            // A currency is never mixed with another: an earlier piece in another one is left to the table.
            Series = [.. measure.Pieces.Where(piece => piece[0].Currency == currency).Select(piece =>
            {
                var quarters = WithGaps(piece, print => (print.Period, print.PeriodEnd));
                return new FigureSeries
                {
                    Name = measure.Name,
                    Days = [.. quarters.Select(quarter => quarter.Day)],
                    Values = [.. quarters.Select(quarter => (double?)quarter.Row?.Revenue)],
                    Texts = [.. quarters.Select(quarter => quarter.Row is { } print ? $"{print.Segment}, {print.Period} to {Units.Day(print.PeriodEnd)} ({print.Source.Host})" : null)],
                    Colour = colour,
                    IsPale = piece != measure.Pieces[^1],
                    Emphasis = Stress.InColour(measure.Provider, highlight),
                };
            })],
            Breaks = measure.Breaks,
        };
    }

    private static string InWords(Measure<Print> measure)
    {
        var (first, last) = (measure.Pieces[^1][0], measure.Pieces[^1][^1]);
        var words = Words.Move($"{Words.Whose(measure.Name)} revenue", FigureUnit.Billions(last.Currency), (first.PeriodEnd, (double)first.Revenue!), (last.PeriodEnd, (double)last.Revenue!));
        return $"{words} ({FigureUnit.Billions(last.Currency).Name}{(measure.Breaks.Count > 0 ? ", newest definition only" : "")})";
    }
}
