namespace ComputeThesis;

/// <summary>The rows of cells of a panel as a small table of text.</summary>
internal static class CellWords
{
    private const int WidestName = 28;
    private const int WidestCell = 12;

    public static IEnumerable<string> Of(FigurePanel panel, IReadOnlyList<FigureSeries> rows)
    {
        var columns = rows.SelectMany(row => row.Categories).Distinct().ToList();
        var names = rows.Select(row => PlainText.Fit(PlainText.Tame(row.Name), WidestName)).ToList();
        var wide = names.Max(name => name.Length);
        var cells = rows.Select(row => WrittenPoint.Of(row).GroupBy(point => point.Place).ToDictionary(same => same.Key, same => Cell(panel, same.First()))).ToList();
        var widths = columns.Select(column => Math.Max(
            Math.Min(WidestCell, PlainText.Tame(column).Length), cells.Max(row => row.GetValueOrDefault(column, "").Length))).ToList();
        var room = PlainText.Widest - 2 - wide;
        var shown = widths.TakeWhile(width => (room -= width + 2) >= 0).Count();
        yield return Line("", wide, columns.Take(shown).Select((column, i) => PlainText.Fit(PlainText.Tame(column), Math.Max(2, widths[i]))), widths);
        for (var i = 0; i < rows.Count; i++)
            yield return Line(names[i], wide, columns.Take(shown).Select(column => cells[i].GetValueOrDefault(column, "")), widths);
        if (columns.Count > shown)
            yield return $"  and {Units.Count(columns.Count - shown, "more column")}";
    }

    /// <summary>A row that only says where something is: its column where it is one of several, else its count; and where in small.</summary>
    public static string OfMarks(FigureSeries row, int wide)
    {
        var points = WrittenPoint.Of(row);
        var known = points.Where(point => point.Y is not null).ToList();
        var (name, small) = (PlainText.Fit(PlainText.Tame(row.Name), WidestName).PadRight(Math.Min(wide, WidestName)), SparkLine.OfKnown([.. points.Select(point => point.Y)]));
        return row.Categories.Count > 1 && known.Count == 1
            ? $"  {name}  {small.PadRight(points.Count)}  {PlainText.Tame(known[0].Place)}"
            : $"  {name}  {Units.Number(known.Count)} of {Units.Number(points.Count)}  {small}".TrimEnd();
    }

    private static string Cell(FigurePanel panel, WrittenPoint point) =>
        PlainText.Fit(PlainText.Tame(point.Label ?? (point.Y is { } value ? panel.Unit.Label(value) : "")), WidestCell);

    private static string Line(string name, int wide, IEnumerable<string> cells, List<int> widths) =>
        ("  " + name.PadRight(wide) + string.Concat(cells.Select((cell, i) => "  " + cell.PadLeft(widths[i])))).TrimEnd();
}
