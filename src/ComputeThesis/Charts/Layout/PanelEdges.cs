namespace ComputeThesis;

/// <summary>What stands just outside the plot: points beyond the axis with their values, and the labels of events.</summary>
internal static class PanelEdges
{
    public const double RowHeight = 15;
    private const double Triangle = 7;

    /// <summary>A panel with its edges filled, and the room they take above and below.</summary>
    public static PanelLayout Place(PanelLayout layout, double rightLimit)
    {
        var clipped = (from drawn in layout.Series
                       from piece in drawn.Pieces
                       from mark in piece.Marks
                       where layout.IsBeyond(mark.Y)
                       orderby mark.X
                       select Point(layout, drawn.Series, mark, rightLimit)).ToList();
        var events = layout.Place.IsTimed
            ? layout.Panel.Events.Where(one => one.Day.DayNumber >= layout.Place.Low && one.Day.DayNumber <= layout.Place.High).OrderBy(one => one.Day).ToList()
            : [];
        var above = clipped.Where(point => point.IsAbove).ToList();
        var below = clipped.Where(point => !point.IsAbove).ToList();
        var eventBoxes = events.Select(one => EventBox(layout, one)).ToList();
        var topRows = Rows.Of([.. above.Select(Extent), .. eventBoxes]);
        var bottomRows = Rows.Of([.. below.Select(Extent)]);
        return layout with
        {
            Clipped = [.. above.Select((point, i) => point with { Y = layout.Plot.Top - 6 - (topRows[i] * RowHeight) }),
                .. below.Select((point, i) => point with { Y = layout.Plot.Bottom + 6 + (bottomRows[i] * RowHeight) })],
            Events = [.. events.Select((one, i) => new PlacedEvent(one, layout.Along(one.Day.DayNumber), eventBoxes[i].Left,
                layout.Plot.Top - 6 - (topRows[above.Count + i] * RowHeight)))],
            HeadRoom = layout.HeadRoom + (topRows.Count == 0 ? 0 : ((topRows.Max() + 1) * RowHeight) + 2),
            FootRoom = layout.FootRoom + (bottomRows.Count == 0 ? 0 : ((bottomRows.Max() + 1) * RowHeight) + 2),
        };
    }

    private static ClippedPoint Point(PanelLayout layout, FigureSeries series, Mark mark, double rightLimit)
    {
        var text = layout.Panel.Unit.Label(mark.Y);
        var x = layout.Along(mark.X);
        return new(series, mark, text, x, 0, mark.Y > layout.Value.High, x + Triangle + TextWidth.Of(text, Theme.TextSize) > rightLimit);
    }

    private static (double Left, double Right) Extent(ClippedPoint point)
    {
        var width = Triangle + TextWidth.Of(point.Text, Theme.TextSize);
        return point.IsTextLeft ? (point.X - width, point.X + 5) : (point.X - 5, point.X + width);
    }

    private static (double Left, double Right) EventBox(PanelLayout layout, FigureEvent one)
    {
        var width = TextWidth.Of(TextWrap.Cut(one.Label, layout.Plot.Width, Theme.TextSize), Theme.TextSize);
        var left = Math.Clamp(layout.Along(one.Day.DayNumber) - (width / 2), layout.Plot.Left, Math.Max(layout.Plot.Left, layout.Plot.Right - width));
        return (left, left + width);
    }
}
