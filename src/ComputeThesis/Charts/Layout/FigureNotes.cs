namespace ComputeThesis;

/// <summary>The lines under a figure: its notes, what is broken or clipped, its sources and its day.</summary>
internal static class FigureNotes
{
    private const int MostSources = 8;

    /// <param name="figure">The figure as it is drawn.</param>
    /// <param name="whole">The same with every point: what has no place is counted there.</param>
    /// <param name="panels">The panels as they are drawn.</param>
    public static IReadOnlyList<string> Of(FigureContent figure, FigureContent whole, IReadOnlyList<PanelLayout> panels)
    {
        var breaks = figure.Panels.SelectMany(panel => panel.Breaks).Select(one => one.Label).Distinct().ToList();
        List<string> notes = [.. figure.Notes];
        if (breaks.Count > 0)
            notes.Add($"// Series break, never joined: {string.Join("; ", breaks)}.");
        if (panels.Any(panel => !panel.IsHorizontal && IsCut(panel)))
            notes.Add("▲ Beyond the axis: drawn at its edge, the value written beside.");
        if (panels.FirstOrDefault(panel => panel.IsHorizontal && IsCut(panel)) is { } cut)
            notes.Add($"▸ Beyond the axis: the {(cut.Panel.Series.Any(series => series.Kind == SeriesKind.HorizontalBars) ? "bar ends" : "point stands")} at its edge, the value written beside.");
        if (figure.Panels.Any(panel => panel.Series.Any(series => series.Kind == SeriesKind.Cells)))
            notes.Add("Cells: blue towards +1, orange towards -1, paler towards 0; an empty cell has no value.");
        if (Unshown(whole) is var unshown and > 0)
            notes.Add($"{unshown} value{(unshown == 1 ? "" : "s")} at or below zero {(unshown == 1 ? "has" : "have")} no place on a logarithmic axis.");
        if (Origin(figure) is { Length: > 0 } origin)
            notes.Add(origin);
        return notes;
    }

    private static int Unshown(FigureContent figure) => figure.Panels
        .Sum(panel => panel.Series.Sum(series => Enumerable.Range(0, series.Count).Count(i => series.Y(i) is { } value && panel.Shown(value) is null)));

    private static bool IsCut(PanelLayout panel) => panel.Panel.Clip is not null && panel.Series.SelectMany(drawn => drawn.Pieces).SelectMany(piece => piece.Marks).Any(mark => panel.IsBeyond(mark.Y));

    /// <summary>The last line: how many, from where, known by when.</summary>
    public static string Origin(FigureContent figure)
    {
        var rest = figure.Sources.Count - MostSources;
        var sources = figure.Sources.Count == 0 ? "" : $"{(figure.Sources.Count == 1 ? "Source" : "Sources")}: {string.Join(", ", figure.Sources.Take(MostSources))}{(rest > 0 ? $", and {rest} more" : "")}.";
        return string.Join(' ', ((string[])[figure.Sample.Length == 0 ? "" : $"{figure.Sample}.", sources, figure.AsOf is { } day ? $"Known by {Units.Day(day)}." : ""]).Where(part => part.Length > 0));
    }
}
