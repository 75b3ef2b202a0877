namespace ComputeThesis;

/// <summary>A market model whose beta adds the slopes on the benchmark's returns of the day before and after.</summary>
/// <remarks>
/// beta = (b(-1) + b(0) + b(+1)) / (1 + 2 rho), each b the slope of the asset's return on the benchmark's of that lead or lag over the inner days of the estimation window, rho the benchmark's first-order autocorrelation there;
/// alpha from the means of the inner days. The error of a forecast is taken as the market model's: Scholes, Williams 1977 give none.
/// </remarks>
internal sealed class ScholesWilliamsModel(int days) : LeastSquaresModel(days, 1)
{
    protected override ExclusionReason? FitParameters(EventReader reader, DayRange estimation)
    {
        if (Prepare(reader, estimation) is { } problem)
            return problem;
        var returns = reader.Returns(estimation)[1..^1];
        var market = reader.FactorReturns(0, estimation);
        var slopes = 0.0;
        for (var lag = 0; lag <= 2; lag++)
        {
            var shifted = market.Slice(lag, returns.Length);
            slopes += Moments.Products(shifted, returns) / Moments.Squares(shifted);
        }

        var (early, late) = (Moments.Squares(market[..^1]), Moments.Squares(market[1..]));
        Beta[0] = slopes / (1 + (2 * Moments.Products(market[..^1], market[1..]) / Math.Sqrt(early * late)));
        Alpha = (Sums.Of(returns) - (Beta[0] * Sums.Of(market[1..^1]))) / returns.Length;
        return double.IsFinite(Beta[0]) ? null : ExclusionReason.NoBenchmark;
    }
}
