using MathNet.Numerics.Distributions;

namespace ComputeThesis;

/// <summary>Tail areas and quantiles of the distributions that tests refer to: the only file that knows the statistics library.</summary>
internal static class Distributions
{
    /// <summary>The two-sided p-value of a statistic that is standard normal where there is no effect.</summary>
    public static double NormalTwoSided(double z) => Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(z)));

    /// <summary>The two-sided p-value of a statistic that has Student's t distribution where there is no effect.</summary>
    public static double StudentTwoSided(double t, double freedom) => Math.Min(1, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t)));

    /// <summary>The value below which Student's t falls with a probability.</summary>
    public static double StudentQuantile(double probability, double freedom)
    {
        var t = StudentT.InvCDF(0, 1, freedom, probability);
        // The library stops at five to nine digits: Newton steps give the rest.
        for (var step = 0; step < 3; step++)
            t -= (StudentT.CDF(0, 1, freedom, t) - probability) / StudentT.PDF(0, 1, freedom, t);
        return t;
    }

    /// <summary>The probability of a number of successes or a less likely one, in trials that succeed with a probability: the exact two-sided p-value.</summary>
    public static double BinomialTwoSided(int successes, int trials, double probability)
    {
        var (sum, limit) = (0.0, Binomial.PMF(probability, trials, successes) * (1 + 1e-7));
        for (var count = 0; count <= trials; count++)
            if (Binomial.PMF(probability, trials, count) is var mass && mass <= limit)
                sum += mass;
        return Math.Min(1, sum);
    }
}
