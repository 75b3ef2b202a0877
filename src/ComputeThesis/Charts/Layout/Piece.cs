namespace ComputeThesis;

/// <summary>A point that has a value: its place and height in the units of the axes, and which point of its series it is.</summary>
internal sealed record Mark(FigureSeries Series, int Index, double X, double Y)
{
    /// <summary>The interval of the value, where it has one.</summary>
    public (double Low, double High)? Interval => Series.Interval(Index);

    /// <summary>The value itself: in a row of cells the height is the row's.</summary>
    public double Value => Series.Y(Index)!.Value;

    public string Place => Series.Place(Index);

    /// <summary>What stands beside the point: its own label, else its value.</summary>
    public string Label(FigurePanel panel) => Series.Label(Index) ?? panel.Unit.Label(Value);

    /// <summary>What hovering tells.</summary>
    public string Hover(FigurePanel panel)
    {
        var place = (Series.Texts.Count > 0 ? Series.Texts[Index] : null) ?? (Series.Numbers.Count > 0 ? panel.PlaceUnit.Label(Series.Numbers[Index]) : Place);
        if (Series.Kind == SeriesKind.Marks)
            return $"{Series.Name}, {place}";
        return $"{Series.Name}, {place}: {panel.Unit.Label(Value)}{(Interval is { } interval ? $" ({panel.Unit.Label(interval.Low)} to {panel.Unit.Label(interval.High)})" : "")}";
    }
}

/// <summary>A run of points that a line may join: it ends at a gap and at a break.</summary>
internal sealed record Piece(IReadOnlyList<Mark> Marks)
{
    public static IReadOnlyList<Piece> Of(FigureSeries series, FigurePanel panel, PlaceAxis place)
    {
        var pieces = new List<Piece>();
        var marks = new List<Mark>(series.Count);
        var row = panel.IsMatrix ? panel.RowOf(series) : 0;
        for (var i = 0; i < series.Count; i++)
        {
            var y = panel.Shown(series.Y(i));
            if (y is null || (i > 0 && panel.Breaks.Count > 0 && series.Days.Count > 0 && IsBroken(series, panel, series.Days[i - 1], series.Days[i])))
                Close();
            if (y is { } value)
                marks.Add(new(series, i, place.At(series, i), panel.IsMatrix ? row : value));
        }

        Close();
        return pieces;

        void Close()
        {
            if (marks.Count > 0)
                pieces.Add(new(marks));
            marks = [];
        }
    }

    // Days may run backwards: what counts is that the two stand on different sides.
    private static bool IsBroken(FigureSeries series, FigurePanel panel, DateOnly before, DateOnly here) =>
        panel.Breaks.Any(one => (one.Series is null || one.Series == series.Name) && (before < one.Day) != (here < one.Day));
}
