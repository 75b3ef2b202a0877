using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Ranks against their definition, counted up to 600 values and sorted above.</summary>
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

    // Eighths, so that ties are many and sums are exact.
    private static Arbitrary<double[]> Values(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.Frequency((2, Gen.Choose(-20, 20)), (3, Gen.Choose(-9000, 9000))).Select(value => value / 8.0).ArrayOf(count)).ToArbitrary();
}
