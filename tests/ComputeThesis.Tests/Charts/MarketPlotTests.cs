using Deedle;

namespace ComputeThesis.Tests.Charts;

/// <summary>Indexed closes, drawdowns and rolling betas.</summary>
public class MarketPlotTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly DateOnly Saturday = new(2025, 1, 4);

    [Fact]
    public void Each_asset_starts_at_100_with_its_own_first_close_and_the_days_are_said()
    {
        var figure = Plot.Indexed(Data.Prices["BTC", "HUT"], Saturday);

        foreach (var symbol in (string[])["BTC", "HUT"])
        {
            var closes = Data.Prices[symbol].Where(price => price.Date >= Saturday).OrderBy(price => price.Date).ToList();
            var line = Line(figure, symbol);
            AssertSame(closes.Select(price => (price.Date, 100 * (price.AdjustedClose / closes[0].AdjustedClose))), line);
        }

        Assert.Contains("100 is the close of 2025-01-04 for BTC; 2025-01-06 for HUT.", figure.Notes);
        Assert.Equal($"n = {Units.Number(Data.Prices["BTC", "HUT"].Count(price => price.Date >= Saturday), 0)} closes of 2 assets, 2025-01-04 to 2026-09-27", figure.Sample);
    }

    [Fact]
    public void An_asset_whose_closes_begin_later_is_left_out_and_named()
    {
        var figure = Plot.Indexed(Data.Prices["AKT", "BTC", "CRWV"], new(2022, 1, 1));

        Assert.Equal(["AKT", "BTC"], Assets(figure));
        Assert.Contains("Left out, as their closes begin later: CRWV (2025-03-28).", figure.Notes);
    }

    [Fact]
    public void A_day_without_a_close_is_a_gap_and_a_weekend_of_a_share_is_none()
    {
        var figure = Plot.Indexed(Data.Prices["AKT", "HUT"], new(2022, 1, 1));
        var akash = Line(figure, "AKT");
        var missing = akash.Days.Zip(akash.Values).Where(point => point.Second is null).Select(point => point.First).ToList();

        Assert.Equal(Enumerable.Range(0, new DateOnly(2024, 6, 25).DayNumber - new DateOnly(2022, 9, 28).DayNumber + 1).Select(new DateOnly(2022, 9, 28).AddDays), missing);
        Assert.DoesNotContain(null, Line(figure, "HUT").Values);
        Assert.Contains("No close, and nothing drawn: AKT 2022-09-28 to 2024-06-25.", figure.Notes);
    }

    [Fact]
    public void A_frame_without_rows_for_the_missing_days_has_the_gap_all_the_same()
    {
        // Laid out alone, the frame of AKT has no row from 2022-09-28 to 2024-06-25.
        foreach (var alignment in (Alignment[])[Alignment.AllDays, Alignment.SharedDays])
            Assert.Contains(null, Line(Plot.Indexed(Data.Prices["AKT"].ByDay(alignment), new(2022, 1, 1)), "AKT").Values);
        Assert.DoesNotContain(null, Line(Plot.Indexed(Data.Prices["BTC", "HUT"].Where(price => price.Date.Year == 2025).ByDay(Alignment.Sessions), Saturday), "BTC").Values);
    }

    [Fact]
    public void A_frame_gives_the_values_that_its_table_gives()
    {
        var prices = Data.Prices["BTC", "HUT", "AKT"];
        var (table, frame) = (Plot.Indexed(prices, Saturday), Plot.Indexed(prices.ByDay(Alignment.AllDays), Saturday));

        foreach (var symbol in Assets(table))
            Assert.Equal(Known(Line(table, symbol)), Known(Line(frame, symbol)));
    }

    [Fact]
    public void A_release_stands_on_the_day_that_could_react_first()
    {
        // Microsoft, 2025-01-29 16:05 in New York: that UTC day for a token, the next session for a share.
        var releases = Data.Announcements.Of("Microsoft");
        var release = releases.Single(row => row.Date == new DateOnly(2025, 1, 29));
        var (tokens, shares) = (Plot.Indexed(Data.Prices["BTC", "HUT"], Saturday, announcements: releases), Plot.Indexed(Data.Prices["HUT"], Saturday, announcements: releases));

        Assert.Equal((release.TokenDay, $"Microsoft, {release.Period}"), (tokens.Panels[0].Events[0].Day, tokens.Panels[0].Events[0].Label));
        Assert.Equal((release.ShareDay(Data.Prices.Sessions), $"Microsoft, {release.Period}"), (shares.Panels[0].Events[0].Day, shares.Panels[0].Events[0].Label));
        Assert.NotEqual(tokens.Panels[0].Events[0].Day, shares.Panels[0].Events[0].Day);
        Assert.All(tokens.Panels[0].Events, one => Assert.InRange(one.Day!.Value, Saturday, new(2026, 9, 28)));
    }

    [Fact]
    public void Releases_of_one_day_share_their_line_and_a_readers_own_event_stays()
    {
        var releases = Data.Announcements.Where(row => row.Date == new DateOnly(2025, 10, 29));
        var own = new FigureEvent(new DateOnly(2025, 6, 1), "own");
        var events = Plot.Indexed(Data.Prices["BTC"], Saturday, announcements: releases, options: new() { Events = [own] }).Panels[0].Events;

        Assert.Contains(own, events);
        Assert.Equal(2, events.Count);
        Assert.Contains(" and ", events[0].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawdown_is_the_close_below_the_highest_so_far()
    {
        var prices = Data.Prices["RENDER", "HUT"];
        var (table, frame) = (Plot.Drawdown(prices), Plot.Drawdown(prices.ByDay(Alignment.AllDays).Drawdown()));
        var closes = Data.Prices["RENDER"].OrderBy(price => price.Date).ToList();
        var expected = closes.Select((price, i) => (price.Date, (price.AdjustedClose / closes.Take(i + 1).Max(one => one.AdjustedClose)) - 1)).ToList();

        AssertSame(expected, Line(table, "RENDER"));
        foreach (var symbol in Assets(table))
            Assert.Equal(Known(Line(table, symbol)), Known(Line(frame, symbol)));
        Assert.Contains($"RENDER was {Units.Percent(-expected[^1].Item2, 0)} below its high on {Units.Day(expected[^1].Date)}", table.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Closes_given_as_drawdowns_are_refused_with_the_cure() =>
        Assert.Contains("Drawdown on a frame of closes makes them.", Assert.Throws<ArgumentException>(() => Plot.Drawdown(Data.Prices["BTC"].ByDay(Alignment.AllDays))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rolling_betas_are_those_of_the_frame_beside_a_line_at_one()
    {
        var betas = Data.Prices["BTC", "RENDER", "HUT"].ByDay(Alignment.Sessions).Returns().RollingBeta("BTC", 60);
        var figure = Plot.RollingBeta(betas, "BTC", 60, "RENDER");

        foreach (var symbol in betas.ColumnKeys)
            Assert.Equal(betas.GetColumn<double>(symbol).Observations.Select(cell => (cell.Key, cell.Value)), Known(Line(figure, symbol)));
        Assert.All(figure.Panels[0].Series.Single(series => series.IsDashed).Values, value => Assert.Equal(1, value));
        Assert.StartsWith($"RENDER’s beta on BTC was {betas.GetColumn<double>("RENDER").Observations.Last().Value:0.00} on ", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("last 60 days", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_that_reach_back_over_a_gap_are_told()
    {
        var betas = Data.Prices["BTC", "RENDER", "AKT"].ByDay(Alignment.Sessions).Returns().RollingBeta("BTC", 60);

        Assert.Contains("After a long gap the first 60 windows reach back over it and hold the one return that spans it: AKT.", Plot.RollingBeta(betas, "BTC", 60).Notes);
    }

    [Fact]
    public void A_figure_does_not_depend_on_the_order_of_columns()
    {
        var closes = Data.Prices["BTC", "HUT", "RENDER", "AKT"].Where(price => price.Date.Year == 2025).ByDay(Alignment.Sessions);
        var turned = closes.Columns[closes.ColumnKeys.Reverse()];

        Assert.Equal(Plot.Indexed(closes, Saturday, "HUT").ToSvg(), Plot.Indexed(turned, Saturday, "HUT").ToSvg());
        Assert.Equal(Plot.Drawdown(closes.Drawdown()).ToSvg(), Plot.Drawdown(turned.Drawdown()).ToSvg());
        Assert.Equal(Plot.RollingBeta(closes.Returns().RollingBeta("BTC", 20), "BTC", 20).ToSvg(), Plot.RollingBeta(turned.Returns().RollingBeta("BTC", 20), "BTC", 20).ToSvg());
        Assert.Equal(Plot.Correlation(closes.Returns()).ToSvg(), Plot.Correlation(turned.Returns()).ToSvg());
    }

    [Fact]
    public void An_asset_keeps_its_colour_from_figure_to_figure()
    {
        var (few, many) = (Plot.Drawdown(Data.Prices["HUT", "AKT"]), Plot.Indexed(Data.Prices.InGroup("miner"), Saturday));

        Assert.Equal(Line(few, "HUT").Colour, Line(many, "HUT").Colour);
        Assert.Equal(Assets(many).Count(), Assets(many).Select(symbol => Line(many, symbol).Colour).Distinct().Count());
    }

    [Fact]
    public void Nothing_to_show_is_a_figure_that_says_why()
    {
        var none = Data.Prices["BTC"].Where(_ => false);
        var empty = Data.Prices["BTC", "HUT"].ByDay(Alignment.AllDays).Returns().RollingBeta("BTC", 100_000);

        foreach (var figure in (Figure[])[Plot.Indexed(none, Saturday), Plot.Indexed(Data.Prices["BTC"], new(2100, 1, 1)), Plot.Indexed(Data.Prices["CRWV"], new(2022, 1, 1), announcements: Data.Announcements), Plot.Drawdown(none), Plot.RollingBeta(empty, "BTC", 100_000)])
        {
            Assert.StartsWith("Nothing to show: no asset here has a ", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("Nothing to show", figure.ToSvg(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_asset_that_is_not_there_is_refused_with_those_that_are()
    {
        var prices = Data.Prices["BTC", "CRWV"];

        Assert.Equal("There is no asset in the figure 'CRWV'. Known: BTC.", Assert.Throws<ArgumentException>(() => Plot.Indexed(prices, new(2022, 1, 1), "CRWV")).Message);
        Assert.Equal("There is no asset in the figure 'RENDER'. Known: BTC, CRWV.", Assert.Throws<ArgumentException>(() => Plot.Drawdown(prices, "RENDER")).Message);
        Assert.Equal("There is no asset in the figure 'BTC'. Known: CRWV.", Assert.Throws<ArgumentException>(() => Plot.RollingBeta(prices.ByDay(Alignment.Sessions).Returns().RollingBeta("BTC", 30), "BTC", 30, "BTC")).Message);
    }

    private static void AssertSame(IEnumerable<(DateOnly Day, double Value)> expected, FigureSeries line)
    {
        var (wanted, found) = (expected.ToList(), Known(line).ToList());
        Assert.Equal(wanted.Select(point => point.Day), found.Select(point => point.Day));
        for (var i = 0; i < wanted.Count; i++)
            Assert.Equal(wanted[i].Value, found[i].Value, 1e-9);
    }

    private static FigureSeries Line(Figure figure, string name) => figure.Panels[0].Series.Single(series => series.Name == name);

    private static IEnumerable<string> Assets(Figure figure) => figure.Panels[0].Series.Where(series => !series.IsDashed).Select(series => series.Name);

    private static IEnumerable<(DateOnly Day, double Value)> Known(FigureSeries series) =>
        series.Days.Zip(series.Values).Where(point => point.Second is not null).Select(point => (point.First, point.Second!.Value));
}
