namespace ComputeThesis;

/// <summary>The texts of a panel as annotations: its title, the names at line ends, clipped values, events and break signs.</summary>
internal static class PlotlyPanelNotes
{
    public static IEnumerable<PlotlyFields> Of(PanelLayout panel, int index, Box paper)
    {
        var (x, y) = (PlotlyNames.Axis("x", index), PlotlyNames.Axis("y", index));
        if (panel.Titles.Count > 0)
            yield return PlotlyNames.Note($"<b>{string.Join("<br>", panel.Titles.Select(title => PlotlyNames.Text(title.Text)))}</b>", "panel", PlotlyNames.Font(Theme.Ink, Theme.SubtitleSize),
                ($"{x} domain", 0, "left", panel.Titles[0].X - panel.Plot.Left), ("paper", Up(panel.Plot.Top, paper), "bottom", panel.Plot.Top - panel.Titles[^1].Y - 4));
        if (panel.IsEmpty)
            yield break;
        foreach (var label in panel.Labels)
            yield return Label(panel, label, x, y);
        foreach (var point in panel.Clipped)
            yield return PlotlyNames.Note(Clipped(point), "clipped", PlotlyNames.Font(Theme.HueOf(point.Series).Label),
                (x, PlotlyNames.Place(panel, point.Mark.X), point.IsTextLeft ? "right" : "left", point.IsTextLeft ? 5 : -5), (y, point.IsAbove ? panel.Value.High : panel.Value.Low, "middle", (point.IsAbove ? panel.Plot.Top : panel.Plot.Bottom) - point.Y));
        foreach (var one in panel.Events)
            yield return PlotlyNames.Note(PlotlyNames.Text(TextWrap.Cut(one.Event.Label, panel.Plot.Width, Theme.TextSize)), "event", PlotlyNames.Font(Theme.Muted),
                (x, PlotlyNames.Place(panel, one.Event.Place), "left", one.TextX - one.X), (y, panel.Value.High, "bottom", panel.Plot.Top - one.Y - 4));
        foreach (var one in panel.Panel.Breaks)
            if (PanelBreaks.At(panel, one) is { } at)
                yield return PlotlyNames.Note("<b>//</b>", "break", PlotlyNames.Font(at.Hue?.Label ?? Theme.Zero), (x, PlotlyNames.Place(panel, panel.PlaceAt(at.X)), "center", 0), (y, panel.ValueAt(at.Y), at.Hue is null ? "bottom" : "middle", 0));
    }

    private static PlotlyFields Label(PanelLayout panel, EndLabel label, string x, string y)
    {
        var hue = Theme.HueOf(label.Series);
        var text = PlotlyNames.Text(label.Text);
        return PlotlyNames.Note(label.Series.Emphasis == Emphasis.Highlighted ? $"<b>{text}</b>" : text, "label", PlotlyNames.Font(hue.Label),
            ($"{x} domain", 1, "left", label.X - panel.Plot.Right), (y, panel.ValueAt(label.Y), "middle", 0));
    }

    private static string Clipped(ClippedPoint point)
    {
        var sign = point.IsAbove ? "▲" : "▼";
        return PlotlyNames.Text(point.IsTextLeft ? $"{point.Text} {sign}" : $"{sign} {point.Text}");
    }

    private static double Up(double pixels, Box paper) => Math.Round((paper.Bottom - pixels) / paper.Height, 5);
}
