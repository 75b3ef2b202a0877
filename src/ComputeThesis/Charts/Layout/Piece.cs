namespace ComputeThesis;

/// <summary>A point that has a value, in the units of its axes.</summary>
internal sealed record Mark(double X, double Y, string Place, string Hover);

/// <summary>A run of points that a line may join: it ends at a gap and at a break.</summary>
internal sealed record Piece(IReadOnlyList<Mark> Marks)
{
    public static IReadOnlyList<Piece> Of(FigureSeries series, FigurePanel panel, PlaceAxis place)
    {
        var pieces = new List<Piece>();
        var marks = new List<Mark>();
        DateOnly? before = null;
        foreach (var point in series.Points())
        {
            if (point.Y is null || IsBroken(series, panel, before, point.Day))
                Close();
            if (point.Y is { } y)
                marks.Add(new(place.At(point), y, point.Place, Hover(series, panel, point, y)));
            before = point.Day;
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

    private static bool IsBroken(FigureSeries series, FigurePanel panel, DateOnly? before, DateOnly? here) =>
        panel.Breaks.Any(one => (one.Series is null || one.Series == series.Name) && before < one.Day && here >= one.Day);

    private static string Hover(FigureSeries series, FigurePanel panel, FigurePoint point, double y) =>
        $"{series.Name}, {point.Text ?? point.Place}: {panel.Unit.Label(y)}";
}
