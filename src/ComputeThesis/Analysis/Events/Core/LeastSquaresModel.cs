namespace ComputeThesis;

/// <summary>alpha and a beta for each factor, by least squares on centred returns.</summary>
internal class LeastSquaresModel(int days, int factors) : ReturnModel(days, factors)
{
    // Below this share of a factor's own variance, what the others leave of it is rounding.
    private const double Collinear = 1e-10;

    private readonly double[] outcome = new double[days];
    private readonly double[][] centred = [.. Enumerable.Range(0, factors).Select(_ => new double[days])];
    private readonly double[] products = new double[factors * factors];

    public override int Freedom => Days - FactorCount - 1;

    protected override ExclusionReason? FitParameters(EventReader reader, DayRange estimation)
    {
        if (Prepare(reader, estimation) is { } problem)
            return problem;
        var mean = Center(reader.Returns(estimation), outcome);
        Alpha = mean;
        Span<double> covered = stackalloc double[FactorCount];
        for (var k = 0; k < FactorCount; k++)
            covered[k] = Sums.OfProducts(centred[k], outcome);
        for (var k = 0; k < FactorCount; k++)
        {
            Beta[k] = Sums.OfProducts(Inverse.AsSpan(k * FactorCount, FactorCount), covered);
            Alpha -= Beta[k] * FactorMean[k];
        }

        return null;
    }

    /// <summary>Centres the factors and inverts their cross products.</summary>
    protected ExclusionReason? Prepare(EventReader reader, DayRange estimation)
    {
        for (var k = 0; k < FactorCount; k++)
            FactorMean[k] = Center(reader.FactorReturns(k, estimation), centred[k]);
        for (var k = 0; k < FactorCount; k++)
            for (var j = 0; j <= k; j++)
                products[(k * FactorCount) + j] = products[(j * FactorCount) + k] = Sums.OfProducts(centred[k], centred[j]);
        for (var k = 0; k < FactorCount; k++)
            if (products[k * (FactorCount + 1)] <= Nothing * Days)
                return ExclusionReason.NoBenchmark;
        return Invert() ? null : ExclusionReason.Collinear;
    }

    private static double Center(ReadOnlySpan<double> values, Span<double> centred)
    {
        var mean = Sums.Of(values) / values.Length;
        for (var i = 0; i < values.Length; i++)
            centred[i] = values[i] - mean;
        return mean;
    }

    /// <summary>Gauss-Jordan on the cross products; they are symmetric and positive, so the diagonal is the pivot.</summary>
    private bool Invert()
    {
        var n = FactorCount;
        if (n == 1)
        {
            Inverse[0] = 1 / products[0];
            return true;
        }

        Array.Clear(Inverse);
        Span<double> own = stackalloc double[n];
        for (var k = 0; k < n; k++)
            (Inverse[k * (n + 1)], own[k]) = (1, products[k * (n + 1)]);
        for (var k = 0; k < n; k++)
        {
            var pivot = products[k * (n + 1)];
            if (pivot <= Collinear * own[k])
                return false;
            for (var j = 0; j < n; j++)
                (products[(k * n) + j], Inverse[(k * n) + j]) = (products[(k * n) + j] / pivot, Inverse[(k * n) + j] / pivot);
            for (var i = 0; i < n; i++)
            {
                if (i == k)
                    continue;
                var share = products[(i * n) + k];
                for (var j = 0; j < n; j++)
                    (products[(i * n) + j], Inverse[(i * n) + j]) = (products[(i * n) + j] - (share * products[(k * n) + j]), Inverse[(i * n) + j] - (share * Inverse[(k * n) + j]));
            }
        }

        return true;
    }
}
