using Deedle;

namespace ComputeThesis;

/// <summary>The data behind a figure: a row is a point, gaps included.</summary>
internal sealed record FigureData(string Panel, string Series, FigurePoint Point)
{
    public static Frame<int, string> Frame(FigureContent figure)
    {
        List<FigureData> rows = [.. from panel in figure.Panels from series in panel.Series from point in series.Points() select new FigureData(panel.Title, series.Name, point)];
        var isTimed = rows.All(row => row.Point.Day is not null);
        return new Table<FigureData>(
            Column<FigureData>.Of("panel", row => row.Panel),
            Column<FigureData>.Of("series", row => row.Series),
            isTimed ? Column<FigureData>.Of("x", row => row.Point.Day) : Column<FigureData>.Of("x", row => row.Point.Place),
            Column<FigureData>.Of("y", row => row.Point.Y, value => Units.Number(value))).Frame(rows);
    }
}
