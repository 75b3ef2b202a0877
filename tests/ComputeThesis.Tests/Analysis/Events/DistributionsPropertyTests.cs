using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Quantiles and tail areas of the distributions that tests refer to.</summary>
public class DistributionsPropertyTests
{
    // Nearer to the middle the library's own distribution function is off by up to 1e-9 from 180 degrees of freedom on: p-values near 1 alone feel it.
    [Property(MaxTest = 500)]
    public Property A_quantile_of_Students_t_has_its_probability_in_the_two_tails_beyond_it() => Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(55_000, 99_999).Select(p => p / 100_000.0).ToArbitrary(), (freedom, probability) =>
    {
        var t = Distributions.StudentQuantile(probability, freedom);
        return double.IsFinite(t) && Math.Abs(Distributions.StudentTwoSided(t, freedom) - (2 * (1 - probability))) <= 1e-12
            && Math.Abs(Distributions.StudentQuantile(1 - probability, freedom) + t) <= 1e-9 * Math.Max(1, t);
    });

    [Fact]
    public void Quantiles_of_one_degree_of_freedom_are_tangents() =>
        Assert.All([0.6, 0.8, 0.95, 0.975, 0.995, 0.9995, 0.9999995], p => Assert.Equal(1, Distributions.StudentQuantile(p, 1) / Math.Tan(Math.PI * (p - 0.5)), 1e-8));

    [Property]
    public Property An_exact_binomial_p_value_is_the_sum_of_what_is_no_likelier() => Prop.ForAll(Gen.Choose(1, 40).SelectMany(n => Gen.Choose(0, n).Select(w => (n, w))).ToArbitrary(), one =>
    {
        // Of a fair coin: both tails from the count that is as far from the middle.
        var (n, w) = one;
        var far = Math.Abs((2 * w) - n);
        var expected = Enumerable.Range(0, n + 1).Where(k => Math.Abs((2 * k) - n) >= far).Sum(k => Choose(n, k)) / Math.Pow(2, n);
        return Math.Abs(Distributions.BinomialTwoSided(w, n, 0.5) - expected) <= 1e-12;
    });

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
