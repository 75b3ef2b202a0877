namespace ComputeThesis;

/// <summary>The lines under a figure: its notes, what is broken or clipped, its sources and its day.</summary>
internal static class FigureNotes
{
    public static IReadOnlyList<string> Of(FigureContent figure, IReadOnlyList<PanelLayout> panels)
    {
        var breaks = figure.Panels.SelectMany(panel => panel.Breaks).Select(one => one.Label).Distinct().ToList();
        List<string> notes = [.. figure.Notes];
        if (breaks.Count > 0)
            notes.Add($"// Series break, never joined: {string.Join("; ", breaks)}.");
        if (panels.Any(panel => !panel.IsHorizontal && IsCut(panel)))
            notes.Add("▲ Beyond the axis: drawn at its edge, the value written beside.");
        if (panels.Any(panel => panel.IsHorizontal && IsCut(panel)))
            notes.Add("▸ Beyond the axis: the bar ends at its edge, the value written beside.");
        if (Origin(figure) is { Length: > 0 } origin)
            notes.Add(origin);
        return notes;
    }

    private static bool IsCut(PanelLayout panel) => panel.Series.SelectMany(drawn => drawn.Pieces).SelectMany(piece => piece.Marks).Any(mark => panel.IsBeyond(mark.Y));

    private static string Origin(FigureContent figure)
    {
        var sources = figure.Sources.Count == 0 ? "" : $"{(figure.Sources.Count == 1 ? "Source" : "Sources")}: {string.Join(", ", figure.Sources)}.";
        return figure.AsOf is { } day ? $"{sources} Known by {Units.Day(day)}.".Trim() : sources;
    }
}
