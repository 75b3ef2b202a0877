namespace ComputeThesis;

/// <summary>The axis that says where a point stands: days, numbers, or names in the order they first come.</summary>
internal sealed record PlaceAxis
{
    private readonly Dictionary<string, int> indexes = [];

    private PlaceAxis() { }

    public bool IsTimed { get; private init; }

    public bool IsNumeric { get; private init; }

    public double Low { get; private init; }

    public double High { get; private init; }

    /// <summary>The first day or number that has a point.</summary>
    public double First { get; private init; }

    /// <summary>The last day or number that has a point.</summary>
    public double Last { get; private init; }

    /// <summary>The room one bar, or the bars of one place side by side, may take.</summary>
    public double Band { get; private init; } = 1;

    public bool AtMonthEnds { get; private init; }

    /// <summary>Whether every number is whole, so that a tick between two of them would name none.</summary>
    public bool IsWhole { get; private init; }

    public IReadOnlyCollection<string> Categories => indexes.Keys;

    /// <summary>One axis for all the series.</summary>
    public static PlaceAxis Of(IReadOnlyList<FigureSeries> series)
    {
        var isTimed = series.All(one => one.IsTimed);
        if (!isTimed && !series.All(one => one.Numbers.Count > 0 || one.Count == 0))
            return OfNames(series);
        var runs = series.Select(one => isTimed ? one.Days.Select(day => (double)day.DayNumber).ToArray() : [.. one.Numbers]).ToList();
        foreach (var run in runs)
            if (!IsSorted(run))
                Array.Sort(run);
        if (runs.All(run => run.Length == 0))
            return new() { IsTimed = true, Low = 0, High = 1 };
        var (first, last) = (runs.Where(run => run.Length > 0).Min(run => run[0]), runs.Where(run => run.Length > 0).Max(run => run[^1]));
        var band = Closest(runs, isTimed ? 90 : 1);
        var hasBars = series.Any(one => one.Kind is SeriesKind.Bars);
        // Beside a very large number half a step would be lost, and with it the axis.
        var pad = last == first || hasBars ? Math.Max(band / 2, Math.Max(Math.Abs(first), Math.Abs(last)) * 1e-9) : (last - first) * (isTimed ? 0.015 : 0.025);
        return new()
        {
            IsTimed = isTimed,
            IsNumeric = !isTimed,
            Low = first - pad,
            High = last + pad,
            First = first,
            Last = last,
            Band = band,
            AtMonthEnds = isTimed && DateTicks.AreMonthEnds([.. series.SelectMany(one => one.Days)]),
            IsWhole = !isTimed && runs.All(run => Array.TrueForAll(run, double.IsInteger)),
        };
    }

    /// <summary>Where a point stands, between <see cref="Low"/> and <see cref="High"/>.</summary>
    public double At(FigureSeries series, int index) => IsTimed ? series.Days[index].DayNumber : IsNumeric ? series.Numbers[index] : indexes[series.Place(index)];

    private static bool IsSorted(double[] run)
    {
        for (var i = 1; i < run.Length; i++)
            if (run[i] < run[i - 1])
                return false;
        return true;
    }

    // Within each series: one company's quarters end a month after another's.
    private static double Closest(List<double[]> runs, double alone)
    {
        var least = double.PositiveInfinity;
        foreach (var run in runs)
            for (var i = 1; i < run.Length; i++)
                if (run[i] > run[i - 1])
                    least = Math.Min(least, run[i] - run[i - 1]);
        return double.IsFinite(least) ? least : alone;
    }

    private static PlaceAxis OfNames(IReadOnlyList<FigureSeries> series)
    {
        var names = series.SelectMany(one => Enumerable.Range(0, one.Count).Select(one.Place)).Distinct().ToList();
        var axis = new PlaceAxis { Low = -0.5, High = names.Count - 0.5 };
        foreach (var name in names)
            axis.indexes.Add(name, axis.indexes.Count);
        return axis;
    }
}
