using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Series;

public class ReturnPropertyTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Property]
    public Property Returns_lead_from_the_first_close_to_the_last() => Prop.ForAll(Closes(), closes =>
    {
        var frame = Frame(closes);
        var own = closes.Where(close => !double.IsNaN(close)).ToList();
        var simple = frame.Returns().GetColumn<double>("a").Values.ToList();
        var log = frame.Returns(ReturnKind.Log).GetColumn<double>("a").Values.ToList();
        return simple.Count == Math.Max(0, own.Count - 1) && (own.Count == 0
            // A fall to a millionth leaves 1 + r with ten digits.
            || (IsNear(own[^1], simple.Aggregate(own[0], (close, r) => close * (1 + r)), 1e-8) && IsNear(own[^1], own[0] * Math.Exp(log.Sum()))
                && simple.Zip(log).All(pair => Math.Abs(Math.Exp(pair.Second) - (1 + pair.First)) < 1e-14 * (2 + pair.First))));
    });

    [Property]
    public Property A_return_stands_on_every_day_with_a_close_but_the_first() => Prop.ForAll(Closes(), closes =>
        Frame(closes).Returns().GetColumn<double>("a").Observations.Select(cell => cell.Key)
            .SequenceEqual(closes.Select((close, i) => (close, Day: Start.AddDays(i))).Where(cell => !double.IsNaN(cell.close)).Select(cell => cell.Day).Skip(1)));

    [Property]
    public Property A_drawdown_is_never_above_0_and_is_0_at_every_new_high() => Prop.ForAll(Closes(), closes =>
        Frame(closes).Drawdown().GetColumn<double>("a").Observations.All(cell =>
        {
            var so = closes.Take(cell.Key.DayNumber - Start.DayNumber + 1).Where(close => !double.IsNaN(close)).ToList();
            return cell.Value > -1 && cell.Value <= 0 && (cell.Value == 0) == (so[^1] >= so.Max()) && Math.Abs((so[^1] / so.Max()) - 1 - cell.Value) < 1e-15;
        }));

    [Property]
    public Property Rolled_figures_have_their_digits_whatever_the_offset() => Prop.ForAll(Counts(), Gen.Choose(-20, 20).ToArbitrary(), Gen.Choose(3, 8).ToArbitrary(), (counts, offset, days) =>
    {
        // Returns are offsets of up to 2^20 and whole counts of 2^-20, exact in a double; whole numbers give what is expected, in two passes' place, without rounding.
        double Exact(int? count) => count is { } whole ? Math.Sign(offset) * Math.Pow(2, Math.Abs(offset)) + (whole * Math.Pow(2, -20)) : double.NaN;
        var frame = Frame([.. counts.Select(count => Exact(count.X))], [.. counts.Select(count => Exact(count.Y))]);
        var volatility = frame.RollingVolatility(days, 365).GetColumn<double>("a");
        var beta = frame.RollingBeta("b", days).GetColumn<double>("a");
        var correlation = frame.RollingCorrelation("b", days).GetColumn<double>("a");
        return Enumerable.Range(0, counts.Length).All(i =>
        {
            var own = Window(counts.Take(i + 1).Where(count => count.X is not null).Select(count => (count.X!.Value, 0)), days, counts[i].X is not null);
            var both = Window(counts.Take(i + 1).Where(count => count.X is not null && count.Y is not null).Select(count => (count.X!.Value, count.Y!.Value)), days, counts[i].X is not null && counts[i].Y is not null);
            var (xx, bothXx, bothXy, bothYy) = (Sum(own, c => c.X, c => c.X), Sum(both, c => c.X, c => c.X), Sum(both, c => c.X, c => c.Y), Sum(both, c => c.Y, c => c.Y));
            var day = Start.AddDays(i);
            var (isFlat, scale) = (bothXx == 0 || bothYy == 0, Math.Sqrt((double)bothXx * bothYy));
            return Agrees(volatility.TryGet(day), xx == 0 ? null : Math.Sqrt(xx / (double)days / (days - 1) * 365) * Math.Pow(2, -20), Math.Sqrt(xx) * Math.Pow(2, -20))
                && Agrees(beta.TryGet(day), isFlat ? null : bothXy / (double)bothYy, scale / bothYy)
                && Agrees(correlation.TryGet(day), isFlat ? null : bothXy / scale, 1);
        });
    });

    [Property]
    public Property No_figure_knows_a_later_day() => Prop.ForAll(Counts(), Gen.Choose(0, 40).ToArbitrary(), (counts, kept) =>
    {
        double[] x = [.. counts.Select(count => count.X / 1000.0 ?? double.NaN)];
        double[] y = [.. counts.Select(count => count.Y / 1000.0 ?? double.NaN)];
        var (whole, part) = (Frame(x, y), Frame([.. x.Take(kept)], [.. y.Take(kept)]));
        return new Func<Frame<DateOnly, string>, Frame<DateOnly, string>>[]
        {
            frame => frame.RollingVolatility(3, 252), frame => frame.RollingBeta("b", 3), frame => frame.RollingCorrelation("b", 3),
        }.All(verb => verb(whole).GetColumn<double>("a").Observations.Where(cell => cell.Key < Start.AddDays(kept)).SequenceEqual(verb(part).GetColumn<double>("a").Observations));
    });

    [Property]
    public Property A_multiple_of_the_benchmark_has_that_beta_and_a_correlation_of_one() => Prop.ForAll(Counts(), Gen.Choose(-50, 50).Where(slope => slope != 0).ToArbitrary(), (counts, slope) =>
    {
        double[] y = [.. counts.Select(count => count.Y / 1024.0 ?? double.NaN)];
        var frame = Frame([.. y.Select(value => (slope / 8.0 * value) + 0.25)], y);
        return frame.RollingBeta("b", 4).GetColumn<double>("a").Values.All(beta => IsNear(slope / 8.0, beta))
            && frame.RollingCorrelation("b", 4).GetColumn<double>("a").Values.All(r => Math.Abs(r) <= 1 && IsNear(Math.Sign(slope), r));
    });

    private static List<(long X, long Y)> Window(IEnumerable<(int X, int Y)> values, int days, bool isThere)
    {
        var last = values.TakeLast(days).Select(value => ((long)value.X, (long)value.Y)).ToList();
        return isThere && last.Count == days ? last : [];
    }

    /// <summary>n times the sum of products about the means.</summary>
    private static long Sum(List<(long X, long Y)> window, Func<(long X, long Y), long> first, Func<(long X, long Y), long> second) =>
        (window.Count * window.Sum(value => first(value) * second(value))) - (window.Sum(first) * window.Sum(second));

    private static bool Agrees(OptionalValue<double> found, double? expected, double scale) =>
        found.HasValue == expected is not null && (expected is not { } value || Math.Abs(found.Value - value) <= 1e-12 * scale);

    private static bool IsNear(double expected, double found, double within = 1e-11) => Math.Abs(found - expected) <= within * Math.Abs(expected);

    private static Frame<DateOnly, string> Frame(double[] a, double[]? b = null) => WideFrame.Of([.. a.Select((_, i) => Start.AddDays(i))],
        b is null ? [KeyValuePair.Create("a", a)] : [KeyValuePair.Create("a", a), KeyValuePair.Create("b", b)]);

    private static Arbitrary<double[]> Closes() => Gen.Frequency((1, Gen.Constant(double.NaN)), (4, Gen.Choose(1, 1_000_000).Select(cents => cents / 100.0)), (1, Gen.Choose(1, 20).Select(whole => (double)whole)))
        .ListOf().Select(list => list.ToArray()).ToArbitrary();

    /// <summary>Two columns of whole numbers with gaps, often the same number again, so that windows without variance are met.</summary>
    private static Arbitrary<(int? X, int? Y)[]> Counts() => (from x in Cell() from y in Cell() select (x, y)).ListOf(40).Select(list => list.ToArray()).ToArbitrary();

    private static Gen<int?> Cell() => Gen.Frequency((1, Gen.Constant((int?)null)), (4, Gen.Choose(0, 1).Select(value => (int?)value)), (4, Gen.Choose(-30000, 30000).Select(value => (int?)value)));
}
