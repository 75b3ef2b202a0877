namespace ComputeThesis;

/// <summary>The axis that says where a point stands: days, or names in the order they first come.</summary>
internal sealed record PlaceAxis
{
    private readonly Dictionary<string, int> indexes = [];

    private PlaceAxis() { }

    public bool IsTimed { get; private init; }

    public double Low { get; private init; }

    public double High { get; private init; }

    /// <summary>The first day that has a point.</summary>
    public DateOnly First { get; private init; }

    /// <summary>The last day that has a point.</summary>
    public DateOnly Last { get; private init; }

    /// <summary>The room one bar, or the bars of one place side by side, may take.</summary>
    public double Band { get; private init; } = 1;

    public bool AtMonthEnds { get; private init; }

    public IReadOnlyCollection<string> Categories => indexes.Keys;

    /// <summary>One axis for all the series.</summary>
    public static PlaceAxis Of(IReadOnlyList<FigureSeries> series)
    {
        if (!series.All(one => one.IsTimed))
            return OfNames(series);
        var days = series.SelectMany(one => one.Days).Distinct().Order().ToList();
        if (days.Count == 0)
            return new() { IsTimed = true, Low = 0, High = 1 };
        // Within each series: one company's quarters end a month after another's.
        var band = series.SelectMany(one => one.Days.Order().Zip(one.Days.Order().Skip(1), (day, next) => next.DayNumber - day.DayNumber)).Where(step => step > 0).DefaultIfEmpty(90).Min();
        var span = days[^1].DayNumber - days[0].DayNumber;
        var pad = days.Count == 1 || series.Any(one => one.Kind != SeriesKind.Line) ? band / 2.0 : span * 0.015;
        return new() { IsTimed = true, Low = days[0].DayNumber - pad, High = days[^1].DayNumber + pad, First = days[0], Last = days[^1], Band = band, AtMonthEnds = DateTicks.AreMonthEnds(days) };
    }

    /// <summary>Where a point stands, between <see cref="Low"/> and <see cref="High"/>.</summary>
    public double At(FigurePoint point) => IsTimed ? point.Day!.Value.DayNumber : indexes[point.Place];

    private static PlaceAxis OfNames(IReadOnlyList<FigureSeries> series)
    {
        var names = series.SelectMany(one => one.IsTimed ? one.Days.Select(Units.Day) : one.Categories).Distinct().ToList();
        var axis = new PlaceAxis { Low = -0.5, High = names.Count - 0.5 };
        foreach (var name in names)
            axis.indexes.Add(name, axis.indexes.Count);
        return axis;
    }
}
