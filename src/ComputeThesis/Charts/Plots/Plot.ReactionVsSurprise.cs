namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Whether a larger surprise moved assets more: a point a print, its surprise to the right and the mean CAR of the assets up, with the line of least squares and the 95% interval of its mean.</summary>
    /// <param name="reactions">Reactions laid beside surprises of one measure.</param>
    /// <param name="errors">What is assumed of the errors of the line, as <see cref="Reactions.Fit"/> takes it; HC3 when left out.</param>
    /// <param name="highlight">The provider that the figure is about.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <returns>The figure; without a line where none can be fitted, as for fewer than three prints, and a note says why.</returns>
    /// <exception cref="ArgumentException">No print is of the provider to highlight; the message lists those that exist.</exception>
    public static Figure ReactionVsSurprise(Reactions reactions, StandardErrors? errors = null, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reactions);
        const string title = "Did a larger surprise move assets more?";
        if (reactions.Count == 0)
            return Words.Nothing(title, $"no surprise here has an event of its own; {reactions.Confounded.Count} fell together with another provider’s announcement, {reactions.Unmatched.Count} have no event in the study.");
        if (highlight is not null)
            Name.MustBeOneOf(reactions.Select(row => row.Surprise.Expectation.Provider), highlight, "provider in the figure");
        var isOfRevenue = reactions[0].Surprise.IsOfRevenue;
        var line = FitOf(reactions, errors ?? StandardErrors.Hc3, out var why);
        var providers = reactions.GroupBy(row => row.Surprise.Expectation.Provider).OrderBy(own => own.Key, StringComparer.Ordinal).ToList();
        var colours = ProviderColours.Of(providers.Select(own => own.Key));
        return new Figure
        {
            Title = highlight is null ? title : $"Did larger surprises of {highlight} and others move assets more?",
            Subtitle = $"Mean cumulative abnormal return (CAR) over days {reactions.Window}, %, against the surprise in {(isOfRevenue ? "revenue, % of what was expected" : "growth, percentage points")}"
                + (line is null ? "" : $"; {FitWords(line, reactions.Count, isOfRevenue)}"),
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.SignedPercent,
                    PlaceUnit = isOfRevenue ? FigureUnit.SignedPercent : FigureUnit.Points,
                    PlaceTitle = isOfRevenue ? "surprise: revenue printed over revenue expected, less 1" : "surprise: growth printed less growth expected",
                    ShowsZero = true,
                    Events = [new(0, "as expected")],
                    Series =
                    [
                        .. line is null ? (FigureSeries[])[] : [new()
                        {
                            Name = "least squares",
                            Kind = SeriesKind.Curve,
                            Numbers = line.Places,
                            Values = [.. line.Means.Select(mean => (double?)mean.Value)],
                            Lows = [.. line.Means.Select(mean => (double?)mean.Low)],
                            Highs = [.. line.Means.Select(mean => (double?)mean.High)],
                            Emphasis = Emphasis.Faint,
                            IsDashed = true,
                        }],
                        .. providers.Select(own => new FigureSeries
                        {
                            Name = own.Key,
                            Kind = SeriesKind.Points,
                            Numbers = [.. own.Select(row => row.Surprise.Size)],
                            Values = [.. own.Select(row => (double?)row.Car)],
                            Texts = [.. own.Select(ReactionHover)],
                            Colour = colours[own.Key],
                            Emphasis = Stress.InColour(own.Key, highlight),
                        }),
                    ],
                },
            ],
            Sample = $"n = {Units.Count(reactions.Count, "print")} of {Units.Count(providers.Count, "provider")}, {StudyWords.Range([.. reactions.Select(row => row.Assets)])} assets each",
            Notes =
            [
                .. line is { Slope: { Low: <= 0, High: >= 0 } slope } ? (string[])[$"The slope cannot be told from none: its 95% interval reaches from {Units.Signed(slope.Low, 2)} to {Units.Signed(slope.High, 2)}."] : [],
                .. why is null ? ["Line: the mean; band: its 95% interval, not that of a single print."] : (string[])[$"No line: {why}"],
                StudyWords.Abnormal,
                .. reactions.Confounded.Count + reactions.Unmatched.Count == 0 ? (string[])[] : [$"Left out: {reactions.Confounded.Count} that fell together with another provider’s announcement, {reactions.Unmatched.Count} without an event in the study."],
            ],
            From = FigureSources.Of(reactions.Select(row => row.Surprise.Source)),
            AltText = ReactionsInWords(reactions, line, isOfRevenue),
        }.With(options);
    }

    private static FittedLine? FitOf(Reactions reactions, StandardErrors errors, out string? why)
    {
        try
        {
            why = null;
            return FittedLine.Of([.. reactions.Select(row => row.Surprise.Size)], [.. reactions.Select(row => row.Car)], errors);
        }
        catch (ArgumentException unfit)
        {
            // The points are worth showing where no line is: too few prints, or a surprise that is always the same.
            why = unfit.Message;
            return null;
        }
    }

    private static string ReactionHover(Reaction row) =>
        $"{row.Surprise.Expectation.Provider}, quarter to {Words.Quarter(row.Surprise.Expectation.PeriodEnd)}{(row.Surprise.ReportedOn is { } day ? $", reported {Units.Day(day)}" : "")}, mean of {Units.Count(row.Assets, "asset")} ({row.Surprise.Source.Host})";

    // A slope is told for a surprise of 1% or of one point, in percentage points of return: the same number.
    private static string FitWords(FittedLine line, int n, bool isOfRevenue) =>
        $"least squares: {Units.Signed(line.Slope.Value, 2)} points of return for {(isOfRevenue ? "1%" : "one point")} of surprise ({line.Errors} standard error {Units.Number(line.Slope.StandardError, 2)}, p {FitP(line)}, n = {n})";

    private static string FitP(FittedLine line) => StatisticText.PValue(line.Slope.PValue) is var text && text[0] == '<' ? $"below {text[1..]}" : text;

    private static string ReactionsInWords(Reactions reactions, FittedLine? line, bool isOfRevenue)
    {
        var (best, worst) = (reactions.MaxBy(row => row.Car)!, reactions.MinBy(row => row.Car)!);
        var range = $"Reactions to {Units.Count(reactions.Count, "print")} run from {StudyWords.Effect(worst.Car)} ({worst.Surprise.Expectation.Provider}, {Words.Quarter(worst.Surprise.Expectation.PeriodEnd)}) to {StudyWords.Effect(best.Car)} ({best.Surprise.Expectation.Provider}, {Words.Quarter(best.Surprise.Expectation.PeriodEnd)}).";
        return line is null ? $"{range} No line is fitted."
            : $"{range} A surprise larger by {(isOfRevenue ? "1%" : "one point")} went with a reaction {(line.Slope.Value < 0 ? "lower" : "higher")} by {Units.Number(Math.Abs(line.Slope.Value), 2)} points (95% interval {Units.Signed(line.Slope.Low, 2)} to {Units.Signed(line.Slope.High, 2)}, p {FitP(line)}), {(line.Slope.Low <= 0 && line.Slope.High >= 0 ? "which cannot be told from none" : "which is told from none")}.";
    }
}
