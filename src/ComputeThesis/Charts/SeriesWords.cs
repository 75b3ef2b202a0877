namespace ComputeThesis;

/// <summary>All pieces of one name on a panel as lines of text.</summary>
internal static class SeriesWords
{
    private const int ListedPoints = 20;

    public static IEnumerable<string> Of(FigurePanel panel, string name, IEnumerable<FigureSeries> pieces)
    {
        var all = pieces.ToList();
        var points = Joined(all);
        var known = points.Where(point => point.Y is not null).ToList();
        name = PlainText.Tame(name);
        if (known.Count == 0)
            return [$"  {name}: no values{Gaps(points.Count)}"];
        if (known.Count == 1)
            return PlainText.Wrap($"{name}: {(PlainText.Tame(known[0].Place) == name ? Value(panel, known[0]) : At(panel, known[0]))}{Gaps(points.Count - 1)}", "  ");
        return all.All(piece => piece.Categories.Count > 0) ? Listed(panel, name, points) : Path(panel, name, points, known);
    }

    // Names in a row have no first and last: each is told, and of many the first ones.
    private static IEnumerable<string> Listed(FigurePanel panel, string name, List<WrittenPoint> points)
    {
        yield return $"  {name}:";
        var told = points.Count > ListedPoints ? ListedPoints - 1 : points.Count;
        var width = Math.Min(40, points.Take(told).Max(point => PlainText.Tame(point.Place).Length));
        foreach (var point in points.Take(told))
            yield return $"    {PlainText.Fit(PlainText.Tame(point.Place), width).PadRight(width)}  {(point.Y is null ? "no value" : Value(panel, point))}";
        if (points.Count > told)
            yield return $"    and {Units.Number(points.Count - told)} more";
    }

    private static IEnumerable<string> Path(FigurePanel panel, string name, List<WrittenPoint> points, List<WrittenPoint> known)
    {
        var (first, last, lowest, highest) = (known[0], known[^1], known.MinBy(point => point.Y)!, known.MaxBy(point => point.Y)!);
        var isLevel = lowest.Y == highest.Y;
        List<string> said = [$"{name}: {Told(first)} to {Told(last)}"];
        if (isLevel)
            said.Add("all the same");
        else
        {
            said.AddRange(lowest == first || lowest == last ? [] : [$"lowest {At(panel, lowest)}"]);
            said.AddRange(highest == first || highest == last ? [] : [$"highest {At(panel, highest)}"]);
        }

        said.Add(Units.Count(known.Count, "point") + Gaps(points.Count - known.Count));
        foreach (var line in PlainText.Wrap(string.Join(", ", said), "  "))
            yield return line;
        if (known.Count > 2)
            yield return $"    {SparkLine.Of([.. points.Select(point => point.Y)])}{(points.Count > SparkLine.Widest ? $"  (a column is the mean of up to {(points.Count + SparkLine.Widest - 1) / SparkLine.Widest} points)" : "")}";

        string Told(WrittenPoint point) => At(panel, point, isLevel ? "" : point == lowest ? ", lowest" : point == highest ? ", highest" : "");
    }

    /// <summary>The points of all pieces in the order of their places; where one piece has no value and another does, there is no gap.</summary>
    internal static List<WrittenPoint> Joined(IReadOnlyList<FigureSeries> pieces)
    {
        var points = pieces.SelectMany(WrittenPoint.Of).ToList();
        if (pieces.Count > 1)
        {
            var known = points.Where(point => point.Y is not null).Select(Place).ToHashSet();
            points = [.. points.Where(point => point.Y is not null || known.Add(Place(point)))];
        }

        return pieces.All(piece => piece.Categories.Count == 0) ? [.. points.OrderBy(point => point.Day?.DayNumber ?? point.Number)] : points;

        static (DateOnly?, double?, string) Place(WrittenPoint point) => (point.Day, point.Number, point.Place);
    }

    private static string At(FigurePanel panel, WrittenPoint point, string more = "")
    {
        var place = point.Number is { } number && panel.PlaceUnit != FigureUnit.Number ? panel.PlaceUnit.Label(number) : PlainText.Tame(point.Place);
        return $"{Value(panel, point)} ({place}{more})";
    }

    private static string Value(FigurePanel panel, WrittenPoint point) =>
        panel.Unit.Label(point.Y!.Value) + (point.Interval is { } interval ? $" [{panel.Unit.Label(interval.Low)} to {panel.Unit.Label(interval.High)}]" : "");

    private static string Gaps(int gaps) => gaps == 0 ? "" : $", {Units.Count(gaps, "gap")}";
}
