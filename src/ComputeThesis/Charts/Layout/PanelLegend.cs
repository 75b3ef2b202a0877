namespace ComputeThesis;

/// <summary>The names of series that no line end names: points and bars of several names, in rows above the plot.</summary>
internal static class PanelLegend
{
    private const double RowHeight = 18;
    private const double Space = 16;

    /// <summary>A panel with its legend above what stands at its upper edge already.</summary>
    public static PanelLayout Place(PanelLayout layout, double left, double right)
    {
        var named = layout.Series.Where(drawn => PanelLabels.IsNamed(drawn.Series)).Select(drawn => drawn.Series.Name).ToHashSet();
        List<FigureSeries> unnamed = [.. layout.Panel.Series.Where(series => IsUnnamed(series) && !named.Contains(series.Name)).DistinctBy(series => series.Name)];
        if (unnamed.Count + named.Count < 2 || unnamed.Count == 0)
            return layout;
        var entries = new List<LegendEntry>();
        var (x, row) = (left, 0);
        foreach (var series in unnamed)
        {
            var entry = new LegendEntry(series, TextWrap.Cut(series.Name, right - left - Space, Theme.TextSize), 0, 0);
            var width = TextWidth.Of(entry.Signed, Theme.TextSize, series.Emphasis == Emphasis.Highlighted);
            if (x > left && x + width > right)
                (x, row) = (left, row + 1);
            entries.Add(entry with { X = x, Y = row });
            x += width + Space;
        }

        // The highest number of the axis reaches above the plot by half its height.
        var above = Math.Max(layout.HeadRoom, 8) + 11;
        return layout with { Legend = [.. entries.Select(entry => entry with { Y = layout.Plot.Top - above - ((row - entry.Y) * RowHeight) })], HeadRoom = above + (row * RowHeight) + 12 };

        // A horizontal bar or row has its name beside it, unless several share one.
        bool IsUnnamed(FigureSeries series) => series.Kind is SeriesKind.Points or SeriesKind.Bars
            || (series.Kind is SeriesKind.HorizontalPoints or SeriesKind.HorizontalBars && layout.Series.Any(drawn => drawn.Bars > 1));
    }
}
