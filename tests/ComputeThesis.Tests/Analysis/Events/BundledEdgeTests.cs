namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Releases at odd hours, a token that changed its name and one whose series ended, in the bundled data.</summary>
public class BundledEdgeTests
{
    private static readonly Announcement Any = DataPackage.Bundled.Announcements.First(row => row.Zone == "America/New_York");

    [Theory]
    // Friday 16:05: Monday for a share; 20:05 UTC in summer leaves a token 3.9 hours, 21:05 in winter 2.9.
    [InlineData("2024-05-03", "16:05", "America/New_York", "2024-05-06", "2024-05-03", 3 + (55 / 60.0))]
    [InlineData("2024-02-02", "16:05", "America/New_York", "2024-02-05", "2024-02-02", 2 + (55 / 60.0))]
    // Before the open: the same session; one minute before the close still that session, at the close the next.
    [InlineData("2024-11-15", "06:30", "America/New_York", "2024-11-15", "2024-11-15", 12.5)]
    [InlineData("2024-11-14", "15:59", "America/New_York", "2024-11-14", "2024-11-14", 3 + (1 / 60.0))]
    [InlineData("2024-11-14", "16:00", "America/New_York", "2024-11-15", "2024-11-14", 3)]
    // Thanksgiving and Independence Day: no session, a token trades.
    [InlineData("2024-11-28", "06:30", "America/New_York", "2024-11-29", "2024-11-28", 12.5)]
    [InlineData("2024-07-03", "16:30", "America/New_York", "2024-07-05", "2024-07-03", 3.5)]
    // An evening in Hong Kong is before the open in New York.
    [InlineData("2024-05-14", "17:00", "Asia/Hong_Kong", "2024-05-14", "2024-05-14", 15)]
    public void A_release_has_its_day_zero_where_the_price_could_first_react(string date, string time, string zone, string share, string token, double hours)
    {
        var release = Any with { Date = DateOnly.Parse(date), LocalTime = TimeOnly.Parse(time), Zone = zone };
        var study = EventStudy.Run([release], DataPackage.Bundled.Prices["MSFT", "ETH"], EventStudyDesign.ConstantMean() with { Draws = 99 });
        Finite.Check(study);
        var events = study.Events.ToDictionary(one => one.Event.Symbol);
        Assert.Equal((DateOnly.Parse(share), null), (events["MSFT"].DayZero, events["MSFT"].Event.HoursLeft));
        Assert.Equal(DateOnly.Parse(token), events["ETH"].DayZero);
        Assert.Equal(hours, events["ETH"].Event.HoursLeft!.Value, 1e-9);
    }

    [Fact]
    public void The_token_that_became_RENDER_has_no_break_where_it_changed_its_name()
    {
        // From 21 July 2024 on it trades as RENDER, before as RNDR, one for one.
        var study = EventStudy.Run([new("RENDER", new(2024, 7, 20), "migration")], PricePanel.Of(DataPackage.Bundled.Prices), EventStudyDesign.MarketModel("BTC") with { Draws = 99 });
        Finite.Check(study);
        Assert.Empty(study.Excluded);
        Assert.Equal(new DateOnly(2024, 7, 20), Assert.Single(study.Events).DayZero);
        Assert.All(study.AbnormalReturns, row => Assert.InRange(row.Standardised, -4, 4));
        Assert.Equal(21, study.AbnormalReturns.Count);
    }

    [Fact]
    public void Events_after_the_end_of_a_series_are_left_out_by_that_end()
    {
        var known = DataPackage.Bundled.Prices["AKT"];
        var end = known.Max(price => price.Date);
        var study = EventStudy.Run([new("AKT", end.AddDays(-10), "last"), new("AKT", end.AddDays(-9), "cut"), new("AKT", end.AddDays(1), "gone"), new("AKT", end.AddDays(90), "long gone")],
            PricePanel.Of(DataPackage.Bundled.Prices), EventStudyDesign.MarketModel("BTC") with { Draws = 99 });
        Finite.Check(study);
        Assert.Equal("last", Assert.Single(study.Events).Event.Label);
        Assert.Equal([("cut", 9, 10), ("gone", 0, 10), ("long gone", 0, 10)], study.Excluded.Select(row => (row.Event.Label, row.DaysHad!.Value, row.DaysNeeded!.Value)));
        Assert.All(study.Excluded, row => Assert.Equal(ExclusionReason.Future, row.Reason));
        Assert.All(study.Excluded, row => Assert.Contains(Units.Day(end), row.Explanation));
    }

    [Fact]
    public void Every_bundled_asset_around_every_release_says_numbers_only()
    {
        var prices = DataPackage.Bundled.Prices;
        foreach (var design in new[] { EventStudyDesign.ScholesWilliams("QQQ"), EventStudyDesign.MultiFactor("BTC", "QQQ") })
        {
            var study = EventStudy.Run(DataPackage.Bundled.Announcements, prices, design with { Draws = 99, Event = new(-3, 5), Estimation = new(-70, -11) });
            Assert.True(study.N > 500);
            Assert.All(Digits.Numbers(study), number => Assert.True(number.Value is null || double.IsFinite(number.Value.Value), number.What));
            Assert.All(study.Tests, row => Assert.InRange(row.PValue ?? 0, 0, 1));
        }
    }
}
