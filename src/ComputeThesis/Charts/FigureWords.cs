namespace ComputeThesis;

/// <summary>A figure as text for a terminal: its titles, each series in a few words, what must be known to read it.</summary>
internal static class FigureWords
{
    private const int MostSeries = 30;
    private const int MostEvents = 10;

    public static string Write(FigureContent figure)
    {
        List<string> lines = [.. PlainText.Wrap(PlainText.Tame(figure.Title)), .. PlainText.Wrap(PlainText.Tame(figure.Subtitle))];
        foreach (var panel in figure.Panels)
            lines.AddRange(Panel(figure, panel));
        lines.AddRange(Breaks(figure).SelectMany(line => PlainText.Wrap(line)));
        lines.AddRange(figure.Notes.Append(FigureNotes.Origin(figure)).SelectMany(note => PlainText.Wrap(PlainText.Tame(note))));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Panel(FigureContent figure, FigurePanel panel)
    {
        string[] heads = [PlainText.Tame(panel.Title), Unless(panel.Unit.Name, "in ", figure, panel), Unless(panel.PlaceTitle, "by ", figure, panel)];
        foreach (var line in PlainText.Wrap(string.Join(", ", heads.Where(head => head.Length > 0))))
            yield return line;
        foreach (var line in Series(panel))
            yield return line;
        foreach (var one in panel.Events.Take(MostEvents))
            yield return $"  at {(one.Day is { } day ? Units.Day(day) : Units.Number(one.Number!.Value))}: {PlainText.Tame(one.Label)}";
        if (panel.Events.Count > MostEvents)
            yield return $"  and {Units.Count(panel.Events.Count - MostEvents, "more event")}";
    }

    // A unit that the titles have named already is not named again.
    private static string Unless(string name, string before, FigureContent figure, FigurePanel panel) =>
        name.Length == 0 || $"{figure.Title} {figure.Subtitle} {panel.Title}".Contains(name, StringComparison.OrdinalIgnoreCase) ? "" : before + PlainText.Tame(name);

    private static IEnumerable<string> Series(FigurePanel panel)
    {
        var named = panel.Series.GroupBy(series => series.Name).ToList();
        var told = named.Take(MostSeries).SelectMany(pieces => pieces).ToList();
        var cells = told.Where(series => series.Kind == SeriesKind.Cells).ToList();
        var marks = told.Where(series => series.Kind == SeriesKind.Marks).ToList();
        IEnumerable<string> lines =
        [
            .. told.Where(series => series.Kind is not (SeriesKind.Cells or SeriesKind.Marks)).GroupBy(series => series.Name)
                .SelectMany(named => named.GroupBy(series => series.Kind is SeriesKind.Points).OrderByDescending(kind => kind.Key), (named, kind) => (named, kind))
                .SelectMany(one => SeriesWords.Of(panel, Told(one.named.Key, one.named, one.kind.Key), one.kind)),
            .. cells.Count == 0 ? [] : CellWords.Of(panel, cells),
            .. marks.Select(row => CellWords.OfMarks(row, marks.Max(mark => PlainText.Tame(mark.Name).Length))),
        ];
        return named.Count > MostSeries ? lines.Append($"  and {Units.Number(named.Count - MostSeries)} more series") : lines;
    }

    // Single points and what is drawn through them are no one path, though they share a name.
    private static string Told(string name, IEnumerable<FigureSeries> named, bool isPoints) =>
        named.Select(series => series.Kind is SeriesKind.Points).Distinct().Count() == 1 ? name : $"{name} ({(isPoints ? "points" : "line")})";

    private static IEnumerable<string> Breaks(FigureContent figure) => figure.Panels.SelectMany(panel => panel.Breaks)
        .Select(one => $"Series break at {Units.Day(one.Day)}: {PlainText.Tame(one.Label)}.").Distinct();
}
