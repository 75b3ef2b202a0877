namespace ComputeThesis;

/// <summary>Puts everything of one panel in its place.</summary>
internal static class PanelPlan
{
    /// <summary>How high a plot is that has the page to itself.</summary>
    public const double UsualHeight = 330;

    private const double AxisRoom = 22;

    /// <param name="panel">The panel.</param>
    /// <param name="place">The axis of places, which panels may share.</param>
    /// <param name="left">The panel's left edge, labels included.</param>
    /// <param name="width">Its width, labels included.</param>
    /// <param name="plotTop">Where the plot itself begins.</param>
    /// <param name="plotHeight">How high the plot is.</param>
    public static PanelLayout Of(FigurePanel panel, PlaceAxis place, double left, double width, double plotTop, double plotHeight)
    {
        var value = ValueAxis.Of(panel, panel.IsHorizontal ? 6 : plotHeight < 200 ? 4 : 9);
        var series = Drawn(panel, place);
        var (leftRoom, rightRoom) = panel.IsHorizontal ? HorizontalRoom(panel, place) : (Widest(value.Labels) + 10, PanelLabels.Width(panel, series));
        var layout = new PanelLayout
        {
            Panel = panel,
            Place = place,
            Value = value,
            Plot = new(left + leftRoom, plotTop, Math.Max(40, width - leftRoom - rightRoom), plotHeight),
            Series = series,
            FootRoom = AxisRoom,
        };
        layout = PanelEdges.Place(layout, left, left + width);
        layout = layout with { PlaceTicks = PanelTicks.Of(layout, left, left + width), Labels = PanelLabels.Place(layout), Spacing = Spacing(layout) };
        return Titled(layout, left, width);
    }

    /// <summary>How high a panel's plot should be when it has the page to itself.</summary>
    public static double Height(FigurePanel panel, PlaceAxis place) => panel.IsHorizontal
        ? Math.Max(60, place.Categories.Count * 28)
        : Math.Max(UsualHeight, PanelLabels.LineHeight * (PanelLabels.Count(Drawn(panel, place)) + 2));

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

    // Faint series lie at the back and highlighted ones in front; the sort keeps the given order within each.
    private static IReadOnlyList<DrawnSeries> Drawn(FigurePanel panel, PlaceAxis place)
    {
        var bars = panel.Series.Where(series => series.Kind != SeriesKind.Line).ToList();
        // Only bars that share a place stand side by side.
        var names = bars.SelectMany(series => series.Points().Select(point => point.Place).Distinct()).GroupBy(at => at).Any(at => at.Count() > 1)
            ? bars.Select(series => series.Name).Distinct().ToList() : [];
        return [.. panel.Series.OrderBy(series => series.Emphasis switch { Emphasis.Faint => 0, Emphasis.Normal => 1, _ => 2 })
            .Select(series => new DrawnSeries(series, Piece.Of(series, panel, place), Math.Max(0, names.IndexOf(series.Name)), Math.Max(1, names.Count)))];
    }

    private static double Spacing(PanelLayout layout) =>
        layout.Place.IsTimed ? layout.Along(layout.Place.Low + layout.Place.Band) - layout.Plot.Left : layout.Plot.Width / Math.Max(1, layout.Place.Categories.Count);

    private static (double Left, double Right) HorizontalRoom(FigurePanel panel, PlaceAxis place)
    {
        var names = place.Categories.Select(name => TextWrap.Cut(name, PanelTicks.NameWidth, Theme.TextSize, isBold: true));
        var values = panel.Series.SelectMany(series => series.Points()).Select(point => point.Y).OfType<double>().Select(panel.Unit.Label);
        return (Widest([.. names], isBold: true) + 10, Widest([.. values], isBold: true) + 14);
    }

    private static double Widest(IReadOnlyList<string> texts, bool isBold = false) =>
        texts.Select(text => TextWidth.Of(text, Theme.TextSize, isBold)).DefaultIfEmpty(0).Max();
}
