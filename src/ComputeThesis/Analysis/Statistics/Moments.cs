using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>Mean, deviation, and sums of squares and of products about the mean, in the four lanes of <see cref="Sums"/>.</summary>
/// <remarks>
/// Two passes over values first shifted by one of them, with the correction of the rounded mean: nothing large is subtracted from something large, and a constant gives exactly 0
/// (Chan, Golub and LeVeque 1983, The American Statistician 37(3), 242-247).
/// </remarks>
internal static class Moments
{
    /// <summary>The sum of squared distances to the mean.</summary>
    public static double Squares(ReadOnlySpan<double> values) => Products(values, values);

    /// <summary>The sum of products of the distances of each to its own mean.</summary>
    public static double Products(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length == 0)
            return 0;
        var meanX = MeanFrom(x, x[0]);
        var meanY = x == y ? meanX : MeanFrom(y, y[0]);
        var (sums, restsX, restsY) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            var (dx, dy) = (Vector256.Create(x[i..]) - Vector256.Create(x[0]) - Vector256.Create(meanX), Vector256.Create(y[i..]) - Vector256.Create(y[0]) - Vector256.Create(meanY));
            (sums, restsX, restsY) = (sums + (dx * dy), restsX + dx, restsY + dy);
        }

        var (sum, restX, restY) = (Sums.Of(sums), Sums.Of(restsX), Sums.Of(restsY));
        for (; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - x[0] - meanX, y[i] - y[0] - meanY);
            (sum, restX, restY) = (sum + (dx * dy), restX + dx, restY + dy);
        }

        return sum - (restX * restY / x.Length);
    }

    /// <summary>The mean of at least one value.</summary>
    public static double Mean(ReadOnlySpan<double> values) => values[0] + MeanFrom(values, values[0]);

    /// <summary>The sample deviation, n - 1 in its denominator; 0 where all values are one but for rounding, null where there are fewer than two.</summary>
    public static double? Deviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
            return null;
        var (deviation, largest) = (Math.Sqrt(Squares(values) / (values.Length - 1)), 0.0);
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return deviation <= 1e-13 * largest ? 0 : deviation;
    }

    private static double MeanFrom(ReadOnlySpan<double> values, double origin)
    {
        var lanes = Vector256<double>.Zero;
        var i = 0;
        for (; i <= values.Length - 4; i += 4)
            lanes += Vector256.Create(values[i..]) - Vector256.Create(origin);
        var sum = Sums.Of(lanes);
        for (; i < values.Length; i++)
            sum += values[i] - origin;
        return sum / values.Length;
    }
}
