namespace ComputeThesis;

/// <summary>How much of the value axis to give to growth of several hundred percent beside growth of some tens.</summary>
internal static class GrowthRoom
{
    private const double Jump = 1.35;
    private const double Most = 1.2;

    /// <summary>Cuts the axis where a few values are far above the rest; null where none are.</summary>
    public static FigureRange? For(IEnumerable<double> rates)
    {
        var sorted = rates.Order().ToList();
        if (sorted.Count == 0 || sorted[^1] <= 1.5 * Most)
            return null;
        // The axis ends at a jump between neighbours, so that no point is cut that stands close to one that is not.
        var ends = Enumerable.Range(0, sorted.Count - 1).Where(i => i + 1 >= sorted.Count * 0.6 && sorted[i] >= 0.3);
        var jumps = ends.Where(i => sorted[i + 1] > sorted[i] * Jump).ToList();
        return jumps.Count > 0 ? new(null, sorted[jumps[0]]) : ends.Where(i => sorted[i] <= Most).Select(i => new FigureRange(null, sorted[i])).LastOrDefault();
    }
}
