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
        if (probability < 0.5)
            return -StudentQuantile(1 - probability, freedom);
        // The library's own stops at five to nine digits and gives up in far tails. Above 0 the distribution is concave, so Newton's steps from there never pass the root.
        var (t, tail) = (0.0, 1 - probability);
        for (var step = 0; step < 200; step++)
        {
            var next = t + ((StudentT.CDF(0, 1, freedom, -t) - tail) / StudentT.PDF(0, 1, freedom, t));
            if (!(next > t))
                break;
            t = next;
        }

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
