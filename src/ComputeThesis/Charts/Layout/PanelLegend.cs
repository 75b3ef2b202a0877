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
        List<FigureSeries> unnamed = [.. layout.Panel.Series.Where(series => series.Kind is SeriesKind.Points or SeriesKind.Bars && !named.Contains(series.Name)).DistinctBy(series => series.Name)];
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

        var bottom = layout.Plot.Top - layout.HeadRoom - 8;
        return layout with { Legend = [.. entries.Select(entry => entry with { Y = bottom - ((row - entry.Y) * RowHeight) })], HeadRoom = layout.HeadRoom + ((row + 1) * RowHeight) + 6 };
    }
}
