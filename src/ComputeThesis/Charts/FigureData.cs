using Deedle;

namespace ComputeThesis;

/// <summary>The data behind a figure: a row is a point, gaps included.</summary>
internal sealed record FigureData(string Panel, FigureSeries Series, int Index)
{
    public static Frame<int, string> Frame(FigureContent figure)
    {
        var all = figure.Panels.SelectMany(panel => panel.Series).ToList();
        foreach (var series in all)
            series.Check();
        List<FigureData> rows = [.. from panel in figure.Panels from series in panel.Series from index in Enumerable.Range(0, series.Count) select new FigureData(panel.Title, series, index)];
        List<Column<FigureData>> columns =
        [
            Column<FigureData>.Of("panel", row => row.Panel),
            Column<FigureData>.Of("series", row => row.Series.Name),
            all.All(series => series.IsTimed) ? Column<FigureData>.Of("x", row => row.Series.Days[row.Index])
                : all.All(series => series.Numbers.Count > 0 || series.Count == 0) ? Column<FigureData>.Of("x", row => row.Series.Numbers[row.Index], value => Units.Number(value))
                : Column<FigureData>.Of("x", row => row.Series.Place(row.Index)),
            Column<FigureData>.Of("y", row => row.Series.Y(row.Index), value => Units.Number(value)),
        ];
        if (all.Any(series => series.HasIntervals))
        {
            columns.Add(Column<FigureData>.Of("low", row => row.Series.Interval(row.Index)?.Low, value => Units.Number(value)));
            columns.Add(Column<FigureData>.Of("high", row => row.Series.Interval(row.Index)?.High, value => Units.Number(value)));
        }

        if (all.Any(series => series.Labels.Count > 0))
            columns.Add(Column<FigureData>.Of("label", row => row.Series.Label(row.Index)));
        return new Table<FigureData>(columns).Frame(rows);
    }
}
