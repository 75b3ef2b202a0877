namespace ComputeThesis;

public static partial class Plot
{
    private const string DayZeroLabel = "day 0";
    private const string DaysFromZero = "trading days of the asset from day 0";

    /// <summary>What assets did around events on average: the cumulative average abnormal return by day of the event window, both ends in, with its bootstrap band; below, on an axis of its own, the same mean over the faint paths of single events.</summary>
    /// <param name="study">The study; path and band are those of its <see cref="EventStudy.Path"/>.</param>
    /// <param name="mostEvents">How many single paths are drawn at most, the newest; what is not drawn still counts in the mean, and a note says so. 0 draws none.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of paths is negative.</exception>
    public static Figure Caar(EventStudy study, int mostEvents = 60, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfNegative(mostEvents);
        if (study.N == 0)
            return StudyWords.Nothing("What assets did around announcements", study);
        var (path, events) = (study.Path, EventPaths.Newest(study));
        var hasBand = path[0].Lower is not null;
        var level = Units.Percent(study.Design.Confidence, 0);
        return new Figure
        {
            Title = $"What assets did around {StudyWords.Around(study)}",
            Subtitle = $"Cumulative average abnormal return (CAAR) from day {Units.Signed(study.Design.Event.First, 0)}, %; {StudyWords.Model(study.Design)}"
                + (hasBand ? $"; band: {level} bootstrap" : ""),
            Columns = 1,
            PlotHeight = mostEvents > 0 ? 230 : null,
            Panels = [MeanPanel(path) with { Title = mostEvents > 0 ? "The mean" : "" }, .. mostEvents > 0 ? (FigurePanel[])[EventsPanel(path, [.. events.Take(mostEvents)])] : []],
            Sample = StudyWords.Sample(study),
            Notes =
            [
                .. mostEvents > 0 && events.Count > mostEvents ? (string[])[$"Faint: the newest {mostEvents} of {Units.Number(events.Count, 0)} events; the mean is of all."] : [],
                .. hasBand ? (string[])[$"Band: percentile bootstrap, {Units.Number(study.Design.Draws, 0)} draws of {(study.Design.Resampling == Resampling.Days ? "days with all their events" : "events")}, seed {study.Design.Seed}."] : ["No band: it needs events on two days at least."],
                StudyWords.Abnormal,
                .. StudyWords.LeftOut(study),
            ],
            From = StudyWords.Sources(study),
            AltText = CaarInWords(study, path, level),
        }.With(options);
    }

    private static FigurePanel MeanPanel(EventPath path) => new()
    {
        Unit = FigureUnit.SignedPercent,
        PlaceUnit = FigureUnit.FromDayZero,
        PlaceTitle = DaysFromZero,
        ShowsZero = true,
        Events = [new(0, DayZeroLabel)],
        Series =
        [
            new()
            {
                Name = "CAAR",
                Numbers = [.. path.Select(day => (double)day.Day)],
                Values = [.. path.Select(day => (double?)day.Caar)],
                Lows = [.. path.Select(day => day.Lower)],
                Highs = [.. path.Select(day => day.Upper)],
                Texts = [.. path.Select(day => $"AAR of the day {Units.SignedPercent(day.Aar, 2)}, n = {day.N}")],
                Emphasis = Emphasis.Highlighted,
            },
        ],
    };

    // On an axis of its own: single events move tenfold what their mean does, and would press its band to a line.
    private static FigurePanel EventsPanel(EventPath path, IReadOnlyList<EventLine> events) => MeanPanel(path) with
    {
        Title = "Single events behind the mean",
        Series =
        [
            .. events.Select(line => new FigureSeries
            {
                Name = "single events",
                Kind = SeriesKind.Curve,
                Numbers = line.Days,
                Values = line.Values,
                Texts = [.. line.Days.Select(_ => line.Event.ToString())],
                Emphasis = Emphasis.Faint,
                IsPale = true,
            }),
            .. MeanPanel(path).Series.Select(mean => mean with { Lows = [], Highs = [] }),
        ],
    };

    private static string CaarInWords(EventStudy study, EventPath path, string level)
    {
        var (last, of) = (path[^1], $"over {Units.Count(study.N, "event")} of {Units.Count(study.Events.Select(row => row.Event.Symbol).Distinct().Count(), "asset")}");
        var band = last is { Lower: { } low, Upper: { } high } ? $" ({level} band {StudyWords.Interval(low, high)})" : "";
        var zero = path.FirstOrDefault(day => day.Day == 0) is { } own && own != last ? $" On day 0 it stood at {StudyWords.Effect(own.Caar)}." : "";
        var meaning = last is { Lower: { } from, Upper: { } to } ? from <= 0 && to >= 0 ? " The band holds zero: the mean cannot be told from none." : " The band does not hold zero." : "";
        return $"The mean cumulative abnormal return {(last.Caar < 0 ? "fell" : "rose")} to {StudyWords.Effect(last.Caar)} by day {Units.Signed(last.Day, 0)}{band}, {of}.{zero}{meaning}";
    }
}
