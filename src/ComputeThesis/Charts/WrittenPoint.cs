namespace ComputeThesis;

/// <summary>One point of a series as text tells it: where it stands, its value or a gap, its interval, and what stands in its place.</summary>
internal sealed record WrittenPoint(DateOnly? Day, double? Number, string Place, double? Y, (double Low, double High)? Interval, string? Label)
{
    /// <summary>The points of a series in its own order.</summary>
    /// <exception cref="ArgumentException">There are not as many places as values.</exception>
    public static IReadOnlyList<WrittenPoint> Of(FigureSeries series)
    {
        series.Check();
        return [.. Enumerable.Range(0, series.Count).Select(i => new WrittenPoint(
            series.Days.Count > 0 ? series.Days[i] : null, series.Numbers.Count > 0 ? series.Numbers[i] : null, series.Place(i), series.Y(i), series.Interval(i), series.Label(i)))];
    }
}
