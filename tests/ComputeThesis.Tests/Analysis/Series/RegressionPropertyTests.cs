using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Series;

public class RegressionPropertyTests
{
    private static readonly StandardErrors[] All = [StandardErrors.Classical, StandardErrors.Hc1, StandardErrors.Hc3, StandardErrors.NeweyWest, StandardErrors.NeweyWest with { Lags = 1, SmallSample = false }];

    [Property]
    public Property What_is_left_has_nothing_in_common_with_the_regressors() => Prop.ForAll(Samples(), sample =>
    {
        var found = Fit(sample);
        return IsZero(found.Residuals.Sum(), sample.Y) && sample.X.All(x => IsZero(found.Residuals.Zip(x, (e, cell) => e * cell).Sum(), sample.Y))
            && sample.Y.Select((y, i) => y - found[0].Value - sample.X.Select((x, j) => x[i] * found[j + 1].Value).Sum()).Zip(found.Residuals).All(pair => IsZero(pair.First - pair.Second, sample.Y));
    });

    [Property]
    public Property A_combination_added_to_the_outcome_is_added_to_the_coefficients_and_to_nothing_else() => Prop.ForAll(Samples(), Gen.Choose(-20, 20).ToArbitrary(), (sample, add) =>
        All.All(errors =>
        {
            var (plain, moved) = (Fit(sample, errors), Fit(sample with { Y = [.. sample.Y.Select((y, i) => y + (add * sample.X[0][i]) + (3 * add))] }, errors));
            return IsNear(plain[0].Value + (3 * add), moved[0].Value) && IsNear(plain[1].Value + add, moved[1].Value)
                && plain.Zip(moved).All(rows => IsNear(rows.First.StandardError, rows.Second.StandardError));
        }));

    [Property]
    public Property A_regressor_in_another_unit_about_another_zero_has_the_same_t_and_p() => Prop.ForAll(Samples(), Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(-9, 9).ToArbitrary(), (sample, unit, zero) =>
        All.All(errors =>
        {
            var (plain, other) = (Fit(sample, errors), Fit(sample with { X = [[.. sample.X[0].Select(x => (x * unit) + zero)], .. sample.X[1..]] }, errors));
            return IsNear(plain[1].Value, other[1].Value * unit) && IsNear(plain[1].StandardError, other[1].StandardError * unit)
                && plain.Skip(1).Zip(other.Skip(1)).All(rows => IsNear(rows.First.T, rows.Second.T) && IsNear(rows.First.PValue, rows.Second.PValue))
                && IsNear(plain.RSquared, other.RSquared) && IsNear(plain[0].Value, other[0].Value + (other[1].Value * zero));
        }));

    [Property]
    public Property The_order_of_rows_counts_for_newey_west_alone() => Prop.ForAll(Samples(), sample => All.All(errors =>
    {
        var (plain, turned) = (Fit(sample, errors), Fit(new([.. sample.Y.Skip(3), .. sample.Y.Take(3)], [.. sample.X.Select(x => x.Skip(3).Concat(x.Take(3)).ToArray())]), errors));
        return plain.Zip(turned).All(rows => IsNear(rows.First.Value, rows.Second.Value) && (errors.Kind == ErrorKind.NeweyWest || IsNear(rows.First.StandardError, rows.Second.StandardError)));
    }));

    [Property]
    public Property Newey_west_turned_around_in_time_is_the_same_and_without_lags_is_white() => Prop.ForAll(Samples(), sample =>
    {
        var turned = new Sample([.. sample.Y.Reverse()], [.. sample.X.Select(x => x.Reverse().ToArray())]);
        return Fit(sample, StandardErrors.NeweyWest).Zip(Fit(turned, StandardErrors.NeweyWest)).All(rows => IsNear(rows.First.StandardError, rows.Second.StandardError))
            && Fit(sample, StandardErrors.NeweyWest with { Lags = 0 }).Zip(Fit(sample, StandardErrors.Hc1)).All(rows => IsNear(rows.First.StandardError, rows.Second.StandardError));
    });

    [Property]
    public Property Hc3_is_never_below_white_and_the_small_sample_factor_is_n_over_n_minus_k() => Prop.ForAll(Samples(), sample =>
    {
        var white = Fit(sample, StandardErrors.NeweyWest with { Lags = 0, SmallSample = false });
        var (hc1, hc3, factor) = (Fit(sample, StandardErrors.Hc1), Fit(sample, StandardErrors.Hc3), Math.Sqrt(sample.Y.Length / (sample.Y.Length - 3.0)));
        return Enumerable.Range(0, 3).All(i => hc3[i].StandardError >= white[i].StandardError && IsNear(hc1[i].StandardError, factor * white[i].StandardError));
    });

    [Property]
    public Property An_interval_is_about_its_value_and_holds_0_where_p_is_above_five_percent() => Prop.ForAll(Samples(), sample => All.All(errors => Fit(sample, errors).All(row =>
        row.Low < row.Value && row.Value < row.High && IsNear(row.High - row.Value, row.Value - row.Low) && IsNear(row.Value, row.T * row.StandardError)
        && (Math.Abs(row.PValue - 0.05) < 1e-9 || row.PValue > 0.05 == (row.Low < 0 && row.High > 0)))));

    [Property]
    public Property With_one_regressor_the_slope_is_covariance_over_variance_and_r2_the_squared_correlation() => Prop.ForAll(Samples(), sample =>
    {
        var (y, x) = (sample.Y, sample.X[0]);
        var (meanY, meanX) = (y.Average(), x.Average());
        var (xy, xx, yy) = (x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum(), x.Sum(a => (a - meanX) * (a - meanX)), y.Sum(b => (b - meanY) * (b - meanY)));
        var found = Regression.Ols(("y", y), [("x", x)]);
        return IsNear(xy / xx, found["x"].Value) && Math.Abs((xy * xy / xx / yy) - found.RSquared) < 1e-10 && IsNear((xy / xx * meanX) + found[0].Value, meanY);
    });

    private static Regression Fit(Sample sample, StandardErrors? errors = null) => Regression.Ols(("y", sample.Y), [.. sample.X.Select((x, i) => ($"x{i}", (IReadOnlyList<double>)x))], errors);

    private static bool IsZero(double value, double[] scale) => Math.Abs(value) <= 1e-9 * (1 + scale.Max(Math.Abs));

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= 1e-8 * (Math.Abs(one) + 1e-3);

    private sealed record Sample(double[] Y, double[][] X);

    /// <summary>Eight to thirty rows of an outcome and two regressors, never the same number throughout.</summary>
    private static Arbitrary<Sample> Samples() => (
        from rows in Gen.Choose(8, 30)
        from seed in Gen.Choose(1, 1_000_000)
        let random = new Random(seed)
        let columns = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, rows).Select(_ => Math.Round((random.NextDouble() * 20) - 10, 3)).ToArray()).ToArray()
        select new Sample(columns[0], columns[1..])).ToArbitrary();
}
