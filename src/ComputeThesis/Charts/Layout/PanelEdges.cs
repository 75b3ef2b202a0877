namespace ComputeThesis;

/// <summary>What stands just outside the plot: points beyond the axis with their values, and the labels of events.</summary>
internal static class PanelEdges
{
    private const double RowHeight = 15;
    private const double Triangle = 7;

    /// <summary>A panel with its edges filled, and the room they take above and below.</summary>
    public static PanelLayout Place(PanelLayout layout, double leftLimit, double rightLimit)
    {
        var clipped = Beyond(layout);
        List<FigureEvent> events = [.. layout.Panel.Events.Where(one => (one.Day is null ? layout.Place.IsNumeric : layout.Place.IsTimed) && one.Place >= layout.Place.Low && one.Place <= layout.Place.High).OrderBy(one => one.Place)];
        var above = clipped.Where(point => point.IsAbove).ToList();
        var below = clipped.Where(point => !point.IsAbove).ToList();
        var top = Rows.Of([.. above.Select(Beside), .. events.Select(one => new[] { EventSpan(layout, one) })]);
        var bottom = Rows.Of([.. below.Select(Beside)]);
        return layout with
        {
            Clipped = [.. above.Select((point, i) => At(point, layout.Plot.Top - 6 - (top[i].Row * RowHeight), top[i].Choice)),
                .. below.Select((point, i) => At(point, layout.Plot.Bottom + 6 + (bottom[i].Row * RowHeight), bottom[i].Choice))],
            Events = [.. events.Select((one, i) => new PlacedEvent(one, layout.Along(one.Place), EventSpan(layout, one).Left,
                layout.Plot.Top - 6 - (top[above.Count + i].Row * RowHeight)))],
            HeadRoom = layout.HeadRoom + Room(top),
            FootRoom = layout.FootRoom + Room(bottom),
        };

        // The value stands right of its triangle, or left of it where that is free and right is not.
        IReadOnlyList<Span> Beside(ClippedPoint point)
        {
            var width = Triangle + TextWidth.Of(point.Text, Theme.TextSize);
            Span right = new(point.X - 5, point.X + width);
            Span left = new(point.X - width, point.X + 5);
            return right.Right > rightLimit ? [left] : left.Left < leftLimit ? [right] : [right, left];
        }

        ClippedPoint At(ClippedPoint point, double y, int choice) =>
            point with { Y = y, IsTextLeft = choice == 1 || Beside(point)[0].Right == point.X + 5 };
    }

    // Without a range to clip to the axis holds every value.
    private static List<ClippedPoint> Beyond(PanelLayout layout) => layout.Panel.Clip is null || layout.IsHorizontal ? [] :
    [
        .. from drawn in layout.Series
           from piece in drawn.Pieces
           from mark in piece.Marks
           where layout.IsBeyond(mark.Y)
           orderby mark.X
           select new ClippedPoint(mark, layout.Panel.Unit.Label(mark.Y), layout.Along(mark.X), 0, mark.Y > layout.Value.High, false),
    ];

    private static double Room(IReadOnlyList<RowPlace> rows) => rows.Count == 0 ? 0 : ((rows.Max(text => text.Row) + 1) * RowHeight) + 2;

    private static Span EventSpan(PanelLayout layout, FigureEvent one)
    {
        var width = TextWidth.Of(TextWrap.Cut(one.Label, layout.Plot.Width, Theme.TextSize), Theme.TextSize);
        var left = Math.Clamp(layout.Along(one.Place) - (width / 2), layout.Plot.Left, Math.Max(layout.Plot.Left, layout.Plot.Right - width));
        return new(left, left + width);
    }
}
