namespace ComputeThesis;

/// <summary>The ground of a panel: grid, axis labels, events and breaks.</summary>
internal static class SvgAxes
{
    private const string Middle = " text-anchor=\"middle\"";
    private const string End = " text-anchor=\"end\"";

    public static void Draw(SvgCanvas canvas, PanelLayout panel)
    {
        foreach (var title in panel.Titles)
            canvas.Text(title);
        if (panel.IsEmpty)
        {
            canvas.Text(FigureLayout.Nothing, panel.Plot.Left + (panel.Plot.Width / 2), panel.Plot.Top + (panel.Plot.Height / 2), Theme.Muted, Theme.SubtitleSize, Middle);
            return;
        }

        for (var i = 0; i < panel.Value.Ticks.Count; i++)
            Tick(canvas, panel, panel.Value.Ticks[i], panel.Value.Labels[i]);
        foreach (var tick in panel.PlaceTicks)
            if (panel.IsHorizontal)
                canvas.Text(tick.Text, panel.Plot.Left - 10, tick.Middle + 4, panel.IsStrong(tick) ? Theme.Ink : Theme.Muted, more: End + (panel.IsStrong(tick) ? " font-weight=\"700\"" : ""));
            else
                PlaceTick(canvas, panel, tick);
        if (panel.PlaceTitle is { } places)
            canvas.Text(places.Text, places.X, places.Y, Theme.Muted, more: Middle);
        foreach (var one in panel.Panel.Breaks)
            Break(canvas, panel, one);
        foreach (var one in panel.Events)
            canvas.Add($"<path d=\"M{one.X} {panel.Plot.Bottom}V{one.Y + 3}\" stroke-dasharray=\"2 3\" {canvas.Stroke(Theme.Zero)}/>");
        foreach (var one in panel.Events)
        {
            // The line of a neighbour whose label stands higher does not run through the words.
            var label = TextWrap.Cut(one.Event.Label, panel.Plot.Width, Theme.TextSize);
            if (panel.Events.Any(other => other.Y < one.Y))
                canvas.Add($"<rect x=\"{one.TextX - 2}\" y=\"{one.Y - 11}\" width=\"{TextWidth.Of(label, Theme.TextSize) + 4}\" height=\"14\" {canvas.Fill(Theme.Paper)}/>");
            canvas.Text(label, one.TextX, one.Y, Theme.Muted);
        }
    }

    /// <summary>The zero line, over bars that begin at it.</summary>
    public static void Zero(SvgCanvas canvas, PanelLayout panel)
    {
        if (panel.Value.HoldsZero && !panel.IsEmpty)
            canvas.Add($"<path d=\"{Line(panel, panel.Up(0))}\" stroke-width=\"1.4\" {canvas.Stroke(Theme.Zero)}/>");
    }

    private static void Tick(SvgCanvas canvas, PanelLayout panel, double tick, string label)
    {
        var at = panel.Up(tick);
        if (panel.Panel.IsMatrix)
        {
            if (panel.Panel.Series.Any(series => series.Kind == SeriesKind.Marks))
                canvas.Add($"<path d=\"{Line(panel, at)}\" {canvas.Stroke(Theme.Grid)}/>");
            var isStrong = panel.IsStrongRow((int)tick);
            canvas.Text(panel.RowName((int)tick), panel.Plot.Left - 8, at + 4.5, isStrong ? Theme.Ink : Theme.Muted, more: End + (isStrong ? " font-weight=\"700\"" : ""));
            return;
        }

        canvas.Add($"<path d=\"{Line(panel, at)}\" {canvas.Stroke(Theme.Grid)}/>");
        if (panel.IsHorizontal)
            canvas.Text(label, at, panel.Plot.Bottom + panel.FootRoom - 6, Theme.Muted, more: Middle);
        else
            canvas.Text(label, panel.Plot.Left - 8, at + 4, Theme.Muted, more: End);
    }

    private static void PlaceTick(SvgCanvas canvas, PanelLayout panel, AxisTick tick)
    {
        if (panel.Place.IsTimed || panel.Place.IsNumeric)
            canvas.Add($"<path d=\"M{panel.Along(tick.Place)} {panel.Plot.Bottom}v4\" {canvas.Stroke(Theme.Zero)}/>");
        canvas.Text(tick.Text, tick.Middle, panel.BaselineOf(tick), Theme.Muted, more: Middle);
    }

    private static void Break(SvgCanvas canvas, PanelLayout panel, FigureBreak one)
    {
        if (PanelBreaks.At(panel, one) is not { } at)
            return;
        canvas.Add($"<g data-break=\"{SvgText.Escape(one.Series ?? "")}\"><title>{SvgText.Escape(one.Label)}</title>");
        if (at.Hue is null)
            canvas.Add($"<path d=\"M{at.X} {panel.Plot.Top}V{panel.Plot.Bottom}\" stroke-dasharray=\"4 3\" {canvas.Stroke(Theme.Zero)}/>");
        canvas.Add($"<path d=\"M{at.X - 5} {at.Y + 6}l4 -12M{at.X + 1} {at.Y + 6}l4 -12\" stroke-width=\"1.6\" {canvas.Stroke(at.Hue?.Line ?? Theme.Zero)}/>");
        canvas.Raw("</g>\n");
    }

    private static string Line(PanelLayout panel, double at) => panel.IsHorizontal
        ? $"M{SvgText.Number(at)} {SvgText.Number(panel.Plot.Top)}V{SvgText.Number(panel.Plot.Bottom)}"
        : $"M{SvgText.Number(panel.Plot.Left)} {SvgText.Number(at)}H{SvgText.Number(panel.Plot.Right)}";
}
