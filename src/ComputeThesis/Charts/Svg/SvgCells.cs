namespace ComputeThesis;

/// <summary>The cells of a row, each with its text where that fits.</summary>
internal static class SvgCells
{
    public static void Draw(SvgCanvas canvas, PanelLayout panel, Mark mark, Hue hue)
    {
        var box = BarBox.OfCell(panel, mark);
        var (fill, text) = CellLook.Of(mark, hue);
        canvas.Add($"<rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" {canvas.Fill(fill)}><title>{SvgText.Escape(mark.Hover(panel.Panel))}</title></rect>");
        if (CellLook.Text(panel, mark) is { Length: > 0 } shown)
            canvas.Text(shown, box.Left + (box.Width / 2), box.Top + (box.Height / 2) + 4.5, text, more: " text-anchor=\"middle\"");
    }
}
