namespace ComputeThesis;

/// <summary>Texts beside points, where they hide neither a point nor each other; a text without room is left to hovering. Rows of points have theirs right of the plot.</summary>
internal static class PointLabels
{
    private const double Height = 15;
    private const double Distance = 8;

    public static IReadOnlyList<PointLabel> Place(PanelLayout layout)
    {
        var drawn = layout.Series.Where(one => one.Series.Kind is SeriesKind.HorizontalPoints).ToList();
        return drawn.Count > 0 ? [.. drawn.SelectMany(one => Beside(layout, one))] : Among(layout);
    }

    /// <summary>How wide the texts right of rows of points are.</summary>
    public static double Width(FigurePanel panel) => panel.Series.Where(series => series.Kind == SeriesKind.HorizontalPoints)
        .SelectMany(series => Enumerable.Range(0, series.Count).Where(i => series.Y(i) is not null).Select(i => Of(panel, series, i))).DefaultIfEmpty(0).Max();

    private static double Of(FigurePanel panel, FigureSeries series, int index) =>
        TextWidth.Of(series.Label(index) ?? panel.Unit.Label(series.Y(index)!.Value), Theme.TextSize, series.Emphasis == Emphasis.Highlighted)
        + (panel.Clip is null ? 0 : TextWidth.Of(" ▸", Theme.TextSize));

    private static IEnumerable<PointLabel> Beside(PanelLayout layout, DrawnSeries drawn) =>
        from piece in drawn.Pieces
        from mark in piece.Marks
        select new PointLabel(mark.Label(layout.Panel) + layout.Sign(mark.Y), mark, layout.Plot.Right + Distance, BarBox.Row(layout, drawn, mark), 0, 0, TextSide.Left);

    private static List<PointLabel> Among(PanelLayout layout)
    {
        var marks = layout.Series.Where(drawn => drawn.Series.Kind == SeriesKind.Points).SelectMany(drawn => drawn.Pieces).SelectMany(piece => piece.Marks).Where(mark => !layout.IsBeyond(mark.Y)).ToList();
        var wanted = marks.Where(mark => mark.Series.Label(mark.Index) is { Length: > 0 }).OrderBy(mark => mark.Series.Emphasis == Emphasis.Highlighted ? 0 : 1).ToList();
        if (wanted.Count == 0)
            return [];
        List<Box> taken = [.. marks.Select(mark => new Box(layout.Along(mark.X) - 4, layout.Up(mark.Y) - 4, 8, 8))];
        var placed = new List<PointLabel>();
        foreach (var mark in wanted)
        {
            var text = mark.Series.Label(mark.Index)!;
            var width = TextWidth.Of(text, Theme.TextSize, mark.Series.Emphasis == Emphasis.Highlighted);
            foreach (var (shiftX, shiftY, side) in ((double, double, TextSide)[])[(Distance, 0, TextSide.Left), (-Distance, 0, TextSide.Right), (0, -12, TextSide.Middle), (0, 12, TextSide.Middle)])
            {
                var (x, y) = (layout.Along(mark.X) + shiftX, layout.Up(mark.Y) + shiftY);
                var box = new Box(side == TextSide.Left ? x : side == TextSide.Right ? x - width : x - (width / 2), y - (Height / 2), width, Height);
                if (box.Left < layout.Plot.Left || box.Right > layout.Plot.Right || box.Top < layout.Plot.Top || box.Bottom > layout.Plot.Bottom || taken.Any(other => Overlap(box, other)))
                    continue;
                taken.Add(box);
                placed.Add(new(text, mark, x, y, shiftX, shiftY, side));
                break;
            }
        }

        return placed;
    }

    private static bool Overlap(Box one, Box other) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
