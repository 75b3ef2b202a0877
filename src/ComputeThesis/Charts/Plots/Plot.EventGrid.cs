namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Each event by itself: the cumulative abnormal return by day of the event window, both ends in, a panel an event, the newest first.</summary>
    /// <param name="study">The study.</param>
    /// <param name="highlight">The asset that the figure is about; its events come first.</param>
    /// <param name="mostPanels">How many events are shown at most; the rest is counted in a note.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">No event is of the asset to highlight; the message lists the assets that there are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is to be no panel.</exception>
    public static Figure EventGrid(EventStudy study, string? highlight = null, int mostPanels = 24, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPanels, 1);
        if (study.N == 0)
            return StudyWords.Nothing("Event by event", study);
        var all = EventPaths.Newest(study);
        if (highlight is not null)
            Name.MustBeOneOf(all.Select(line => line.Event.Symbol).Order(StringComparer.Ordinal), highlight, "asset in the figure");
        List<EventLine> shown = [.. all.OrderBy(line => highlight is null || line.Event.Symbol == highlight ? 0 : 1).Take(mostPanels)];
        var colours = AssetColours.Of(all.Select(line => line.Event.Symbol));
        var isOfOne = all.All(line => line.Event.Label == all[0].Event.Label);
        return new Figure
        {
            Title = highlight is null ? $"Event by event: what assets did around {StudyWords.Around(study)}" : $"Event by event: what {highlight} did around {StudyWords.Around(study)}",
            Subtitle = $"Cumulative abnormal return (CAR) from day {Units.Signed(study.Design.Event.First, 0)}, %, a panel an event by its day 0; {StudyWords.Model(study.Design)}",
            Panels = [.. shown.Select(line => new FigurePanel
            {
                Title = StudyWords.Event(line.Event, line.DayZero) + (isOfOne ? "" : $": {line.Event.Label}"),
                Unit = FigureUnit.SignedPercent,
                PlaceUnit = FigureUnit.FromDayZero,
                ShowsZero = true,
                Events = [new(0, DayZeroLabel)],
                Series =
                [
                    new()
                    {
                        Name = line.Event.Symbol,
                        Numbers = line.Days,
                        Values = line.Values,
                        Colour = colours[line.Event.Symbol],
                        Emphasis = Stress.OfOne(line.Event.Symbol, highlight),
                    },
                ],
            })],
            Sample = StudyWords.Sample(study),
            Notes =
            [
                "Each panel has its own axis of values; below it, trading days of the asset from day 0.",
                StudyWords.Abnormal,
                .. shown.Count == all.Count ? (string[])[] : [$"Shown: {shown.Count} of {all.Count} events, the newest{(highlight is null ? "" : $" of {highlight} first")}."],
                .. StudyWords.LeftOut(study),
            ],
            From = StudyWords.Sources(study),
            AltText = EventsInWords(shown),
        }.With(options);
    }

    private static string EventsInWords(List<EventLine> shown)
    {
        var (best, worst) = (shown.MaxBy(line => line.Car)!, shown.MinBy(line => line.Car)!);
        return shown.Count == 1
            ? $"{InWords(best)} by day {Units.Signed(best.Days[^1], 0)}."
            : $"By day {Units.Signed(best.Days[^1], 0)}, {shown.Count(line => line.Car > 0)} of {shown.Count} events shown stood above zero; highest {InWords(best)}, lowest {InWords(worst)}.";

        static string InWords(EventLine line) => $"{line.Event.Symbol} around {Units.Day(line.DayZero)} at {StudyWords.Effect(line.Car)}";
    }
}
