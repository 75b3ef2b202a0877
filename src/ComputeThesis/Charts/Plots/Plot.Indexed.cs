using Deedle;

namespace ComputeThesis;

public static partial class Plot
{
    private const int IndexStart = 100;

    /// <summary>How assets did from a day on: adjusted closes over the asset's own first close on or after that day, times 100. A token should have a close every day and a share in every session; where one is missing there is a gap, never a bridge.</summary>
    /// <param name="prices">The assets to show.</param>
    /// <param name="from">The day from which closes count, itself in. Each asset starts at 100 with its first close within the seven calendar days after it, so that weekends and holidays pass.
    /// An asset whose closes begin later is left out and named in the notes: based on a day of its own it would look as if it had started with the others.</param>
    /// <param name="highlight">The asset that the figure is about.</param>
    /// <param name="announcements">Releases to mark, each on the day that could react first: the UTC day of the release, or where only shares are shown the first session whose close comes after it. Those outside of the days shown are not drawn.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">The asset to highlight is not among those shown; the message lists them.</exception>
    public static Figure Indexed(Prices prices, DateOnly from, string? highlight = null, IEnumerable<Announcement>? announcements = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var lines = DayLines.Of(prices);
        var isOfShares = lines.All(line => prices.IsTradedInSessions(line.Name));
        var figure = IndexedLines(lines, StudyWords.Sources(prices), from, highlight, options);
        if (figure.Panels.Count == 0)
            return figure;
        var days = figure.Panels[0].Series.SelectMany(series => series.Days).ToList();
        var releases = announcements is null ? [] : ReleaseLines.Of(announcements, isOfShares ? [.. prices.Sessions] : null, days.Min(), days.Max());
        return figure with
        {
            Panels = [figure.Panels[0] with { Events = [.. releases, .. figure.Panels[0].Events] }],
            Notes = announcements is null ? figure.Notes : [.. figure.Notes, ReleaseNote(releases.Count, isOfShares)],
            AsOf = prices.Until,
        };
    }

    /// <summary>How series of your own did from a day on, each over its own first value on or after that day, times 100.</summary>
    /// <param name="closes">A row is a day, a column a series, such as <c>data.Prices.ByDay</c> gives. A missing cell is a gap, but on a weekend only for a column that has values on some.</param>
    /// <param name="from">The day from which values count, itself in. A column without one within the seven calendar days after it is left out and named in the notes.</param>
    /// <param name="highlight">The series that the figure is about.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">A cell is no positive number, or the series to highlight is not among those shown; the message says where, or lists them.</exception>
    public static Figure Indexed(Frame<DateOnly, string> closes, DateOnly from, string? highlight = null, PlotOptions? options = null) =>
        IndexedLines(DayLines.Of(closes, close => close > 0, "a close is a positive finite number", "Leave the cell missing if there was none."), FigureSources.FromFrame, from, highlight, options);

    private static Figure IndexedLines(IReadOnlyList<DayLine> all, FigureSources sources, DateOnly from, string? highlight, PlotOptions? options)
    {
        var title = $"How assets did from {Units.Day(from)}";
        List<DayLine> later = [], lines = [];
        foreach (var line in all.Select(line => line.From(from)).OfType<DayLine>())
            (line.First.Day.DayNumber - from.DayNumber <= MarketZone.LongestClosure ? lines : later).Add(line);
        if (lines.Count == 0)
            return Words.Nothing(title, $"no asset here has a close from {Units.Day(from)} to {Units.Day(from.AddDays(MarketZone.LongestClosure))}{(later.Count == 0 ? "" : $"; the first after is of {Units.Day(later.Min(line => line.First.Day))}")}.");
        if (highlight is not null)
            Name.MustBeOneOf(lines.Select(line => line.Name), highlight, "asset in the figure");
        var ended = all.Where(line => line.Last.Day < from).ToList();
        List<DayLine> shown = lines.ConvertAll(line => line.First.Value is var start ? line.Select(close => close / start * IndexStart) : line);
        return new Figure
        {
            Title = shown.Count == 1 ? $"How {shown[0].Name} did from {Units.Day(from)}" : highlight is null ? title : $"How {highlight} did beside others from {Units.Day(from)}",
            Subtitle = $"Daily closes, adjusted where the prices are; each asset’s first close from {Units.Day(from)} on = {IndexStart}",
            Panels = [new() { Unit = FigureUnit.Of($"index, {Units.Day(from)} = {IndexStart}"), Series = [DaySeries.Reference("start", IndexStart, shown), .. DaySeries.Of(shown, highlight)] }],
            Sample = DaySeries.Sample(shown, "closes"),
            Notes =
            [
                .. shown.Exists(line => line.First.Day != from) ? (string[])[$"{IndexStart} is the close of {string.Join("; ", shown.GroupBy(line => line.First.Day).OrderBy(own => own.Key).Select(own => $"{Units.Day(own.Key)} for {string.Join(", ", own.Select(line => line.Name))}"))}."] : [],
                .. later.Count == 0 ? (string[])[] : [$"Left out, as their closes begin later: {string.Join(", ", later.Select(line => $"{line.Name} ({Units.Day(line.First.Day)})"))}."],
                .. ended.Count == 0 ? (string[])[] : [$"Left out, as their closes end before: {string.Join(", ", ended.Select(line => $"{line.Name} ({Units.Day(line.Last.Day)})"))}."],
                .. DaySeries.Notes(shown, "close"),
            ],
            From = sources,
            AltText = string.Join(" ", DaySeries.Told(shown, highlight).Select(IndexInWords)),
        }.With(options);
    }

    private static string IndexInWords(DayLine line) => line.Count == 1
        ? $"{line.Name} has one close, of {Units.Day(line.First.Day)}."
        : $"{line.Name} stood at {Units.Number(line.Last.Value, 0)} on {Units.Day(line.Last.Day)}, with {IndexStart} on {Units.Day(line.First.Day)}; its highest close was {Units.Number(line.Known.Max(point => point.Value), 0)}, its lowest {Units.Number(line.Known.Min(point => point.Value), 0)}.";

    private static string ReleaseNote(int count, bool isOfShares) => count == 0 ? "None of the announcements given falls on the days shown."
        : isOfShares ? "Lines: the first session whose close comes after the release." : "Lines: the UTC day of the release, on which tokens could react first; shares could in its session or the next.";
}
