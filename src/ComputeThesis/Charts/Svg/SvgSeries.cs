namespace ComputeThesis;

/// <summary>The series of a panel: lines with markers, bars, and points beyond the axis.</summary>
internal static class SvgSeries
{
    public static void Draw(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn)
    {
        var series = drawn.Series;
        var hue = Theme.HueOf(series);
        canvas.Add($"<g data-series=\"{SvgText.Escape(series.Name)}\" data-colour=\"{hue.Line.Light}\" data-points=\"{drawn.Pieces.Sum(piece => piece.Marks.Count)}\"{(series.IsPale ? $" opacity=\"{SvgText.Number(Theme.Opacity(series))}\"" : "")}>");
        if (series.Kind is SeriesKind.Line or SeriesKind.Curve)
            Line(canvas, panel, drawn, hue.Line);
        else
            foreach (var mark in drawn.Pieces.SelectMany(piece => piece.Marks))
                Mark(canvas, panel, drawn, mark, hue);
        foreach (var point in panel.Clipped.Where(point => ReferenceEquals(point.Series, series)))
            Beyond(canvas, panel, point, hue);
        canvas.Raw("</g>\n");
    }

    public static void Label(SvgCanvas canvas, EndLabel label)
    {
        var hue = Theme.HueOf(label.Series);
        // A short leader ties a label to a line that ends lower, higher or earlier.
        if (Math.Abs(label.Y - label.EndY) > 3 || label.X - label.EndX > 24)
            canvas.Add($"<path d=\"M{label.EndX + 5} {label.EndY}L{Math.Max(label.EndX + 5, label.X - 5)} {label.Y}H{label.X - 2}\" fill=\"none\" stroke-width=\"0.8\" stroke-dasharray=\"1.5 2\" {canvas.Stroke(hue.Line)}/>");
        canvas.Text(label.Text, label.X, label.Y + 4.5, hue.Label, more: $" data-label=\"{SvgText.Escape(label.Series.Name)}\"" + Weight(label.Series));
    }

    private static void Line(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn, Shade shade)
    {
        foreach (var band in drawn.Pieces.Select(piece => LinePath.Band(panel, piece)).Where(band => band.Length > 0))
            canvas.Add($"<path d=\"{band}\" data-band=\"\" fill-opacity=\"{Theme.BandOpacity}\" {canvas.Fill(shade)}/>");
        var dash = Theme.IsDashed(drawn.Series) ? " stroke-dasharray=\"5 3\"" : "";
        foreach (var path in drawn.Pieces.Where(piece => piece.Marks.Count > 1).Select(piece => LinePath.Of(panel, piece)).Where(path => path.Length > 0))
            canvas.Add($"<path d=\"{path}\" fill=\"none\" stroke-width=\"{panel.LineWidth(drawn.Series)}\" stroke-linejoin=\"round\"{dash} {canvas.Stroke(shade)}/>");
        foreach (var piece in drawn.Pieces)
            if (panel.MarkerRadius(drawn.Series, piece) is var radius and > 0)
                foreach (var mark in piece.Marks.Where(mark => !panel.IsBeyond(mark.Y)))
                    canvas.Add($"<circle cx=\"{panel.Along(mark.X)}\" cy=\"{panel.Up(mark.Y)}\" r=\"{radius}\" {canvas.Fill(shade)}>{Title(panel, mark)}</circle>");
    }

    private static void Mark(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn, Mark mark, Hue hue)
    {
        switch (drawn.Series.Kind)
        {
            case SeriesKind.Points when panel.IsBeyond(mark.Y):
                break;
            case SeriesKind.Points:
                Whisker(canvas, panel, mark, hue.Line, panel.Along(mark.X));
                Point(canvas, panel, mark, hue.Line, panel.Along(mark.X), panel.Up(mark.Y));
                break;
            case SeriesKind.HorizontalPoints:
                Whisker(canvas, panel, mark, hue.Line, BarBox.Row(panel, drawn, mark));
                Point(canvas, panel, mark, hue.Line, panel.Up(mark.Y), BarBox.Row(panel, drawn, mark));
                break;
            case SeriesKind.Cells or SeriesKind.Marks:
                SvgCells.Draw(canvas, panel, mark, hue);
                break;
            default:
                Bar(canvas, panel, drawn, mark, hue.Line);
                break;
        }
    }

    private static void Point(SvgCanvas canvas, PanelLayout panel, Mark mark, Shade shade, double x, double y) =>
        canvas.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Theme.PointRadius(mark.Series.Emphasis)}\" {canvas.Fill(shade)}>{Title(panel, mark)}</circle>");

    // The line of an interval, with a short stroke across each end that lies on the axis.
    private static void Whisker(SvgCanvas canvas, PanelLayout panel, Mark mark, Shade shade, double at)
    {
        if (mark.Interval is not var (low, high))
            return;
        var (from, to) = (panel.Up(low), panel.Up(high));
        var (atLow, atHigh) = (panel.IsBeyond(low) ? 0 : 4, panel.IsBeyond(high) ? 0 : 4);
        FormattableString path = panel.IsHorizontal
            ? (FormattableString)$"<path d=\"M{from} {at - atLow}v{2 * atLow}M{from} {at}H{to}M{to} {at - atHigh}v{2 * atHigh}\" fill=\"none\" stroke-width=\"1.4\" {canvas.Stroke(shade)}/>"
            : $"<path d=\"M{at - atLow} {from}h{2 * atLow}M{at} {from}V{to}M{at - atHigh} {to}h{2 * atHigh}\" fill=\"none\" stroke-width=\"1.4\" {canvas.Stroke(shade)}/>";
        canvas.Add(path);
    }

    /// <summary>A text beside a point.</summary>
    public static void Beside(SvgCanvas canvas, PointLabel label) => canvas.Text(label.Text, label.X, label.Y + 4.5, label.Shade,
        more: $" data-beside=\"{SvgText.Escape(label.Series.Name)}\"{label.Side switch { TextSide.Middle => " text-anchor=\"middle\"", TextSide.Right => " text-anchor=\"end\"", _ => "" }}{Weight(label.Series)}");

    /// <summary>A name above the plot.</summary>
    public static void Entry(SvgCanvas canvas, LegendEntry entry) =>
        canvas.Text(entry.Signed, entry.X, entry.Y, Theme.HueOf(entry.Series).Label, more: $" data-legend=\"{SvgText.Escape(entry.Series.Name)}\"{Weight(entry.Series)}");

    private static string Weight(FigureSeries series) => series.Emphasis == Emphasis.Highlighted ? " font-weight=\"700\"" : "";

    private static string Title(PanelLayout panel, Mark mark) => $"<title>{SvgText.Escape(mark.Hover(panel.Panel))}</title>";

    private static void Bar(SvgCanvas canvas, PanelLayout panel, DrawnSeries drawn, Mark mark, Shade shade)
    {
        var (box, isHollow) = BarBox.Of(panel, drawn, mark);
        var look = isHollow ? $"fill=\"none\" stroke-width=\"1.5\" {canvas.Stroke(shade)}" : canvas.Fill(shade);
        canvas.Add($"<rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" {look}>{Title(panel, mark)}</rect>");
        if (!panel.IsHorizontal)
            return;
        var x = box.Right + 6;
        canvas.Text(mark.Label(panel.Panel) + panel.Sign(mark.Y), x, box.Top + (box.Height / 2) + 4.5, Theme.Ink,
            more: Weight(drawn.Series));
    }

    private static void Beyond(SvgCanvas canvas, PanelLayout panel, ClippedPoint point, Hue hue)
    {
        var tip = point.IsAbove ? "l4.5 8h-9z" : "l4.5 -8h-9z";
        canvas.Add($"<path d=\"M{point.X} {point.Y - (point.IsAbove ? 4 : -4)}{tip}\" {canvas.Fill(hue.Line)}>{Title(panel, point.Mark)}</path>");
        canvas.Text(point.Text, point.X + (point.IsTextLeft ? -7 : 7), point.Y + 4.5, hue.Label, more: point.IsTextLeft ? " text-anchor=\"end\"" : "");
    }
}
