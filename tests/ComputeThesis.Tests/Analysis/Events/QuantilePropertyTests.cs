using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Quantiles by selection against those of sorted values.</summary>
public class QuantilePropertyTests
{
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

    // Eighths, so that ties are many.
    private static Arbitrary<double[]> Values(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.Frequency((2, Gen.Choose(-20, 20)), (3, Gen.Choose(-9000, 9000))).Select(value => value / 8.0).ArrayOf(count)).ToArbitrary();
}
