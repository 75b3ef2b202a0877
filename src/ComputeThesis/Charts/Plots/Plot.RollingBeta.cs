using Deedle;

namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>How much assets move with a benchmark: the slope of their returns on its returns over the last days, a line an asset, with a dashed line at 1 where an asset moves as the benchmark does.</summary>
    /// <param name="betas">What <see cref="ReturnExtensions.RollingBeta"/> gives: pure numbers; a row is a day, a column an asset. A missing cell between two values is a gap, but on a weekend only for a column that has values on some.</param>
    /// <param name="benchmark">What the betas are on, for the words.</param>
    /// <param name="days">How many days the window has that both have a return on, its last day in, for the words.</param>
    /// <param name="highlight">The asset that the figure is about.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">A cell is no finite number, the benchmark has a column as in a frame of returns, or the asset to highlight is not there; the message says where, or lists those that are.</exception>
    public static Figure RollingBeta(Frame<DateOnly, string> betas, string benchmark, int days, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(benchmark);
        ArgumentNullException.ThrowIfNull(betas);
        if (betas.ColumnKeys.Contains(benchmark))
            throw new ArgumentException($"Found a column '{benchmark}' where betas on {benchmark} are expected: its own is 1 on every day. If these are returns, take .RollingBeta(\"{benchmark}\", {days}) of the frame first.", nameof(betas));
        var title = $"How much assets move with {benchmark}";
        var lines = DayLines.Of(betas, _ => true, "a beta is a finite number", "RollingBeta on a frame of returns makes them.");
        if (lines.Count == 0)
            return Words.Nothing(title, $"no asset here has a beta: it needs {days} days on which it and {benchmark} both have a return.");
        if (highlight is not null)
            Name.MustBeOneOf(lines.Select(line => line.Name), highlight, "asset in the figure");
        return new Figure
        {
            Title = lines.Count == 1 ? $"How much {lines[0].Name} moves with {benchmark}" : highlight is null ? title : $"How much {highlight} and others move with {benchmark}",
            Subtitle = $"Rolling beta: slope of daily returns on those of {benchmark} over the last {days} days on which both have one, a pure number; at 1 an asset moves as {benchmark} does",
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Ratio("beta"),
                    ShowsZero = true,
                    Series = [DaySeries.Reference($"as {benchmark}", 1, lines), .. DaySeries.Of(lines, highlight)],
                },
            ],
            Sample = DaySeries.Sample(lines, "windows"),
            Notes =
            [
                $"Neighbouring windows share all but one of their {days} days, so that one large day stays in sight for {days}.",
                .. DaySeries.WithGaps(lines) is { Count: > 0 } gapped ? (string[])[$"After a long gap the first {days} windows reach back over it and hold the one return that spans it: {string.Join(", ", gapped)}."] : [],
                .. DaySeries.Notes(lines, "beta"),
            ],
            From = FigureSources.FromFrame,
            AltText = string.Join(" ", DaySeries.Told(lines, highlight).Select(line => BetaInWords(line, benchmark))),
        }.With(options);
    }

    private static string BetaInWords(DayLine line, string benchmark)
    {
        var (lowest, highest) = (line.Known.MinBy(point => point.Value), line.Known.MaxBy(point => point.Value));
        return $"{Words.Whose(line.Name)} beta on {benchmark} was {Units.Fixed(line.Last.Value)} on {Units.Day(line.Last.Day)}, between {Units.Fixed(lowest.Value)} on {Units.Day(lowest.Day)} and {Units.Fixed(highest.Value)} on {Units.Day(highest.Day)}.";
    }
}
