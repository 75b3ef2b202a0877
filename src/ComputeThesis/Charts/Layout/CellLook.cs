namespace ComputeThesis;

/// <summary>The colours and the text of one cell.</summary>
internal static class CellLook
{
    // On a named colour the text is the page's own, which is read on the label's shade as that is on the page.
    public static (Shade Fill, Shade Text) Of(Mark mark, Hue hue) => mark.Series.Kind == SeriesKind.Cells ? Theme.CellOf(mark.Value) : (hue.Label, Theme.Paper);

    /// <summary>What is written in the cell: nothing where it does not fit.</summary>
    public static string Text(PanelLayout panel, Mark mark)
    {
        var text = mark.Series.Kind == SeriesKind.Cells ? mark.Label(panel.Panel) : mark.Series.Label(mark.Index) ?? "";
        return TextWidth.Of(text, Theme.TextSize) <= BarBox.OfCell(panel, mark).Width - 2 && panel.Plot.Height / Math.Max(1, panel.Value.Ticks.Count) >= 14 ? text : "";
    }
}
