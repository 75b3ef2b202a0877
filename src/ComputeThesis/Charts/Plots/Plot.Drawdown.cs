using Deedle;

namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>How far assets are below their highest close so far, counted from the first close here: the close over that high, minus 1. A missing close is a gap.</summary>
    /// <param name="prices">The assets to show. A table cut off at a day forgets earlier highs.</param>
    /// <param name="highlight">The asset that the figure is about.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">The asset to highlight is not there; the message lists those that are.</exception>
    public static Figure Drawdown(Prices prices, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var figure = DrawdownLines([.. DayLines.Of(prices).Select(FromHigh)], StudyWords.Sources(prices), highlight, options);
        return figure.Panels.Count == 0 ? figure : figure with { AsOf = prices.Until };
    }

    /// <summary>How far series are below their last high.</summary>
    /// <param name="drawdowns">What <see cref="ReturnExtensions.Drawdown"/> gives: fractions, 0 at a new high and negative below one; a row is a day, a column an asset. A missing cell is a gap, but on a weekend only for a column that has values on some.</param>
    /// <param name="highlight">The asset that the figure is about.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">A cell is no drawdown, or the asset to highlight is not there; the message says where, or lists those that are.</exception>
    public static Figure Drawdown(Frame<DateOnly, string> drawdowns, string? highlight = null, PlotOptions? options = null) =>
        DrawdownLines(DayLines.Of(drawdowns, value => value is > -1 and <= 0, "a drawdown is a fraction above -1 and at most 0", "Drawdown on a frame of closes makes them."), FigureSources.FromFrame, highlight, options);

    private static Figure DrawdownLines(IReadOnlyList<DayLine> lines, FigureSources sources, string? highlight, PlotOptions? options)
    {
        const string title = "How far assets are below their last high";
        if (lines.Count == 0)
            return Words.Nothing(title, "no asset here has a close.");
        if (highlight is not null)
            Name.MustBeOneOf(lines.Select(line => line.Name), highlight, "asset in the figure");
        return new Figure
        {
            Title = lines.Count == 1 ? $"How far {lines[0].Name} is below its last high" : highlight is null ? title : $"How far {highlight} and others are below their last high",
            Subtitle = "Daily close below the highest close so far, %; 0 is a new high",
            Panels = [new() { Unit = FigureUnit.Percent, ShowsZero = true, Series = DaySeries.Of(lines, highlight) }],
            Sample = DaySeries.Sample(lines, "closes"),
            Notes = [.. DaySeries.Notes(lines, "close"), "Highs count from the first day of each line."],
            From = sources,
            AltText = string.Join(" ", DaySeries.Told(lines, highlight).Select(DrawdownInWords)),
        }.With(options);
    }

    private static DayLine FromHigh(DayLine line)
    {
        var high = 0.0;
        return line.Select(close => (close - (high = Math.Max(high, close))) / high);
    }

    private static string DrawdownInWords(DayLine line)
    {
        var lowest = line.Known.MinBy(point => point.Value);
        return $"{line.Name} was {(line.Last.Value == 0 ? "at its high" : $"{Units.Percent(-line.Last.Value, 0)} below its high")} on {Units.Day(line.Last.Day)}"
            + (lowest.Value == 0 ? "." : $"; it was lowest on {Units.Day(lowest.Day)}, {Units.Percent(-lowest.Value, 0)} below.");
    }
}
