using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Ranks, quantiles and sums against their definitions, on both sides of every switch between ways of computing them.</summary>
public class RanksPropertyTests
{
    [Property(MaxTest = 200)]
    public Property A_rank_is_how_many_are_below_and_half_of_those_that_tie() => Prop.ForAll(Values(1, 1300), values =>
    {
        var found = new int[values.Length];
        Ranks.AddTwice(values, found);
        return found.Select((twice, i) => twice == (2 * values.Count(other => other < values[i])) + values.Count(other => other == values[i]) + 1).All(same => same);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(599)]
    [InlineData(600)]
    [InlineData(601)]
    [InlineData(1000)]
    public void Ranks_of_any_length_add_up_and_are_added_to_what_is_there(int length)
    {
        var random = new Random(length);
        var values = Enumerable.Range(0, length).Select(_ => Math.Round(random.NextDouble(), 2)).ToArray();
        var sums = Enumerable.Repeat(1_000, length).ToArray();
        Ranks.AddTwice(values, sums);
        Assert.Equal(values.Select(value => 1_001 + (2 * values.Count(other => other < value)) + values.Count(other => other == value)), sums);
        Assert.Equal(length * (length + 1L), sums.Sum(sum => sum - 1_000L));
    }

    [Property(MaxTest = 200)]
    public Property Ranks_do_not_change_when_values_are_stretched_without_changing_their_order() => Prop.ForAll(Values(1, 800), values =>
    {
        var (plain, cubed, squeezed) = (new int[values.Length], new int[values.Length], new int[values.Length]);
        Ranks.AddTwice(values, plain);
        Ranks.AddTwice([.. values.Select(value => value * value * value)], cubed);
        Ranks.AddTwice([.. values.Select(value => Math.Atan(value / 100) + 7)], squeezed);
        return plain.SequenceEqual(cubed) && plain.SequenceEqual(squeezed);
    });

    [Fact]
    public void Zero_and_minus_zero_tie()
    {
        foreach (var length in new[] { 3, 700 })
        {
            var values = Enumerable.Range(0, length).Select(i => i == 0 ? -0.0 : i == 1 ? 0.0 : i).ToArray();
            var found = new int[length];
            Ranks.AddTwice(values, found);
            Assert.Equal([3, 3, 6], found[..3]);
        }
    }

    [Property(MaxTest = 300)]
    public Property A_quantile_lies_between_two_sorted_values_in_proportion() => Prop.ForAll(Values(1, 300), Gen.Choose(0, 1000).Select(share => share / 1000.0).ToArbitrary(), (values, share) =>
    {
        var sorted = values.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var low = (int)Math.Floor(place);
        var expected = sorted[low] + ((place - low) * (sorted[Math.Min(low + 1, sorted.Length - 1)] - sorted[low]));
        var found = Quantile.Of([.. values], share);
        var kept = values.ToArray();
        Quantile.Of(kept, share);
        return found.Equals(expected) && kept.Order().SequenceEqual(sorted);
    });

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

    // Eighths, so that ties are many and sums are exact.
    private static Arbitrary<double[]> Values(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.Frequency((2, Gen.Choose(-20, 20)), (3, Gen.Choose(-9000, 9000))).Select(value => value / 8.0).ArrayOf(count)).ToArbitrary();
}
