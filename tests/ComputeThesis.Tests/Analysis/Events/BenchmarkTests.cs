using Deedle;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>An asset, a basket and a frame of factors as benchmarks: where they say the same, studies do.</summary>
public class BenchmarkTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    [Fact]
    public void A_basket_of_one_asset_is_that_asset() =>
        AssertSame(Study(EventStudyDesign.MarketModel("ETH")), Study(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("ETH"))));

    [Fact]
    public void A_basket_with_equal_market_values_is_the_equal_weighted_one() =>
        AssertSame(Study(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("ETH", "SOL", "BTC"))), Study(EventStudyDesign.MarketModel(Benchmark.CapWeighted(Values((_, _) => 5, "ETH", "SOL", "BTC")))));

    [Fact]
    public void A_basket_in_which_one_asset_has_all_the_value_is_that_asset() =>
        AssertSame(Study(EventStudyDesign.MarketModel("SOL")), Study(EventStudyDesign.MarketModel(Benchmark.CapWeighted(Values((symbol, _) => symbol == "SOL" ? 7 : 0, "ETH", "SOL", "BTC")))));

    [Fact]
    public void An_asset_is_left_out_of_its_own_basket() =>
        AssertSame(Study(EventStudyDesign.MarketModel("ETH")), Study(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("ETH", "RENDER"))));

    [Fact]
    public void A_frame_of_an_assets_returns_is_that_asset()
    {
        var returns = Data.Prices["BTC", "ETH"].ByDay(Alignment.SharedDays).Returns();

        AssertSame(Study(EventStudyDesign.MultiFactor("BTC", "ETH")), Study(EventStudyDesign.MultiFactor(Benchmark.Factors(returns))), 1e-9);
    }

    [Fact]
    public void Weights_are_those_of_the_close_before_so_that_no_return_chooses_its_own_weight()
    {
        // All the value moves from ETH to SOL at the close of a day in the event window: that day's return is still ETH's, the next one SOL's.
        var day = new DateOnly(2025, 11, 27);
        var study = Study(EventStudyDesign.MarketAdjusted(Benchmark.CapWeighted(Values((symbol, at) => symbol == (at < day ? "ETH" : "SOL") ? 1 : 0, "ETH", "SOL"))));
        var returns = Data.Prices["ETH", "SOL"].ByDay(Alignment.SharedDays).Returns();
        var expected = study.AbnormalReturns.Where(row => row.DayZero == new DateOnly(2025, 11, 25)).ToDictionary(row => row.DayZero.AddDays(row.Day), row => row.Expected);

        Assert.Equal(returns.GetColumn<double>("ETH")[day], expected[day], 1e-15);
        Assert.Equal(returns.GetColumn<double>("SOL")[day.AddDays(1)], expected[day.AddDays(1)], 1e-15);
    }

    [Fact]
    public void A_benchmark_of_several_factors_is_refused_where_a_model_takes_one() =>
        Assert.Equal("This model takes one factor and BTC, ETH are 2. Choose MultiFactor.", Assert.Throws<ArgumentException>(
            () => EventStudyDesign.MarketModel(Benchmark.Factors(Data.Prices["BTC", "ETH"].ByDay(Alignment.SharedDays).Returns()))).Message);

    private static EventStudy Study(EventStudyDesign design) =>
        EventStudy.Run(Data.Announcements.Of("Alibaba Cloud").Where(row => row.Date.Year == 2025), Data.Prices["RENDER"], design with { Draws = 99 });

    private static Frame<DateOnly, string> Values(Func<string, DateOnly, double> value, params string[] symbols)
    {
        var days = Enumerable.Range(0, 900).Select(new DateOnly(2024, 1, 1).AddDays).ToList();
        return Frame.FromColumns(symbols.Select(symbol => KeyValuePair.Create(symbol, new Series<DateOnly, double>(days, days.Select(day => value(symbol, day))))));
    }

    private static void AssertSame(EventStudy one, EventStudy other, double tolerance = 1e-12)
    {
        Assert.Equal(4, one.N);
        Assert.Equal(one.AbnormalReturns.Select(row => (row.DayZero, row.Day)), other.AbnormalReturns.Select(row => (row.DayZero, row.Day)));
        Assert.All(one.AbnormalReturns.Zip(other.AbnormalReturns), pair => Assert.Equal(pair.First.Abnormal, pair.Second.Abnormal, tolerance));
    }
}
