namespace ComputeThesis;

/// <summary>The names at line ends: one a name, at its newest point.</summary>
internal static class PanelLabels
{
    public const double LineHeight = 16;
    private const double Distance = 12;
    private const double LongestName = 215;

    /// <summary>How far the longest label reaches beyond the plot.</summary>
    public static double Width(FigurePanel panel, IReadOnlyList<DrawnSeries> series) =>
        Ends(series).Select(end => Distance + TextWidth.Of(Text(panel, end), Theme.TextSize, end.Series.Emphasis == Emphasis.Highlighted)).DefaultIfEmpty(20).Max();

    public static IReadOnlyList<EndLabel> Place(PanelLayout layout)
    {
        var ends = Ends(layout.Series).ToList();
        var middles = LabelColumn.Spread([.. ends.Select(end => layout.Up(end.Y))], LineHeight, layout.Plot.Top + (layout.Clipped.Any(point => point.IsAbove) ? 11 : 0), layout.Plot.Bottom);
        return [.. ends.Select((end, i) => new EndLabel(Text(layout.Panel, end), end, layout.Along(end.X), layout.Up(end.Y), layout.Plot.Right + Distance, middles[i]))];
    }

    private static IEnumerable<Mark> Ends(IReadOnlyList<DrawnSeries> series) =>
        from drawn in series
        where IsNamed(drawn.Series) && drawn.Pieces.Count > 0
        group drawn by drawn.Series.Name into named
        select Newest(named);

    // The last point given wins where several stand at the newest place.
    private static Mark Newest(IEnumerable<DrawnSeries> named)
    {
        Mark? newest = null;
        foreach (var drawn in named)
            foreach (var piece in drawn.Pieces)
                foreach (var mark in piece.Marks)
                    if (newest is null || mark.X >= newest.X)
                        newest = mark;
        return newest!;
    }

    /// <summary>Whether a series has its name at its end: faint curves are many and nameless.</summary>
    public static bool IsNamed(FigureSeries series) => series.Kind == SeriesKind.Line || (series.Kind == SeriesKind.Curve && series.Emphasis != Emphasis.Faint);

    private static string Text(FigurePanel panel, Mark mark)
    {
        var series = mark.Series;
        // What is fitted or assumed has a name; the value at its end is of no interest.
        if (series.Kind == SeriesKind.Curve)
            return TextWrap.Cut(series.Name, LongestName, Theme.TextSize, isBold: true);
        var value = mark.Label(panel);
        var isAlone = panel.Title.Length > 0 && panel.Series.All(other => other.Name == series.Name);
        return isAlone ? value : $"{TextWrap.Cut(series.Name, LongestName, Theme.TextSize, isBold: true)} {value}";
    }
}
