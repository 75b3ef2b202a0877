namespace ComputeThesis;

/// <summary>The series of a panel: lines with markers, bars, and points beyond the axis.</summary>
internal static class SvgSeries
{
    public static void Draw(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn)
    {
        var series = drawn.Series;
        var hue = Theme.HueOf(series);
        canvas.Add($"<g data-series=\"{SvgText.Escape(series.Name)}\" data-colour=\"{hue.Line.Light}\" data-points=\"{drawn.Pieces.Sum(piece => piece.Marks.Count)}\"{(series.IsPale ? $" opacity=\"{SvgText.Number(Theme.Opacity(series))}\"" : "")}>");
        if (series.Kind == SeriesKind.Line)
            Line(canvas, panel, drawn, hue.Line);
        else
            foreach (var mark in drawn.Pieces.SelectMany(piece => piece.Marks))
                Bar(canvas, panel, drawn, mark, hue.Line);
        foreach (var point in panel.Clipped.Where(point => ReferenceEquals(point.Series, series)))
            Beyond(canvas, point, hue);
        canvas.Raw("</g>\n");
    }

    public static void Label(SvgCanvas canvas, EndLabel label)
    {
        var hue = Theme.HueOf(label.Series);
        // A short leader ties a label to a line that ends lower, higher or earlier.
        if (Math.Abs(label.Y - label.EndY) > 3 || label.X - label.EndX > 24)
            canvas.Add($"<path d=\"M{label.EndX + 5} {label.EndY}L{Math.Max(label.EndX + 5, label.X - 5)} {label.Y}H{label.X - 2}\" fill=\"none\" stroke-width=\"0.8\" stroke-dasharray=\"1.5 2\" {canvas.Stroke(hue.Line)}/>");
        canvas.Text(label.Text, label.X, label.Y + 4.5, hue.Label, more: $" data-label=\"{SvgText.Escape(label.Series.Name)}\"" + (label.Series.Emphasis == Emphasis.Highlighted ? " font-weight=\"700\"" : ""));
    }

    private static void Line(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn, Shade shade)
    {
        var dash = Theme.IsDashed(drawn.Series) ? " stroke-dasharray=\"5 3\"" : "";
        foreach (var path in drawn.Pieces.Where(piece => piece.Marks.Count > 1).Select(piece => LinePath.Of(panel, piece)).Where(path => path.Length > 0))
            canvas.Add($"<path d=\"{path}\" fill=\"none\" stroke-width=\"{panel.LineWidth(drawn.Series)}\" stroke-linejoin=\"round\"{dash} {canvas.Stroke(shade)}/>");
        foreach (var piece in drawn.Pieces)
            foreach (var mark in piece.Marks.Where(mark => !panel.IsBeyond(mark.Y)))
                canvas.Add($"<circle cx=\"{panel.Along(mark.X)}\" cy=\"{panel.Up(mark.Y)}\" r=\"{panel.MarkerRadius(drawn.Series, piece)}\" {canvas.Fill(shade)}><title>{SvgText.Escape(mark.Hover)}</title></circle>");
    }

    private static void Bar(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn, Mark mark, Shade shade)
    {
        var (box, isHollow) = BarBox.Of(panel, drawn, mark);
        var look = isHollow ? $"fill=\"none\" stroke-width=\"1.5\" {canvas.Stroke(shade)}" : canvas.Fill(shade);
        canvas.Add($"<rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" {look}><title>{SvgText.Escape(mark.Hover)}</title></rect>");
        if (!panel.IsHorizontal)
            return;
        var x = Math.Max(box.Right, panel.Up(0)) + 6;
        canvas.Text(panel.Panel.Unit.Label(mark.Y) + (panel.IsBeyond(mark.Y) ? " ▸" : ""), x, box.Top + (box.Height / 2) + 4.5, Theme.Ink,
            more: drawn.Series.Emphasis == Emphasis.Highlighted ? " font-weight=\"700\"" : "");
    }

    private static void Beyond(SvgCanvas canvas, ClippedPoint point, Hue hue)
    {
        var tip = point.IsAbove ? "l4.5 8h-9z" : "l4.5 -8h-9z";
        canvas.Add($"<path d=\"M{point.X} {point.Y - (point.IsAbove ? 4 : -4)}{tip}\" {canvas.Fill(hue.Line)}><title>{SvgText.Escape(point.Mark.Hover)}</title></path>");
        canvas.Text(point.Text, point.X + (point.IsTextLeft ? -7 : 7), point.Y + 4.5, hue.Label, more: point.IsTextLeft ? " text-anchor=\"end\"" : "");
    }
}
