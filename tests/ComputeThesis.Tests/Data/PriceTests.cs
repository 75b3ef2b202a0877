using Deedle;

namespace ComputeThesis.Tests.Data;

public class PriceTests
{
    private static readonly Prices Prices = DataPackage.Bundled.Prices;

    [Fact]
    public void Tokens_and_shares_stand_behind_one_door()
    {
        var picked = Prices["RENDER", "HUT"];

        Assert.Equal(["HUT", "RENDER"], picked.Symbols.Order());
        Assert.Equal(DataPackage.Bundled.TokenMetrics.Count + DataPackage.Bundled["equity_daily"].Count, Prices.Count);
    }

    [Fact]
    public void Every_close_is_the_one_of_its_own_table()
    {
        var tokens = DataPackage.Bundled.TokenMetrics.Select(day => (day.Symbol, day.Date, (double?)day.Close, day.Close, day.TradedAs, day.Market, day.Source));
        var shares = DataPackage.Bundled["equity_daily"].Select(row => ((string)row["symbol"]!, (DateOnly)row["date"]!, (double?)row["close"], (double)row["adj_close"]!, (string)row["symbol"]!, (string)row["source"]!));

        Assert.Equal(tokens, Prices.Take(DataPackage.Bundled.TokenMetrics.Count).Select(price => (price.Symbol, price.Date, price.Close, price.AdjustedClose, price.TradedAs, price.Market, price.Source)));
        Assert.Equal(shares, Prices.Skip(DataPackage.Bundled.TokenMetrics.Count).Select(price => (price.Symbol, price.Date, price.Close, price.AdjustedClose, price.TradedAs, price.Source)));
    }

    [Fact]
    public void An_unknown_asset_is_answered_with_the_known_ones() =>
        Assert.Contains("RENDER", Assert.Throws<ArgumentException>(() => Prices["RNDR"]).Message, StringComparison.Ordinal);

    [Fact]
    public void The_migration_of_render_is_said_in_its_rows()
    {
        var render = DataPackage.Bundled.TokenMetrics.Of("RENDER");

        Assert.All(render, day => Assert.Equal(day.Date <= new DateOnly(2024, 7, 20) ? "RNDR" : "RENDER", day.TradedAs));
        Assert.DoesNotContain(render.Gaps(), gap => !gap.IsEnd);
    }

    [Fact]
    public void One_market_alone_can_be_asked_for()
    {
        var kraken = Prices["TAO"].From("kraken_spot");

        Assert.All(kraken, price => Assert.Equal("kraken_spot", price.Market));
        Assert.Equal(new DateOnly(2026, 3, 19), kraken.Min(price => price.Date));
        Assert.Contains("binance_spot", Assert.Throws<ArgumentException>(() => Prices.From("binance")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_holds_the_assets_that_the_table_of_series_puts_there() =>
        Assert.Equal(["APLD", "BTDR", "CIFR", "CORZ", "HUT", "IREN", "MARA", "RIOT", "WULF"], Prices.InGroup("miner").Symbols.Order());

    [Fact]
    public void The_gap_of_akash_and_every_early_end_are_named()
    {
        var gaps = Prices.Gaps();

        // 2022-09-28 to 2024-06-25, both days without a price.
        Assert.Contains(new Gap("AKT", new(2022, 9, 28), new(2024, 6, 25), 637, false), gaps);
        Assert.Contains(gaps, gap => gap.Series == "AKT" && gap.IsEnd && gap.From == new DateOnly(2026, 3, 19));
        Assert.Contains(new Gap("BTC", new(2026, 6, 18), new(2026, 6, 18), 1, false), gaps);
        Assert.All(new[] { "SPY", "QQQ" }, fund => Assert.Contains(DataPackage.Bundled["equity_daily"].Gaps("close"), gap => gap.Series == fund && gap.From == new DateOnly(2019, 1, 2)));
    }

    [Fact]
    public void No_row_of_coin_metrics_is_shipped() // its terms forbid commercial use
    {
        Assert.DoesNotContain(DataPackage.Bundled["sources"], source => ((string)source["repository"]!).Contains("coinmetrics", StringComparison.OrdinalIgnoreCase));
        Assert.True(Prices["AKT"].Max(price => price.Date) < new DateOnly(2026, 4, 1));
    }

    [Fact]
    public void No_volume_is_shipped_because_the_compiled_ones_mix_venues() =>
        Assert.All(DataPackage.Bundled.TokenMetrics.Of("RENDER"), day => Assert.Null(day.Volume));

    [Fact]
    public void Aligned_to_sessions_a_frame_has_no_weekend_and_every_session()
    {
        var frame = Prices["BTC", "HUT"].ByDay(Alignment.Sessions);
        var sessions = Prices.Sessions;

        Assert.Equal(sessions.Where(day => day <= new DateOnly(2026, 9, 27)), frame.RowKeys);
        Assert.DoesNotContain(frame.RowKeys, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(Prices["BTC"].Single(price => price.Date == new DateOnly(2026, 5, 13)).Close, frame.GetColumn<double>("BTC").Get(new(2026, 5, 13)));
    }

    [Fact]
    public void Aligned_to_shared_days_nothing_is_missing_and_aligned_to_all_days_nothing_is_lost()
    {
        var picked = Prices["BTC", "AKT", "HUT"];
        var shared = picked.ByDay(Alignment.SharedDays);
        var all = picked.ByDay(Alignment.AllDays);

        Assert.All(shared.ColumnKeys, symbol => Assert.Equal(shared.RowCount, shared.GetColumn<double>(symbol).ValueCount));
        Assert.Equal(picked.Count, all.ColumnKeys.Sum(symbol => all.GetColumn<double>(symbol).ValueCount));
        Assert.DoesNotContain(new DateOnly(2023, 5, 1), shared.RowKeys); // in the gap of AKT
    }

    [Fact]
    public void As_of_a_day_no_later_session_is_known() =>
        Assert.Equal(new DateOnly(2026, 5, 15), Prices.At(Vintage.AsOf(new(2026, 5, 17))).Sessions[^1]);
}
