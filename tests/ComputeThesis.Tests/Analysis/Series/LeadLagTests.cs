using System.Globalization;
using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Series;

public class LeadLagTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Theory]
    [InlineData("chosen", null, 10, 10)]
    [InlineData("three", 3, 10, 10)]
    [InlineData("unfiltered", 0, 10, 5)]
    [InlineData("share", null, 15, 10)]
    [InlineData("memory", null, 10, 10)]
    public void Cross_correlations_of_the_bundled_closes_are_those_of_other_software(string example, int? order, int maxOrder, int maxLag)
    {
        var model = WorkedFiles.Read("lead_lag_models.csv").Single(row => row["case"] == example);
        var returns = WorkedFiles.Closes([model["first"], model["second"]], new(2022, 1, 1), new(2025, 12, 31)).ByDay(Alignment.SharedDays).Returns();
        var series = model["of"] == "squares" ? DayColumns.OfReturns(returns).Select((_, cells) => [.. cells.Select(cell => cell * cell)]) : returns;
        var found = series.LeadLag(model["first"], model["second"], maxLag, new() { Order = order, MaxOrder = maxOrder });
        double[] factors = [.. model["factors"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        var rows = WorkedFiles.Read("lead_lag.csv").Where(row => row["case"] == example).ToList();

        Assert.Equal((int)model.Number("rows")!.Value, found.Observations);
        Assert.Equal(factors.Length, found.Order);
        Assert.Equal(order is null, found.IsOrderChosen);
        Assert.All(factors.Zip(found.Filter), pair => WorkedFiles.MustAgree(pair.First, pair.Second, $"filter of {example}"));
        Assert.Equal(rows.Select(row => row["lag"]), found.Select(row => row.Lag.ToString(CultureInfo.InvariantCulture)));
        foreach (var row in rows)
        {
            var at = found.At((int)row.Number("lag")!.Value);
            WorkedFiles.MustAgree(row.Number("correlation")!.Value, at.Correlation, $"correlation of {example} at {row["lag"]}");
            WorkedFiles.MustAgree(row.Number("bound")!.Value, at.Bound, $"bound of {example}");
            WorkedFiles.MustAgree(row.Number("p_value")!.Value, at.PValue, $"p-value of {example} at {row["lag"]}");
        }
    }

    [Fact]
    public void By_hand_over_four_days()
    {
        // a = 1, -1, 1, -1 and b = 2, 0, 1, -3, both of mean 0; sums of squares 4 and 14. At 0: 2 + 0 + 1 + 3 = 6. At +1, a(t) b(t+1): 0 - 1 - 3 = -4. At -1, a(t+1) b(t): -2 + 0 - 1 = -3.
        var found = Frame([1, -1, 1, -1], [2, 0, 1, -3]).LeadLag("a", "b", 1, LeadLagOptions.NoWhitening);
        var scale = Math.Sqrt(4 * 14);

        Assert.Equal([-3 / scale, 6 / scale, -4 / scale], found.Select(row => row.Correlation), (one, other) => Math.Abs(one - other) < 1e-15);
        Assert.Equal(0.98, found.At(0).Bound, 15);
    }

    [Property]
    public Property A_series_that_repeats_another_days_later_is_led_by_it_by_as_many_days() => Prop.ForAll(Gen.Choose(-6, 6).ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(), (shift, seed) =>
    {
        var noise = Noise(seed, 220);
        var found = Frame(noise[10..210], noise[(10 - shift)..(210 - shift)]).LeadLag("a", "b", 8);
        return found.MaxBy(row => Math.Abs(row.Correlation))!.Lag == shift && found.At(shift).Correlation > 0.9;
    });

    [Property]
    public Property Without_a_filter_the_series_change_places_when_the_lags_change_sign() => Prop.ForAll(Pairs(), pair =>
    {
        var (ab, ba) = (Frame(pair.A, pair.B).LeadLag("a", "b", 5, LeadLagOptions.NoWhitening), Frame(pair.A, pair.B).LeadLag("b", "a", 5, LeadLagOptions.NoWhitening));
        return ab.All(row => Math.Abs(row.Correlation - ba.At(-row.Lag).Correlation) < 1e-13 && Math.Abs(row.Correlation) <= 1);
    });

    [Property]
    public Property Units_and_offsets_change_nothing() => Prop.ForAll(Pairs(), Gen.Choose(1, 1000).ToArbitrary(), Gen.Choose(-1000, 1000).ToArbitrary(), (pair, unit, offset) =>
    {
        var plain = Frame(pair.A, pair.B).LeadLag("a", "b", 5, new() { Order = 2 });
        var other = Frame([.. pair.A.Select(value => (value * unit) + offset)], [.. pair.B.Select(value => offset - (value * unit))]).LeadLag("a", "b", 5, new() { Order = 2 });
        return plain.Zip(other).All(rows => Math.Abs(rows.First.Correlation + rows.Second.Correlation) < 1e-9);
    });

    [Property]
    public Property What_is_outside_of_the_bounds_is_what_has_a_p_value_below_five_percent() => Prop.ForAll(Pairs(), pair =>
        Frame(pair.A, pair.B).LeadLag("a", "b").All(row => row.IsOutside == row.PValue < Distributions.NormalTwoSided(1.96)));

    [Property]
    public Property Days_that_only_one_series_has_are_stepped_over_and_counted() => Prop.ForAll(Pairs(), Gen.Choose(0, 29).ListOf().ToArbitrary(), (pair, holes) =>
    {
        var (a, b) = (pair.A.ToList(), pair.B.ToList());
        foreach (var hole in holes)
        {
            a.Insert(hole, hole % 2 == 0 ? double.NaN : 1);
            b.Insert(hole, hole % 2 == 0 ? 1 : double.NaN);
        }

        var (plain, gapped) = (Frame(pair.A, pair.B).LeadLag("a", "b", 5), Frame([.. a], [.. b]).LeadLag("a", "b", 5));
        return gapped.LeftOut == holes.Count && gapped.Observations == plain.Observations && gapped.SequenceEqual(plain);
    });

    [Fact]
    public void Memory_of_two_unrelated_series_passes_for_a_lead_until_it_is_filtered()
    {
        // Two hundred pairs of unrelated series, each 0.9 of its value before plus noise: one lag looked at, at 5%.
        var pairs = Enumerable.Range(1, 200).Select(seed => Frame(Memory(seed), Memory(seed + 1000))).ToList();
        double Share(LeadLagOptions? options) => pairs.Count(pair => pair.LeadLag("a", "b", 2, options).At(2).IsOutside) / 200.0;

        Assert.InRange(Share(LeadLagOptions.NoWhitening), 0.3, 0.9);
        Assert.InRange(Share(null), 0.01, 0.10);
    }

    [Fact]
    public void The_table_says_its_conventions()
    {
        var text = Frame(Memory(1), Memory(2)).LeadLag("a", "b").ToString();

        Assert.Contains("Lead and lag of a and b, 2024-01-01 to 2024-10-26", text, StringComparison.Ordinal);
        Assert.Contains("At a positive lag a leads", text, StringComparison.Ordinal);
        Assert.Contains("fitted to a, chosen by AIC", text, StringComparison.Ordinal);
        Assert.Contains("Of 21 lags, about 1.1 lie outside by chance alone.", text, StringComparison.Ordinal);
        Assert.Contains("memory in both series can pass for a lead", Frame(Memory(1), Memory(2)).LeadLag("a", "b", 3, LeadLagOptions.NoWhitening).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_with_the_reason()
    {
        double[] noise = Noise(1, 60), rising = [.. Enumerable.Range(0, 60).Select(i => (double)i)], flat = [.. Enumerable.Repeat(0.5, 60)], turning = [.. Enumerable.Range(0, 60).Select(i => (double)(i % 2))];

        Refused("share 20 days, where 22 are expected", () => Frame(noise[..20], noise[20..40]).LeadLag("a", "b"));
        Refused("a is 0.5 on all of the 60 days", () => Frame(flat, noise).LeadLag("a", "b"));
        Refused("b is 0.5 on all of the 60 days", () => Frame(noise, flat).LeadLag("a", "b"));
        Refused("a does not vary once it is filtered", () => Frame(rising, noise).LeadLag("a", "b", 5, new() { Order = 1 }));
        Refused("follows from its own last 2 values", () => Frame(turning, noise).LeadLag("a", "b"));
        Refused("a is given as both series", () => Frame(noise, noise).LeadLag("a", "a"));
        Refused("Known: a, b", () => Frame(noise, noise).LeadLag("a", "c"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Frame(noise, noise).LeadLag("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadLagOptions { Order = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadLagOptions { MaxOrder = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Frame(noise[..30], noise[30..]).LeadLag("a", "b", 5).At(6));

        static void Refused(string reason, Action verb) => Assert.Contains(reason, Assert.Throws<ArgumentException>(verb).Message, StringComparison.Ordinal);
    }

    private static Frame<DateOnly, string> Frame(double[] a, double[] b) =>
        WideFrame.Of([.. a.Select((_, i) => Start.AddDays(i))], [KeyValuePair.Create("a", a), KeyValuePair.Create("b", b)]);

    private static double[] Noise(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];
    }

    private static double[] Memory(int seed)
    {
        var before = 0.0;
        return Noise(seed, 400).Select(noise => before = (0.9 * before) + noise).ToArray()[100..];
    }

    private static Arbitrary<(double[] A, double[] B)> Pairs() => (
        from length in Gen.Choose(30, 60)
        from seed in Gen.Choose(1, 1_000_000)
        select (Noise(seed, length), Noise(seed + 7, length))).ToArbitrary();
}
