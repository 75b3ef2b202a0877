namespace ComputeThesis;

/// <summary>How much of the value axis to give to growth of several hundred percent beside growth of some tens.</summary>
internal static class GrowthRoom
{
    private const double Most = 1.2;

    /// <summary>Cuts the axis where a few values are far above the rest; null where none are.</summary>
    public static FigureRange? For(IEnumerable<double> rates)
    {
        var sorted = rates.Order().ToList();
        var inside = sorted.Where(rate => rate <= Most).ToList();
        return inside.Count < sorted.Count && inside.Count >= sorted.Count * 0.6 && sorted[^1] > 1.5 * Math.Max(inside[^1], 0.1) ? new(null, inside[^1]) : null;
    }
}
