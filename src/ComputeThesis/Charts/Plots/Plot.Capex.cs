namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Capital spending by quarter, a panel a company, each in its own currency and on its own axis from zero; cash spending and spending with leases are lines of their own.</summary>
    /// <remarks>
    /// Cash, with leases and not stated are different measures: each is a series, never joined with another, in a colour that is the same in every panel. Fiscal years are left out and
    /// counted. Beside others a company is shown as a whole; its segments, and sums of several companies, are named in the notes and drawn when only they are given.
    /// Where several pages gave a figure, the one known first counts, or the one of the vintage chosen. A quarter without a figure is a gap.
    /// </remarks>
    /// <param name="capex">The figures to show; as first reported where no vintage was chosen.</param>
    /// <param name="highlight">The company that the figure is about: its panel comes first.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No quarter is of the company to highlight; the message lists those that exist.</exception>
    public static Figure Capex(Capex capex, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capex);
        const string title = "Capital spending by quarter";
        var chosen = capex.Vintage is null ? capex.At(Vintage.AsReported) : capex;
        var spenders = Spender.Of(chosen.Where(row => !row.IsYear), out var left);
        if (spenders.Count == 0)
            return Words.Nothing(title, "no figure here is of a quarter.").With(options);
        var companies = spenders.Select(spender => spender.Company).Distinct().ToList();
        if (highlight is not null)
            Name.MustBeOneOf(companies, highlight, "company in the figure");
        var ordered = spenders.OrderBy(spender => spender.Company == highlight ? 0 : 1).ToList();
        var rows = ordered.SelectMany(spender => spender.Measures).SelectMany(measure => measure).ToList();
        var years = chosen.Count(row => row.IsYear);
        return new Figure
        {
            Title = companies.Count == 1 ? $"{Words.Whose(companies[0])} capital spending by quarter" : highlight is null ? title : $"{Words.Whose(highlight)} capital spending beside others",
            Subtitle = $"Capital spending of the quarter, {chosen.Vintage}; each panel in its own currency, on its own axis from zero, nothing converted; cash and with leases are different measures",
            Panels = [.. ordered.Select(spender => SpenderPanel(spender, highlight))],
            Sample = Counted.Sample(Units.Count(rows.Count, "figure"), Units.Count(companies.Count, "company", "companies")),
            Notes =
            [
                .. rows.Any(row => row.Measure == Spender.Unstated) ? (string[])["Not stated: the page does not say whether leases are in."] : [],
                .. rows.Count(row => row.Precision != "exact") is var soft and > 0 ? (string[])[$"{Units.Count(soft, "figure is", "figures are")} approximate, a lower bound or derived: hovering tells which."] : [],
                .. years == 0 ? (string[])[] : [$"{Units.Count(years, "figure of a fiscal year", "figures of fiscal years")} left out."],
                .. left.Count == 0 ? (string[])[] : [$"Also given, not drawn: {string.Join("; ", left)}."],
            ],
            From = FigureSources.Of(rows.Select(row => row.Origin.Source)),
            AsOf = Words.AsOf(chosen.Vintage),
            AltText = string.Join(". ", ordered.Select(InWords)) + ".",
        }.With(options);
    }

    private static FigurePanel SpenderPanel(Spender spender, string? highlight)
    {
        var unit = FigureUnit.Billions(spender.Currency);
        return new()
        {
            // A line alone in its panel has no name beside it: the title says its measure.
            Title = $"{spender.Name}, {unit.Name}{(spender.Measures.Count > 1 ? "" : $" ({Spender.MeasureOfPanel(spender.Measures[0][0].Measure)})")}",
            Unit = unit,
            ShowsZero = true,
            Series = [.. spender.Measures.Select(measure => SpendingLine(measure, spender.Company, highlight))],
        };
    }

    private static FigureSeries SpendingLine(IReadOnlyList<CapexFigure> rows, string company, string? highlight)
    {
        var quarters = WithGaps(rows, row => (new FiscalCalendar(12).QuarterEnding(row.PeriodEnd), row.PeriodEnd));
        return new()
        {
            Name = Spender.MeasureName(rows[0].Measure),
            Days = [.. quarters.Select(quarter => quarter.Day)],
            Values = [.. quarters.Select(quarter => (double?)quarter.Row?.Amount)],
            Texts = [.. quarters.Select(quarter => quarter.Row is { } row ? $"quarter to {Units.Day(row.PeriodEnd)}, {Precision(row.Precision)}; known {Units.Day(row.Origin.KnownOn)} ({row.Origin.Source.Host})" : null)],
            Colour = ProviderColours.Of([rows[0].Measure])[rows[0].Measure],
            Emphasis = Stress.InColour(company, highlight),
        };
    }

    private static string Precision(string precision) => precision.Replace('_', ' ');

    private static string InWords(Spender spender)
    {
        var unit = FigureUnit.Billions(spender.Currency);
        return $"{Words.Whose(spender.Name)} capital spending in {unit.Name}: " + string.Join("; ", spender.Measures.Select(rows =>
            Words.Move(Spender.MeasureInWords(rows[0].Measure), unit, (rows[0].PeriodEnd, (double)rows[0].Amount), (rows[^1].PeriodEnd, (double)rows[^1].Amount)) + $" ({Units.Count(rows.Count, "quarter")})"));
    }
}
