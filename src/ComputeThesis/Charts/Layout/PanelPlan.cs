namespace ComputeThesis;

/// <summary>Puts everything of one panel in its place.</summary>
internal static class PanelPlan
{
    /// <summary>How high a plot is that has the page to itself.</summary>
    public const double UsualHeight = 330;

    private const double AxisRoom = 22;
    private const double PlaceTitleRoom = 18;
    private const double RowHeight = 26;

    // Names left of a plot take no more of a panel's width than this.
    private const double WidestNames = 0.42;

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
        var (leftRoom, rightRoom) = panel.IsHorizontal ? HorizontalRoom(panel, place, width) : (Math.Min(Widest(value.Labels, panel.IsMatrix) + 10, width * WidestNames), panel.IsMatrix ? 4 : PanelLabels.Width(panel, series));
        var layout = new PanelLayout
        {
            Panel = panel,
            Place = place,
            Value = value,
            Plot = new(left + leftRoom, plotTop, Math.Max(40, width - leftRoom - rightRoom), plotHeight),
            LeftRoom = leftRoom,
            Series = series,
            FootRoom = AxisRoom + (HasPlaceTitle(panel) ? PlaceTitleRoom : 0),
        };
        layout = PanelLegend.Place(PanelEdges.Place(layout, left, left + width), left, left + width);
        layout = layout with { PlaceTicks = PanelTicks.Of(layout, left, left + width), Labels = PanelLabels.Place(layout), PointLabels = PointLabels.Place(layout), Spacing = Spacing(layout) };
        if (HasPlaceTitle(panel))
            layout = layout with { PlaceTitle = new(TextWrap.Cut(panel.PlaceTitle, width, Theme.TextSize), left + (width / 2), layout.Plot.Bottom + layout.FootRoom - 4, TextRole.Note) };
        return Titled(layout, left, width);
    }

    /// <summary>How high a panel's plot should be when it has the page to itself.</summary>
    public static double Height(FigurePanel panel, PlaceAxis place) =>
        panel.IsMatrix ? Math.Max(40, panel.RowNames.Count * RowHeight)
        : panel.IsHorizontal ? Math.Max(60, place.Categories.Count * Math.Max(28, 21 * Beside(panel).Count))
        : Math.Max(UsualHeight, PanelLabels.LineHeight * (panel.Series.Where(PanelLabels.IsNamed).DistinctBy(series => series.Name).Count() + 2));

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

    // Faint series lie at the back and highlighted ones in front; the sort keeps the given order within each.
    private static IReadOnlyList<DrawnSeries> Drawn(FigurePanel panel, PlaceAxis place)
    {
        foreach (var series in panel.Series)
            series.Check();
        var names = Beside(panel);
        return [.. panel.Series.OrderBy(series => series.Emphasis switch { Emphasis.Faint => 0, Emphasis.Normal => 1, _ => 2 })
            .Select(series => new DrawnSeries(series, Piece.Of(series, panel, place), Math.Max(0, names.IndexOf(series.Name)), Math.Max(1, names.Count)))];
    }

    // Only bars, and points on rows, that share a place stand side by side.
    private static List<string> Beside(FigurePanel panel)
    {
        var bars = panel.Series.Where(series => series.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars or SeriesKind.HorizontalPoints).ToList();
        return bars.SelectMany(series => Enumerable.Range(0, series.Count).Select(series.Place).Distinct()).GroupBy(at => at).Any(at => at.Count() > 1)
            ? [.. bars.Select(series => series.Name).Distinct()] : [];
    }

    private static double Spacing(PanelLayout layout) =>
        layout.Place.IsTimed || layout.Place.IsNumeric ? layout.Along(layout.Place.Low + layout.Place.Band) - layout.Plot.Left : layout.Plot.Width / Math.Max(1, layout.Place.Categories.Count);

    private static (double Left, double Right) HorizontalRoom(FigurePanel panel, PlaceAxis place, double width)
    {
        var names = place.Categories.Select(name => TextWrap.Cut(name, Theme.NameWidth, Theme.TextSize, isBold: true));
        var values = from series in panel.Series where series.Kind == SeriesKind.HorizontalBars from i in Enumerable.Range(0, series.Count) where series.Y(i) is not null select series.Label(i) ?? panel.Unit.Label(series.Y(i)!.Value);
        return (Math.Min(Widest([.. names], isBold: true) + 14, width * WidestNames), Math.Max(Widest([.. values], isBold: true), PointLabels.Width(panel)) + 14);
    }

    private static double Widest(IReadOnlyList<string> texts, bool isBold = false) =>
        texts.Select(text => TextWidth.Of(text, Theme.TextSize, isBold)).DefaultIfEmpty(0).Max();
}
