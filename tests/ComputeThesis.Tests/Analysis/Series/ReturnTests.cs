using Deedle;

namespace ComputeThesis.Tests.Analysis.Series;

public class ReturnTests
{
    private static readonly DateOnly[] Days = [new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 5), new(2026, 1, 6), new(2026, 1, 7)];

    private const double None = double.NaN;

    [Theory]
    [InlineData("simple")]
    [InlineData("log")]
    [InlineData("drawdown")]
    [InlineData("volatility")]
    [InlineData("beta")]
    [InlineData("correlation")]
    public void Figures_of_the_bundled_closes_are_those_of_other_software(string figure)
    {
        var closes = WorkedFiles.Closes(["BTC", "RENDER", "HUT"], new(2025, 8, 1), new(2025, 12, 31)).ByDay(Alignment.AllDays);
        var returns = closes.Returns();
        var frame = figure switch
        {
            "simple" => returns,
            "log" => closes.Returns(ReturnKind.Log),
            "drawdown" => closes.Drawdown(),
            "volatility" => returns.RollingVolatility(20, 365),
            "beta" => returns.RollingBeta("BTC", 30),
            _ => returns.RollingCorrelation("BTC", 30),
        };
        var worked = WorkedFiles.Read("rolling.csv");

        foreach (var row in worked.Where(row => row["asset"] != "BTC" || figure is not ("beta" or "correlation")))
        {
            var found = frame.GetColumn<double>(row["asset"]).TryGet(row.Day);
            Assert.Equal(row.Number(figure) is not null, found.HasValue);
            if (found.HasValue)
                WorkedFiles.MustAgree(row.Number(figure)!.Value, found.Value, $"{figure} of {row["asset"]} on {row["day"]}");
        }

        Assert.Equal(worked.Count(row => row.Number(figure) is not null), frame.ColumnKeys.Sum(asset => frame.GetColumn<double>(asset).ValueCount));
    }

    [Fact]
    public void A_return_across_a_gap_longer_than_the_longest_is_missing()
    {
        var closes = DataPackage.Bundled.Prices["AKT"].ByDay(Alignment.AllDays);
        var whole = closes.Returns().GetColumn<double>("AKT");
        var daily = closes.Returns(longestGap: 7).GetColumn<double>("AKT");
        var days = closes.GetColumn<double>("AKT").Keys.ToList();
        var afterGap = days.Zip(days.Skip(1)).Where(pair => pair.Second.DayNumber - pair.First.DayNumber > 7).Select(pair => pair.Second).ToList();

        Assert.Contains(new DateOnly(2024, 6, 26), afterGap);
        Assert.Equal(whole.Observations.Where(cell => !afterGap.Contains(cell.Key)).ToList(), daily.Observations.ToList());
        Assert.Equal(afterGap.Count, whole.ValueCount - daily.ValueCount);
        Assert.Contains("1 day or more", Assert.Throws<ArgumentOutOfRangeException>(() => closes.Returns(longestGap: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_goes_from_the_assets_own_close_before_whatever_lies_between()
    {
        var returns = Frame(("a", [100, None, None, 110, 99]), ("b", [None, 50, 100, None, None])).Returns();

        Assert.Equal(Days, returns.RowKeys);
        Assert.Equal([(Days[3], 0.1), (Days[4], -0.1)], Cells(returns, "a"));
        Assert.Equal([(Days[2], 1.0)], Cells(returns, "b"));
    }

    [Fact]
    public void Days_out_of_order_are_put_in_order()
    {
        var returns = WideFrame.Of([Days[1], Days[0]], [KeyValuePair.Create("a", new[] { 2.0, 1.0 })]).Returns();

        Assert.Equal([(Days[1], 1.0)], Cells(returns, "a"));
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-3.5, "-3.5")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_close_that_is_none_is_refused_with_its_place(double close, string found)
    {
        var frame = Frame(("a", [1, 2, 3, 4, 5]), ("b", [1, 2, close, 4, 5]));

        foreach (var verb in new Action[] { () => frame.Returns(), () => frame.Drawdown() })
        {
            var message = Assert.Throws<ArgumentException>(verb).Message;
            Assert.Contains($"b on 2026-01-05: found {found} where a close is a positive finite number", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_step_that_no_number_holds_is_refused_with_its_place() =>
        Assert.Contains("a on 2026-01-02: found a step from 1E-300 to 1E+300", Assert.Throws<ArgumentException>(() => Frame(("a", [1e-300, 1e300, 1, 1, 1])).Returns()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_word_or_an_infinite_return_is_refused_with_its_place()
    {
        var words = new FrameBuilder.Columns<DateOnly, string>();
        words.Add("a", new Series<DateOnly, string>(Days, ["x", "y", "z", "u", "v"]));

        Assert.Contains("a on 2026-01-01: found x where", Assert.Throws<ArgumentException>(() => words.Frame.Returns()).Message, StringComparison.Ordinal);
        Assert.Contains("a on 2026-01-02: found Infinity where a return is a number", Assert.Throws<ArgumentException>(() => Frame(("a", [0, double.PositiveInfinity, 0, 0, 0])).RollingVolatility(2, 365)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawdown_forgets_nothing_over_a_gap() => Assert.Equal([(Days[0], 0.0), (Days[1], -0.5), (Days[3], 0.0), (Days[4], -0.25)], Cells(Frame(("a", [8, 4, None, 8, 6])).Drawdown(), "a"));

    [Fact]
    public void Volatility_is_absent_until_enough_returns_exist_and_counts_returns_not_days()
    {
        // 0.01 and 0.03: deviation sqrt(0.0002); 0.03 and -0.01: sqrt(0.0008); times sqrt(4).
        var volatility = Frame(("a", [0.01, None, 0.03, None, -0.01])).RollingVolatility(2, 4);
        var found = Cells(volatility, "a");

        Assert.Equal([Days[2], Days[4]], found.Select(cell => cell.Day));
        Assert.Equal(Math.Sqrt(0.0002) * 2, found[0].Value, 15);
        Assert.Equal(Math.Sqrt(0.0008) * 2, found[1].Value, 15);
    }

    [Fact]
    public void Windows_that_do_not_vary_stay_missing()
    {
        var flat = Frame(("still", [0.1, 0.1, 0.1, 0.1, 0.1]), ("late", [0.1, 0.1, 0.1, 0.2, 0.2]), ("moving", [0.1, 0.3, 0.2, 0.5, 0.4]));

        Assert.Empty(Cells(flat.RollingVolatility(3, 365), "still"));
        Assert.Equal([Days[3], Days[4]], Cells(flat.RollingVolatility(3, 365), "late").Select(cell => cell.Day));
        foreach (var frame in new[] { flat.RollingBeta("moving", 3), flat.RollingCorrelation("moving", 3), })
        {
            Assert.Equal(["still", "late"], frame.ColumnKeys);
            Assert.Empty(Cells(frame, "still"));
            Assert.Equal([Days[3], Days[4]], Cells(frame, "late").Select(cell => cell.Day));
        }

        Assert.Empty(Cells(flat.RollingBeta("still", 3), "moving"));
    }

    [Fact]
    public void Choices_that_make_no_sense_are_refused()
    {
        var frame = Frame(("a", [1, 2, 3, 4, 5]), ("b", [1, 2, 3, 4, 5]));

        Assert.Throws<ArgumentOutOfRangeException>(() => frame.RollingVolatility(1, 365));
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.RollingVolatility(20, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.RollingVolatility(20, None));
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.RollingBeta("a", 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.RollingCorrelation("a", 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.Returns((ReturnKind)7));
        Assert.Contains("Known: a, b", Assert.Throws<ArgumentException>(() => frame.RollingBeta("c", 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_frame_gives_an_empty_frame()
    {
        var empty = WideFrame.Of([], [KeyValuePair.Create("a", Array.Empty<double>())]);

        Assert.Equal(0, empty.Returns().RowCount);
        Assert.Equal(0, empty.RollingVolatility(5, 365).RowCount);
    }

    private static Frame<DateOnly, string> Frame(params (string Name, double[] Cells)[] columns) => WideFrame.Of(Days, columns.Select(column => KeyValuePair.Create(column.Name, column.Cells)));

    private static List<(DateOnly Day, double Value)> Cells(Frame<DateOnly, string> frame, string column) => [.. frame.GetColumn<double>(column).Observations.Select(cell => (cell.Key, Math.Round(cell.Value, 15)))];
}
