using Deedle;

namespace ComputeThesis.Tests.Analysis.Series;

public class RegressionTests
{
    private static readonly double[] Outcome = [1, 3, 2, 5, 4];
    private static readonly double[] Steps = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData("classical")]
    [InlineData("hc1")]
    [InlineData("hc3")]
    [InlineData("newey_west")]
    [InlineData("newey_west_12_uncorrected")]
    public void Coefficients_of_the_bundled_returns_are_those_of_other_software(string example)
    {
        string[] assets = ["RENDER", "BTC", "ETH", "NVDA"];
        var returns = WorkedFiles.Closes(assets, new(2023, 1, 1), new(2025, 12, 31)).ByDay(Alignment.AllDays).Returns();
        var errors = example switch
        {
            "classical" => StandardErrors.Classical,
            "hc1" => StandardErrors.Hc1,
            "hc3" => StandardErrors.Hc3,
            "newey_west" => StandardErrors.NeweyWest,
            _ => StandardErrors.NeweyWest with { Lags = 12, SmallSample = false },
        };

        var found = Regression.Ols(returns, "RENDER", assets[1..], errors);

        MustBe(found, example);
        Assert.Equal(returns.RowCount - found.Observations, found.LeftOut);
        Assert.True(found.LeftOut > 300);
        Assert.Equal(errors.Kind == ErrorKind.NeweyWest ? errors.Lags ?? 6 : null, found.Lags);
    }

    [Fact]
    public void Columns_with_large_offsets_and_almost_parallel_keep_their_digits()
    {
        var closes = DayColumns.OfPrices(WorkedFiles.Closes(["RENDER", "BTC"], new(2025, 1, 1), new(2025, 3, 31)).ByDay(Alignment.SharedDays));
        double[] days = [.. closes.Days.Select(day => (double)day.DayNumber)];

        MustBe(Regression.Ols(("RENDER", closes["RENDER"]), [("BTC", closes["BTC"]), ("day", days), ("day squared", [.. days.Select(day => day * day)])]), "hard");
    }

    [Fact]
    public void By_hand_over_five_rows()
    {
        // y = 1, 3, 2, 5, 4 on x = 1 … 5: Sxy = 8, Sxx = 10, Syy = 10; slope 0.8, intercept 0.6; e'e = 10 - 6.4 = 3.6; s2 = 1.2.
        var found = Regression.Ols(("y", Outcome), [("x", Steps)]);

        Assert.Equal([0.6, 0.8], found.Select(row => row.Value), Near);
        Assert.Equal([Math.Sqrt(1.2 * (0.2 + 0.9)), Math.Sqrt(0.12)], found.Select(row => row.StandardError), Near);
        Assert.Equal([0.64, 1 - (0.36 * 4 / 3)], [found.RSquared, found.AdjustedRSquared], Near);
        Assert.Equal([-0.4, 0.8, -1, 1.2, -0.6], found.Residuals, Near);
        Assert.Equal((5, 3, 0, "y"), (found.Observations, found.DegreesOfFreedom, found.LeftOut, found.Outcome));
    }

    [Fact]
    public void Without_regressors_the_intercept_is_the_mean()
    {
        var found = Assert.Single(Regression.Ols(("y", Outcome), []));

        Assert.Equal(Regression.Intercept, found.Name);
        Assert.Equal([3, Math.Sqrt(2.5 / 5)], [found.Value, found.StandardError], Near);
    }

    [Fact]
    public void Rows_of_a_frame_are_taken_in_order_and_where_all_are_present()
    {
        var columns = new FrameBuilder.Columns<int, string>();
        columns.Add("y", new Series<int, double>([6, 5, 4, 3, 2, 1], [9, 4, 5, 2, 3, 1]));
        columns.Add("x", new Series<int, double>([1, 2, 3, 4, 5, 7], Steps.Append(8)));
        var errors = StandardErrors.NeweyWest with { Lags = 2 };
        var found = Regression.Ols(columns.Frame, "y", ["x"], errors);

        Assert.Equal(2, found.LeftOut);
        Assert.Equal(Regression.Ols(("y", Outcome), [("x", Steps)], errors), found);
        Assert.Contains("left out where a column is missing: 2.", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_what_its_errors_are()
    {
        Assert.Contains("y by least squares", Text(StandardErrors.Classical), StringComparison.Ordinal);
        Assert.Contains("errors of one variance", Text(StandardErrors.Classical), StringComparison.Ordinal);
        Assert.Contains("HC3 standard errors", Text(StandardErrors.Hc3), StringComparison.Ordinal);
        Assert.Contains("Newey-West standard errors: lags up to 2, floor(4 (n/100)^(2/9)), Bartlett weights, times n/(n-k).", Text(StandardErrors.NeweyWest), StringComparison.Ordinal);
        Assert.Contains("Newey-West standard errors: lags up to 1, Bartlett weights.", Text(StandardErrors.NeweyWest with { Lags = 1, SmallSample = false }), StringComparison.Ordinal);
        Assert.Contains("R2 0.64, adjusted 0.52.", Text(StandardErrors.Hc1), StringComparison.Ordinal);

        static string Text(StandardErrors errors) => Regression.Ols(("y", Outcome), [("x", Steps)], errors).ToString();
    }

    [Fact]
    public void What_cannot_be_fitted_is_refused_with_the_reason()
    {
        double[] wave = [1, -1, 1, -1, 1], sum = [.. Steps.Zip(wave, (x, w) => (3 * x) - w + 7)], flat = [2, 2, 2, 2, 2], alone = [0, 0, 1, 0, 0];

        Refused("sum is a combination of the intercept and x, wave", () => Regression.Ols(("y", Outcome), [("x", Steps), ("wave", wave), ("sum", sum)]));
        Refused("flat is 2 on all of the 5 rows", () => Regression.Ols(("y", Outcome), [("flat", flat)]));
        Refused("y is 2 on all of the 5 rows", () => Regression.Ols(("y", flat), [("x", Steps)]));
        Refused("Found 2 rows for 2 coefficients", () => Regression.Ols(("y", Outcome[..2]), [("x", Steps[..2])]));
        Refused("Found 0 rows for 1 coefficients", () => Regression.Ols(("y", []), []));
        Refused("x, row 1 counted from 0: found NaN", () => Regression.Ols(("y", Outcome), [("x", [1, double.NaN, 3, 4, 5])]));
        Refused("y, row 4 counted from 0: found Infinity", () => Regression.Ols(("y", [1, 3, 2, 5, double.PositiveInfinity]), [("x", Steps)]));
        Refused("x: found 4 values, and expected 5, as y has", () => Regression.Ols(("y", Outcome), [("x", Steps[..4])]));
        Refused("'x' is named twice", () => Regression.Ols(("y", Outcome), [("x", Steps), ("x", wave)]));
        Refused("'(intercept)' is named twice", () => Regression.Ols(("y", Outcome), [("(intercept)", Steps)]));
        Refused("y is an exact combination", () => Regression.Ols(("y", sum), [("x", Steps), ("wave", wave)]));
        Refused("Row 2, counted from 0, is fitted by a coefficient of its own", () => Regression.Ols(("y", Outcome), [("alone", alone)], StandardErrors.Hc3));
        Refused("Found 5 lags for 5 rows", () => Regression.Ols(("y", Outcome), [("x", Steps)], StandardErrors.NeweyWest with { Lags = 5 }));
        Refused("Known: y, x", () => Regression.Ols(WideFrame.Of([], [new("y", []), new("x", [])]), "y", ["z"]));
        Refused("Known: (intercept), x", () => _ = Regression.Ols(("y", Outcome), [("x", Steps)])["z"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardErrors.NeweyWest with { Lags = -1 });

        static void Refused(string reason, Action verb) => Assert.Contains(reason, Assert.Throws<ArgumentException>(verb).Message, StringComparison.Ordinal);
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-14;

    private static void MustBe(Regression found, string example)
    {
        var model = WorkedFiles.Read("regression_models.csv").Single(row => row["case"] == example);
        var rows = WorkedFiles.Read("regression.csv").Where(row => row["case"] == example).ToList();
        Assert.Equal(model.Number("rows"), found.Observations);
        WorkedFiles.MustAgree(model.Number("r2")!.Value, found.RSquared, "R2");
        WorkedFiles.MustAgree(model.Number("adjusted_r2")!.Value, found.AdjustedRSquared, "adjusted R2");
        Assert.Equal(rows.Select(row => row["name"]), found.Select(row => row.Name));
        foreach (var (row, coefficient) in rows.Zip(found))
        {
            WorkedFiles.MustAgree(row.Number("coefficient")!.Value, coefficient.Value, $"{coefficient.Name}");
            WorkedFiles.MustAgree(row.Number("standard_error")!.Value, coefficient.StandardError, $"standard error of {coefficient.Name}");
            WorkedFiles.MustAgree(row.Number("t")!.Value, coefficient.T, $"t of {coefficient.Name}");
            // A far tail moves by about t squared as much as t does: the hard case has t of 8 to 15.
            WorkedFiles.MustAgree(row.Number("p_value")!.Value, coefficient.PValue, $"p-value of {coefficient.Name}", example == "hard" ? 1e-8 : 1e-10);
            WorkedFiles.MustAgree(row.Number("low")!.Value, coefficient.Low, $"low end of {coefficient.Name}");
            WorkedFiles.MustAgree(row.Number("high")!.Value, coefficient.High, $"high end of {coefficient.Name}");
        }
    }
}
