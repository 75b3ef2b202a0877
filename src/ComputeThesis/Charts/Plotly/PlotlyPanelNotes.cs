namespace ComputeThesis;

/// <summary>The texts of a panel as annotations: its title, the names at line ends, clipped values, events and break signs.</summary>
internal static class PlotlyPanelNotes
{
    public static IEnumerable<PlotlyFields> Of(PanelLayout panel, int index, Box paper)
    {
        var (x, y) = (PlotlyNames.Axis("x", index), PlotlyNames.Axis("y", index));
        if (panel.Titles.Count > 0)
            yield return PlotlyNames.Note($"<b>{string.Join("<br>", panel.Titles.Select(title => PlotlyNames.Text(title.Text)))}</b>", "panel", PlotlyNames.Font(Theme.Ink, Theme.SubtitleSize),
                Left(panel, panel.Titles[0].X, x, paper), ("paper", Up(panel.Plot.Top, paper), "bottom", panel.Plot.Top - panel.Titles[^1].Y - 4));
        if (panel.IsEmpty)
        {
            yield return PlotlyNames.Note(FigureLayout.Nothing, "empty", PlotlyNames.Font(Theme.Muted, Theme.SubtitleSize), ($"{x} domain", 0.5, "center", 0), ($"{y} domain", 0.5, "middle", 0));
            yield break;
        }

        foreach (var label in panel.Labels)
            yield return Label(panel, label, x, y);
        if (panel.PlaceTitle is { } places)
            yield return PlotlyNames.Note(PlotlyNames.Text(places.Text), "places", PlotlyNames.Font(Theme.Muted),
                ($"{x} domain", 0.5, "center", places.X - panel.Plot.Left - (panel.Plot.Width / 2)), ("paper", Up(panel.Plot.Bottom, paper), "bottom", panel.Plot.Bottom - places.Y - 4));
        foreach (var entry in panel.Legend)
            yield return PlotlyNames.Note(PlotlyNames.Strong(IsStrong(entry.Series), entry.Signed), "legend", PlotlyNames.Font(Theme.HueOf(entry.Series).Label),
                Left(panel, entry.X, x, paper), ("paper", Up(panel.Plot.Top, paper), "bottom", panel.Plot.Top - entry.Y - 4));
        foreach (var label in panel.PointLabels)
            yield return PlotlyNames.Note(PlotlyNames.Strong(IsStrong(label.Series), label.Text), "beside", PlotlyNames.Font(label.Shade), BesideX(panel, label, x), BesideY(panel, label, y));
        foreach (var point in panel.Clipped)
            yield return PlotlyNames.Note(Clipped(point), "clipped", PlotlyNames.Font(Theme.HueOf(point.Series).Label),
                (x, PlotlyNames.Place(panel, point.Mark.X), point.IsTextLeft ? "right" : "left", point.IsTextLeft ? 5 : -5), (y, PlotlyNames.Value(panel, point.IsAbove ? panel.Value.High : panel.Value.Low), "middle", (point.IsAbove ? panel.Plot.Top : panel.Plot.Bottom) - point.Y));
        foreach (var one in panel.Events)
            yield return PlotlyNames.Note(PlotlyNames.Text(TextWrap.Cut(one.Event.Label, panel.Plot.Width, Theme.TextSize)), "event", PlotlyNames.Font(Theme.Muted),
                (x, PlotlyNames.Place(panel, one.Event.Place), "left", one.TextX - one.X), (y, PlotlyNames.Value(panel, panel.Value.High), "bottom", panel.Plot.Top - one.Y - 4));
        foreach (var one in panel.Panel.Breaks)
            if (PanelBreaks.At(panel, one) is { } at)
                yield return PlotlyNames.Note("<b>//</b>", "break", PlotlyNames.Font(at.Hue?.Label ?? Theme.Zero), (x, PlotlyNames.Place(panel, panel.PlaceAt(at.X)), "center", 0), (y, PlotlyNames.Value(panel, panel.ValueAt(at.Y)), at.Hue is null ? "bottom" : "middle", 0));
    }

    private static bool IsStrong(FigureSeries series) => series.Emphasis == Emphasis.Highlighted;

    private static PlotlyFields Label(PanelLayout panel, EndLabel label, string x, string y)
    {
        var hue = Theme.HueOf(label.Series);
        return PlotlyNames.Note(PlotlyNames.Strong(IsStrong(label.Series), label.Text), "label", PlotlyNames.Font(hue.Label),
            ($"{x} domain", 1, "left", label.X - panel.Plot.Right), (y, PlotlyNames.Value(panel, panel.ValueAt(label.Y)), "middle", 0));
    }

    // What stands in the first column keeps its distance from the page's edge, the rest from its plot.
    private static (string Reference, object Value, string Anchor, double Shift) Left(PanelLayout panel, double at, string x, Box paper) =>
        panel.Plot.Left - panel.LeftRoom <= Theme.Margin ? ("paper", 0, "left", at - paper.Left) : ($"{x} domain", 0, "left", at - panel.Plot.Left);

    // Texts beside rows of points stand right of the plot, those beside other points next to them.
    private static (string Reference, object Value, string Anchor, double Shift) BesideX(PanelLayout panel, PointLabel label, string x) => panel.IsHorizontal
        ? ($"{x} domain", 1, "left", label.X - panel.Plot.Right)
        : (x, PlotlyNames.Place(panel, label.Mark.X), label.Side switch { TextSide.Left => "left", TextSide.Right => "right", _ => "center" }, label.ShiftX);

    private static (string Reference, object Value, string Anchor, double Shift) BesideY(PanelLayout panel, PointLabel label, string y) => panel.IsHorizontal
        ? (y, panel.PlaceAt(label.Y), "middle", 0)
        : (y, PlotlyNames.Value(panel, label.Mark.Y), "middle", -label.ShiftY);

    private static string Clipped(ClippedPoint point)
    {
        var sign = point.IsAbove ? "▲" : "▼";
        return PlotlyNames.Text(point.IsTextLeft ? $"{point.Text} {sign}" : $"{sign} {point.Text}");
    }

    private static double Up(double pixels, Box paper) => Math.Round((paper.Bottom - pixels) / paper.Height, 5);
}
