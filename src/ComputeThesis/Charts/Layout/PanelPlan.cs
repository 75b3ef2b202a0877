namespace ComputeThesis;

/// <summary>Puts everything of one panel in its place.</summary>
internal static class PanelPlan
{
    private const double AxisRoom = 22;
    private const double PlaceTitleRoom = 18;

    /// <summary>A panel in its place.</summary>
    /// <param name="draft">The panel with its series.</param>
    /// <param name="room">The width that its texts take left and right of the plot.</param>
    /// <param name="left">The panel's left edge, labels included.</param>
    /// <param name="width">Its width, labels included.</param>
    /// <param name="plotTop">Where the plot itself begins.</param>
    public static PanelLayout Of(PanelDraft draft, SideRoom room, double left, double width, double plotTop)
    {
        var panel = draft.Panel;
        var layout = new PanelLayout
        {
            Panel = panel,
            Place = draft.Place,
            Value = draft.Value,
            Plot = new(left + room.Left, plotTop, Math.Max(40, width - room.Left - room.Right), draft.Height),
            LeftRoom = room.Left,
            Series = draft.Series,
        };
        if (!panel.IsHorizontal && draft.Place.Categories.Count > 0)
            layout = layout with { PlaceRows = PanelTicks.Rows(draft.Place, layout.Plot.Width) };
        layout = layout with { FootRoom = AxisRoom + ((layout.PlaceRows - 1) * Theme.RowOfNames) + (HasPlaceTitle(panel) ? PlaceTitleRoom : 0) };
        // Columns of cells have their names on top, where a reader begins.
        layout = panel.IsMatrix ? layout with { HeadRoom = layout.FootRoom, FootRoom = 4 } : PanelLegend.Place(PanelEdges.Place(layout, left, left + width), left, left + width);
        layout = layout with { PlaceTicks = PanelTicks.Of(layout, left, left + width), Labels = PanelLabels.Place(layout), PointLabels = PointLabels.Place(layout), Spacing = Spacing(layout) };
        if (HasPlaceTitle(panel))
            layout = layout with { PlaceTitle = new(TextWrap.Cut(panel.PlaceTitle, width, Theme.TextSize), left + (width / 2), (panel.IsMatrix ? layout.Plot.Top - layout.HeadRoom + 10 : layout.Plot.Bottom + layout.FootRoom - 4), TextRole.Note) };
        return Titled(layout, left, width);
    }

    private static bool HasPlaceTitle(FigurePanel panel) => panel.PlaceTitle.Length > 0 && !panel.IsHorizontal && panel.Series.Count > 0;

    private static PanelLayout Titled(PanelLayout layout, double left, double width)
    {
        var lines = TextWrap.Lines(layout.Panel.Title, width, Theme.SubtitleSize, isBold: true);
        var bottom = layout.Plot.Top - layout.HeadRoom - 13;
        return layout with
        {
            Titles = [.. lines.Select((line, i) => new PlacedText(line, left, bottom - ((lines.Count - 1 - i) * 18), TextRole.PanelTitle))],
            HeadRoom = layout.HeadRoom + (lines.Count == 0 ? 8 : (lines.Count * 18) + 18),
        };
    }

    private static double Spacing(PanelLayout layout) =>
        layout.Place.IsTimed || layout.Place.IsNumeric ? layout.Along(layout.Place.Low + layout.Place.Band) - layout.Plot.Left : layout.Plot.Width / Math.Max(1, layout.Place.Categories.Count);
}
