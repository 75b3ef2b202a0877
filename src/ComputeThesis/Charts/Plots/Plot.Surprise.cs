namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Prints against what was expected of them, a row a print and the newest at the bottom: a marker right of zero is a print above its expectation.</summary>
    /// <remarks>
    /// Surprises in revenue are percent of the expected revenue, surprises in growth are percentage points: each has a panel of its own. Where several expectations of one print were
    /// published, the marker is the surprise against one of them: a consensus before one broker's view, then the one published last, then the stronger kind of source, then the one
    /// that leaves the smallest surprise; the whisker reaches over all of them. A surprise no larger than the rounding of its page is paler, and labelled so.
    /// </remarks>
    /// <param name="surprises">The prints with their expectations.</param>
    /// <param name="highlight">The provider that the figure is about; the others are grey.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No print has the provider to highlight; the message lists those that exist.</exception>
    public static Figure Surprise(Surprises surprises, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(surprises);
        const string title = "Cloud prints against what was expected";
        if (surprises.Count == 0)
            return Words.Nothing(title, "no print here has an expectation to hold it against.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(surprises.Select(one => one.Expectation.Provider), highlight, "provider in the figure");
        var prints = AnsweredPrint.Of(surprises);
        var providers = prints.Select(print => print.Provider).Distinct().ToList();
        var colours = ProviderColours.Of(providers);
        var several = prints.Count(print => print.All.Count > 1);
        return new Figure
        {
            Title = providers.Count == 1 ? $"{Words.Whose(providers[0])} prints against what was expected" : highlight is null ? title : $"{Words.Whose(highlight)} prints against what was expected, beside others",
            Subtitle = "First print against the expectation published before it; revenue: % of the expected revenue, growth: percentage points; by the month in which the quarter ended",
            Columns = 1,
            Panels = [.. prints.GroupBy(print => print.Main.IsOfRevenue).OrderByDescending(group => group.Key).Select(group => SurprisePanel(group.Key, [.. group], colours, highlight))],
            Sample = Counted.Sample(Units.Count(prints.Count, "print"), Units.Count(providers.Count, "provider")),
            Notes =
            [
                .. several == 0 ? (string[])[] : [$"{Units.Count(several, "print has", "prints have")} several expectations: a consensus counts before one broker’s view; the whisker reaches over all."],
                .. prints.GroupBy(print => print.Provider).Select(SegmentsOf).OfType<string>().Order(StringComparer.Ordinal),
                .. prints.Any(print => print.IsConstantCurrency) ? (string[])["cc: growth in constant currency."] : [],
                .. surprises.Unanswered.Count == 0 ? (string[])[] : [$"{Units.Count(surprises.Unanswered.Count, "expectation has", "expectations have")} no print here."],
            ],
            From = FigureSources.Of(prints.SelectMany(print => print.All).SelectMany(one => new[] { one.Source, one.Expectation.Origin.Source })),
            AltText = string.Join(" ", prints.GroupBy(print => print.Main.IsOfRevenue).OrderByDescending(group => group.Key).Select(group => InWords(group.Key, [.. group])))
                + (highlight is null ? "" : $" {highlight}: {string.Join(", ", prints.Where(print => print.Provider == highlight).Select(print => $"{Written(print.Main)} in {(print.Main.IsOfRevenue ? "revenue" : "growth")} ({print.Label})"))}."),
        }.With(options);
    }

    private static FigurePanel SurprisePanel(bool isOfRevenue, IReadOnlyList<AnsweredPrint> prints, IReadOnlyDictionary<string, int> colours, string? highlight) => new()
    {
        Title = isOfRevenue ? "Revenue, surprise in %" : "YoY growth, surprise in percentage points",
        Unit = isOfRevenue ? FigureUnit.SignedPercent : FigureUnit.Points,
        ShowsZero = true,
        Series = [.. prints.Select(print => new FigureSeries
        {
            Name = print.Provider,
            Kind = SeriesKind.HorizontalPoints,
            Categories = [print.Label],
            Values = [print.Main.Size],
            Lows = print.All.Count > 1 ? [print.All.Min(one => one.Size)] : [],
            Highs = print.All.Count > 1 ? [print.All.Max(one => one.Size)] : [],
            Texts = [string.Join("; ", print.All.Select(Hover))],
            Labels = [$"{Written(print.Main)}{(print.Main.IsWithinRounding ? ", within rounding" : "")}"],
            Colour = colours[print.Provider],
            IsPale = print.Main.IsWithinRounding,
            Emphasis = Stress.OfOne(print.Provider, highlight),
        })],
    };

    /// <summary>What is meant by a provider that has one segment for revenue and another for growth.</summary>
    private static string? SegmentsOf(IGrouping<string, AnsweredPrint> prints)
    {
        var segments = prints.Select(print => (print.Main.IsOfRevenue, print.Main.Expectation.Segment)).Distinct().ToList();
        return segments.Select(one => one.Segment).Distinct().Count() < 2 ? null
            : $"{prints.Key}: {string.Join(", ", segments.OrderByDescending(one => one.IsOfRevenue).Select(one => $"{(one.IsOfRevenue ? "revenue" : "growth")} of {one.Segment}"))}.";
    }

    private static string InWords(bool isOfRevenue, IReadOnlyList<AnsweredPrint> prints)
    {
        var (low, high) = (prints.MinBy(print => print.Main.Size)!, prints.MaxBy(print => print.Main.Size)!);
        var unsure = prints.Count(print => print.Main.IsWithinRounding);
        var certain = prints.Where(print => !print.Main.IsWithinRounding).ToList();
        var range = prints.Count == 1
            ? $"the surprise was {Written(low.Main)} ({low.Label})"
            : $"surprises reach from {Written(low.Main)} ({low.Label}) to {Written(high.Main)} ({high.Label})";
        return $"Of {Units.Count(prints.Count, "print")} with expected {(isOfRevenue ? "revenue" : "growth")}, {certain.Count(print => print.Main.Size > 0)} came in above it, "
            + $"{certain.Count(print => print.Main.Size <= 0)} at or below it and {unsure} within the rounding of the page; {range}.";
    }

    private static string Written(Surprise one) => one.IsOfRevenue ? Units.SignedPercent(one.Size) : Units.Points(one.Size);

    private static string Hover(Surprise one) =>
        $"{one.Expectation.Segment}: {Units.Number(one.Actual, 2)} against {Units.Number(one.Expectation.Expected, 2)} expected, {Expectations.Words(one.Expectation.Measure)}, {(one.Expectation.IsConsensus ? "consensus" : "one broker")}{(one.IsWithinRounding ? ", within rounding" : "")} ({one.Expectation.Origin.Source.Host}; print: {one.Source.Host})";
}
