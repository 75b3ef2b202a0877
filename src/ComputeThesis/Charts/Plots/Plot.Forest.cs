namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>How large and how sure the effects of a study are: a row a window of its design, the CAAR with its confidence interval.</summary>
    /// <param name="study">The study; effects and intervals are those of its <see cref="EventStudy.Effects"/>.</param>
    /// <param name="options">Choices that every figure takes.</param>
    public static Figure Forest(EventStudy study, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.N == 0)
            return StudyWords.Nothing("How large are the effects?", study);
        var effects = study.Effects;
        return new Figure
        {
            Title = $"How large are the effects of {StudyWords.Around(study)}?",
            Subtitle = $"Cumulative average abnormal return (CAAR) by window, %, with its {Units.Percent(study.Design.Confidence, 0)} interval; {StudyWords.Model(study.Design)}",
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.SignedPercent,
                    ShowsZero = true,
                    Series = [.. effects.Select(effect => ForestRow($"days {effect.Window}", effect, 0))],
                },
            ],
            Sample = StudyWords.Sample(study),
            Notes = [ErrorNote(study.Design), .. effects.All(effect => effect.Lower is null) ? (string[])[NoInterval] : [], StudyWords.Abnormal, .. StudyWords.LeftOut(study)],
            From = StudyWords.Sources(study),
            AltText = $"Mean cumulative abnormal returns of {Units.Count(study.N, "event")}: {string.Join("; ", effects.Select(effect => EffectInWords($"days {effect.Window}", effect)))}.",
        }.With(options);
    }

    /// <summary>How large and how sure the effects of several studies are, side by side: a row a study, the CAAR with its confidence interval, a panel a window.</summary>
    /// <param name="studies">The studies, each under a name of its own, in the order in which they are shown. One without events keeps its row, which is empty.</param>
    /// <param name="window">The one window shown, both ends in; when left out, those windows of the first study's design that the event windows of all studies hold.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <exception cref="ArgumentException">Two studies have one name, or the event window of a study does not hold the window.</exception>
    public static Figure Forest(IEnumerable<(string Name, EventStudy Study)> studies, DayRange? window = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        const string title = "How large are the effects?";
        var all = studies.ToList();
        if (all.GroupBy(one => one.Name).FirstOrDefault(own => own.Count() > 1) is { } twice)
            throw new ArgumentException($"Found {twice.Count()} studies called '{twice.Key}' where each has a name of its own. Give another name to one of them.", nameof(studies));
        var known = all.Where(one => one.Study.N > 0).ToList();
        if (known.Count == 0)
            return Words.Nothing(title, all.Count == 0 ? "no study is given." : $"no study has an event: {string.Join(", ", all.Select(one => one.Name))}.");
        IReadOnlyList<DayRange> windows = window is { } only ? [only] : [.. all[0].Study.Design.Windows.Where(own => all.TrueForAll(one => one.Study.Design.Event.Holds(own)))];
        if (windows.Count == 0)
            throw new ArgumentException($"No window of {all[0].Name} is held by the event windows of all studies: {string.Join(", ", all.Select(one => $"{one.Name} {one.Study.Design.Event}"))}. Give a window that is, such as window: new(0, 0).", nameof(studies));
        var colours = AssetColours.Of(all.Select(one => one.Name));
        var effects = windows.ToDictionary(own => own, own => known.ToDictionary(one => one.Name, one => one.Study.Caar(own)));
        var models = all.Select(one => StudyWords.Model(one.Study.Design)).Distinct().ToList();
        return new Figure
        {
            Title = title,
            Subtitle = $"Cumulative average abnormal return (CAAR){(windows.Count == 1 ? $" over days {windows[0]}" : ", a panel a window")}, %, with its {string.Join(" or ", all.Select(one => Units.Percent(one.Study.Design.Confidence, 0)).Distinct())} interval"
                + (models.Count == 1 ? $"; {models[0]}" : "; each study by its own model"),
            Panels = [.. windows.Select(own => new FigurePanel
            {
                Title = windows.Count == 1 ? "" : $"days {own}",
                Unit = FigureUnit.SignedPercent,
                ShowsZero = true,
                Series = [.. all.Select(one => ForestRow(one.Name, effects[own].GetValueOrDefault(one.Name), colours[one.Name]))],
            })],
            // Rows with their intervals written out need the whole width.
            Columns = 1,
            Sample = $"n = {string.Join(", ", all.Select(one => $"{Units.Number(one.Study.N, 0)} ({one.Name})"))} events",
            Notes =
            [
                .. all.Select(one => ErrorNote(one.Study.Design)).Distinct(),
                StudyWords.Abnormal,
                .. models.Count == 1 ? (string[])[] : [$"Models: {string.Join("; ", all.Select(one => $"{one.Name}: {StudyWords.Model(one.Study.Design)}"))}."],
                .. all.Count == known.Count ? (string[])[] : [$"No event could be studied: {string.Join(", ", all.Except(known).Select(one => one.Name))}."],
            ],
            From = FigureSources.Joined(known.Select(one => StudyWords.Sources(one.Study))),
            AltText = string.Join(" ", windows.Select(own => $"Mean over days {own}: {string.Join("; ", known.Select(one => EffectInWords(one.Name, effects[own][one.Name])))}.")),
        }.With(options);
    }

    private const string NoInterval = "No interval is shown: it needs events on more days.";

    private static FigureSeries ForestRow(string name, WindowEffect? effect, int colour) => new()
    {
        Name = name,
        Kind = SeriesKind.HorizontalPoints,
        Categories = [name],
        Values = [effect?.Value],
        Lows = [effect?.Lower],
        Highs = [effect?.Upper],
        Texts = [effect is null ? null : $"n = {effect.N} events, {effect.Clusters} independent; smallest effect that could be found: {(effect.MinimumDetectable is { } least ? Units.Percent(least, 1) : "not known")}"],
        Labels = [effect is null ? null : $"{StudyWords.Effect(effect.Value)}{(effect is { Lower: { } low, Upper: { } high } ? $" [{StudyWords.Effect(low)}, {StudyWords.Effect(high)}]" : "")}, n = {Units.Number(effect.N, 0)}"],
        Colour = colour,
    };

    private static string ErrorNote(EventStudyDesign design) => design.Resampling == Resampling.Days
        ? "Intervals: Student’s t on the cluster-robust standard error; events that share a day 0 count as one." : "Intervals: Student’s t on the cross-sectional standard error, each event counted by itself.";

    private static string EffectInWords(string who, WindowEffect effect) => effect is { Lower: { } low, Upper: { } high }
        ? $"{who} {StudyWords.Effect(effect.Value)} (interval {StudyWords.Interval(low, high)}, {(low <= 0 && high >= 0 ? "which holds zero" : "without zero")})"
        : $"{who} {StudyWords.Effect(effect.Value)} (too few days for an interval)";
}
