namespace ComputeThesis;

/// <summary>The axis that says how much: round ticks around the values, or around as many as the panel gives room to; in a panel of cells, its rows.</summary>
internal sealed record ValueAxis(IReadOnlyList<double> Ticks, IReadOnlyList<string> Labels, bool HoldsZero)
{
    public double Low { get; private init; } = Ticks[0];

    public double High { get; private init; } = Ticks[^1];

    public bool IsLogarithmic { get; private init; }

    /// <summary>Whether the axis runs from the top down, as rows do.</summary>
    public bool IsDownward { get; private init; }

    public static ValueAxis Of(FigurePanel panel, int wanted)
    {
        if (panel.IsMatrix)
            return OfRows(panel);
        var isLogarithmic = panel.Scale == FigureScale.Logarithmic;
        var holdsZero = !isLogarithmic && (panel.ShowsZero || panel.Series.Any(series => series.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars));
        var (low, high) = Range(panel);
        if (holdsZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low > high)
            return new([0, 1], ["", ""], false);
        if (isLogarithmic)
        {
            var powers = NiceTicks.CoveringRatios(low, high);
            return new(powers, [.. powers.Select(tick => panel.Unit.Tick(tick, tick))], false) { IsLogarithmic = true };
        }

        var ticks = NiceTicks.Covering(low, high, wanted);
        return new(ticks, [.. ticks.Select(tick => panel.Unit.Tick(tick, ticks[1] - ticks[0]))], ticks[0] <= 0 && ticks[^1] >= 0 && holdsZero);
    }

    /// <summary>Where a value stands between the axis' lower (0) and upper end (1).</summary>
    public double Part(double value)
    {
        var part = IsLogarithmic ? (Math.Log10(value) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low)) : (value - Low) / (High - Low);
        return IsDownward ? 1 - part : part;
    }

    /// <summary>The value at a part of the axis: the way back from <see cref="Part"/>.</summary>
    public double At(double part)
    {
        var up = IsDownward ? 1 - part : part;
        return IsLogarithmic ? Low * Math.Pow(High / Low, up) : Low + (up * (High - Low));
    }

    private static ValueAxis OfRows(FigurePanel panel)
    {
        var names = panel.RowNames;
        return new([.. Enumerable.Range(0, names.Count).Select(row => (double)row)], [.. names.Select(name => TextWrap.Cut(name, Theme.NameWidth, Theme.TextSize, isBold: true))], false)
        {
            Low = -0.5,
            High = names.Count - 0.5,
            IsDownward = true,
        };
    }

    private static (double Low, double High) Range(FigurePanel panel)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        // On an axis of ratios an end at or below zero cuts nothing.
        var (floor, ceiling) = (panel.Shown(panel.Clip?.Low), panel.Shown(panel.Clip?.High));
        foreach (var series in panel.Series)
            for (var i = 0; i < series.Count; i++)
                if (panel.Shown(series.Y(i)) is { } value)
                {
                    Hold(value);
                    if (series.Interval(i) is var (from, to))
                    {
                        Hold(panel.Shown(from) ?? value);
                        Hold(panel.Shown(to) ?? value);
                    }
                }

        return (low, high);

        void Hold(double value)
        {
            var inside = value > ceiling ? ceiling.Value : value < floor ? floor.Value : value;
            (low, high) = (Math.Min(low, inside), Math.Max(high, inside));
        }
    }
}
