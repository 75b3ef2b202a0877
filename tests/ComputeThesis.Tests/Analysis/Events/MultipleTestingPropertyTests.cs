using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>What holds for the correction of any family of p-values, to the last digit.</summary>
public class MultipleTestingPropertyTests
{
    [Property(MaxTest = 300)]
    public Property A_corrected_p_value_is_never_below_the_raw_one_nor_above_1() => Prop.ForAll(Families(), raw =>
        new[] { MultipleTesting.Holm(raw), MultipleTesting.BenjaminiHochberg(raw) }.All(corrected => corrected.Zip(raw).All(pair => pair.First >= pair.Second && pair.First <= 1)));

    [Property(MaxTest = 300)]
    public Property Correction_keeps_the_order_and_makes_equal_what_was_equal() => Prop.ForAll(Families(), raw =>
        new[] { MultipleTesting.Holm(raw), MultipleTesting.BenjaminiHochberg(raw) }.All(corrected =>
            Enumerable.Range(0, raw.Length).All(i => Enumerable.Range(0, raw.Length).All(j => raw[i] > raw[j] ? corrected[i] >= corrected[j] : raw[i] < raw[j] || corrected[i].Equals(corrected[j])))));

    [Property(MaxTest = 300)]
    public Property Holm_is_at_least_as_strict_as_Benjamini_and_Hochberg() => Prop.ForAll(Families(), raw =>
        MultipleTesting.Holm(raw).Zip(MultipleTesting.BenjaminiHochberg(raw)).All(pair => pair.First >= pair.Second));

    [Property(MaxTest = 300)]
    public Property Both_are_what_their_definitions_say() => Prop.ForAll(Families(), raw =>
    {
        var (m, sorted) = (raw.Length, raw.Order().ToArray());
        var (holm, rates) = (MultipleTesting.Holm(raw), MultipleTesting.BenjaminiHochberg(raw));
        return Enumerable.Range(0, m).All(i =>
        {
            // The largest of the steps up to a p-value's last place; the least of the rates from its first place on.
            var strict = Enumerable.Range(0, m).Where(k => sorted[k] <= raw[i]).Max(k => Math.Min(1, (m - k) * sorted[k]));
            var lenient = Enumerable.Range(0, m).Where(k => sorted[k] >= raw[i]).Min(k => Math.Min(1, sorted[k] * m / (k + 1.0)));
            return Math.Abs(holm[i] - strict) <= 1e-15 && Math.Abs(rates[i] - lenient) <= 1e-15;
        });
    });

    [Property]
    public Property A_single_test_is_left_as_it_is() => Prop.ForAll(Values().ToArbitrary(), p => MultipleTesting.Holm([p])[0].Equals(p) && MultipleTesting.BenjaminiHochberg([p])[0].Equals(p));

    [Theory]
    [InlineData(-0.1, "-0.1")]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "NaN")]
    public void What_is_no_probability_is_refused_by_its_place(double wrong, string text)
    {
        Assert.Contains($"place 1 is {text} where a number from 0 to 1", Assert.Throws<ArgumentException>(() => MultipleTesting.Holm([0.5, wrong])).Message);
        Assert.Contains($"place 1 is {text} where a number from 0 to 1", Assert.Throws<ArgumentException>(() => MultipleTesting.BenjaminiHochberg([0.5, wrong])).Message);
    }

    private static Arbitrary<double[]> Families() => Gen.Choose(0, 25).SelectMany(count => Values().ArrayOf(count)).ToArbitrary();

    // Ties, ends and values that no binary fraction holds.
    private static Gen<double> Values() => Gen.Frequency((1, Gen.Elements(0.0, 1.0, 1.0 / 3)), (3, Gen.Choose(0, 20).Select(p => p / 20.0)), (6, Gen.Choose(0, 1_000_003).Select(p => p / 1_000_003.0)));
}
