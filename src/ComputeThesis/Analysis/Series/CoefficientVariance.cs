namespace ComputeThesis;

/// <summary>The variance of a coefficient: each is a weighted sum of the outcomes, so its variance is that of the weighted errors.</summary>
internal static class CoefficientVariance
{
    /// <param name="weights">What the coefficient weighs each row's outcome with.</param>
    /// <param name="residuals">What the fit leaves of each row.</param>
    /// <param name="leverages">How far each row pulls the fit to itself.</param>
    /// <param name="coefficients">How many coefficients were fitted, the intercept in: k.</param>
    /// <param name="errors">What is assumed of the errors.</param>
    public static double Of(double[] weights, double[] residuals, double[] leverages, int coefficients, StandardErrors errors)
    {
        var (n, free) = ((double)residuals.Length, (double)(residuals.Length - coefficients));
        return errors.Kind switch
        {
            ErrorKind.Classical => Sums.OfProducts(residuals, residuals) / free * Sums.OfProducts(weights, weights),
            ErrorKind.Hc1 => n / free * LagSum(Scores(weights, residuals), 0),
            ErrorKind.Hc3 => LagSum(Scores(weights, [.. residuals.Zip(leverages, (residual, leverage) => residual / (1 - leverage))]), 0),
            _ => (errors.SmallSample ? n / free : 1) * LongRun(Scores(weights, residuals), errors.LagsFor(residuals.Length)!.Value),
        };
    }

    private static double[] Scores(double[] weights, double[] residuals) => [.. weights.Zip(residuals, (weight, residual) => weight * residual)];

    private static double LongRun(double[] scores, int lags)
    {
        var sum = LagSum(scores, 0);
        for (var lag = 1; lag <= lags; lag++)
            sum += 2 * (1 - (lag / (lags + 1.0))) * LagSum(scores, lag);
        return sum;
    }

    private static double LagSum(double[] scores, int lag) => Sums.OfProducts(scores.AsSpan(lag), scores.AsSpan(0, scores.Length - lag));
}
