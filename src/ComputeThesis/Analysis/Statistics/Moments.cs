namespace ComputeThesis;

/// <summary>Mean and deviation of a sample, by two passes.</summary>
internal static class Moments
{
    public static double Mean(ReadOnlySpan<double> values) => Sums.Of(values) / values.Length;

    /// <summary>The sample deviation, n - 1 in its denominator; 0 where all values are one but for rounding, null where there are fewer than two.</summary>
    public static double? Deviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
            return null;
        var (mean, squares, largest) = (Mean(values), 0.0, 0.0);
        foreach (var value in values)
            (squares, largest) = (squares + ((value - mean) * (value - mean)), Math.Max(largest, Math.Abs(value)));
        var deviation = Math.Sqrt(squares / (values.Length - 1));
        return deviation <= 1e-13 * largest ? 0 : deviation;
    }
}
