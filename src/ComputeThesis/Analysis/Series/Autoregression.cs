namespace ComputeThesis;

/// <summary>A series explained by its own past: x(t) = c + f1 x(t-1) + … + fp x(t-p) + e(t), fitted by least squares.</summary>
internal static class Autoregression
{
    /// <summary>The factors f1 … fp.</summary>
    public static double[] Fit(double[] series, int order) => order == 0 ? [] : Design(series, order, order).Solve(series[order..])[1..];

    /// <summary>The order with the lowest AIC, n ln(e'e / n) + 2 (p + 2), all over the rows that the highest order leaves (Akaike 1974, IEEE Transactions on Automatic Control 19(6), 716-723); of equal ones the lowest.</summary>
    public static int ChooseOrder(double[] series, int highest) => Enumerable.Range(0, highest + 1).MinBy(order =>
    {
        var residuals = Design(series, order, highest).Residuals(series[highest..]);
        return (residuals.Length * Math.Log(Sums.OfProducts(residuals, residuals) / residuals.Length)) + (2 * (order + 2));
    });

    /// <summary>x(t) - f1 x(t-1) - … - fp x(t-p), from the first row that has p before it.</summary>
    public static double[] Filter(double[] series, double[] factors) =>
        [.. Enumerable.Range(factors.Length, series.Length - factors.Length).Select(t => series[t] - factors.Select((factor, lag) => factor * series[t - 1 - lag]).Sum())];

    private static LeastSquares Design(double[] series, int order, int from)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, series.Length - from)];
        var design = new LeastSquares([ones, .. Enumerable.Range(1, order).Select(lag => series[(from - lag)..^lag])]);
        return design.Dependent is null ? design : throw new ArgumentException(
            $"The first series follows from its own last {design.Dependent} values without error, where an autoregression expects one that does not. Choose LeadLagOptions.NoWhitening, or a lower order.");
    }
}
