namespace ComputeThesis;

/// <summary>The axis that says how much: round ticks around the values, or around as many as the panel gives room to.</summary>
internal sealed record ValueAxis(IReadOnlyList<double> Ticks, IReadOnlyList<string> Labels, bool HoldsZero)
{
    public double Low => Ticks[0];

    public double High => Ticks[^1];

    public static ValueAxis Of(FigurePanel panel, int wanted)
    {
        var holdsZero = panel.ShowsZero || panel.Series.Any(series => series.Kind != SeriesKind.Line);
        var values = panel.Series.SelectMany(series => series.Points()).Select(point => point.Y).OfType<double>()
            .Select(value => Inside(value, panel.Clip)).Concat(holdsZero ? [0.0] : []).ToList();
        if (values.Count == 0)
            return new([0, 1], ["", ""], false);
        var ticks = NiceTicks.Covering(values.Min(), values.Max(), wanted);
        return new(ticks, [.. ticks.Select(tick => panel.Unit.Tick(tick, ticks[1] - ticks[0]))], ticks[0] <= 0 && ticks[^1] >= 0 && holdsZero);
    }

    private static double Inside(double value, FigureRange? clip) =>
        value > clip?.High ? clip.High.Value : value < clip?.Low ? clip.Low.Value : value;
}
