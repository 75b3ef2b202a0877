using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Sums in lanes against sums one by one.</summary>
public class SumsPropertyTests
{
    [Property(MaxTest = 300)]
    public Property A_sum_and_a_sum_of_products_are_those_of_decimal_arithmetic() => Prop.ForAll(Values(0, 70), values =>
    {
        var other = values.Select((_, i) => ((i * 37) % 11 / 8.0) - 0.5).ToArray();
        // Eighths of small whole numbers: every sum is exact, so no tolerance hides a value left out.
        var sum = values.Aggregate(0m, (total, value) => total + (decimal)value);
        var products = values.Zip(other).Aggregate(0m, (total, pair) => total + ((decimal)pair.First * (decimal)pair.Second));
        return (decimal)Sums.Of(values) == sum && (decimal)Sums.OfProducts(values, other) == products;
    });

    [Fact]
    public void Products_of_spans_of_two_lengths_are_refused() => Assert.Contains("one length", Assert.Throws<ArgumentException>(() => Sums.OfProducts([1, 2], [1])).Message);

    // Eighths, so that sums are exact.
    private static Arbitrary<double[]> Values(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.Frequency((2, Gen.Choose(-20, 20)), (3, Gen.Choose(-9000, 9000))).Select(value => value / 8.0).ArrayOf(count)).ToArbitrary();
}
