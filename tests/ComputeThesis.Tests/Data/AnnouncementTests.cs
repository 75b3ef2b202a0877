using System.Globalization;

namespace ComputeThesis.Tests.Data;

public class AnnouncementTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    [Theory]
    // The clocks of New York changed on 2026-03-08 and 2025-11-02; Hong Kong's never do.
    [InlineData("2026-03-07", "16:00", "America/New_York", "2026-03-07T21:00")]
    [InlineData("2026-03-08", "16:00", "America/New_York", "2026-03-08T20:00")]
    [InlineData("2025-11-01", "16:00", "America/New_York", "2025-11-01T20:00")]
    [InlineData("2025-11-02", "16:00", "America/New_York", "2025-11-02T21:00")]
    [InlineData("2026-05-13", "16:30", "Asia/Hong_Kong", "2026-05-13T08:30")]
    [InlineData("2026-01-13", "07:30", "Asia/Hong_Kong", "2026-01-12T23:30")]
    public void A_local_time_is_one_instant(string day, string time, string zone, string utc) =>
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), MarketZone.ToUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone));

    [Fact]
    public void The_rules_of_the_clocks_are_those_of_the_time_zone_database()
    {
        var newYork = TimeZoneInfo.FindSystemTimeZoneById(MarketZone.NewYork);
        for (var day = new DateOnly(2018, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var noon = new TimeOnly(12, 0);
            var utc = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(noon), newYork);
            Assert.Equal(utc, MarketZone.ToUtc(day, noon, MarketZone.NewYork));
            Assert.Equal(day.ToDateTime(noon), MarketZone.InNewYork(utc));
        }
    }

    [Fact]
    public void A_print_after_the_close_has_its_day_zero_in_the_next_session_of_a_share_and_a_few_hours_of_a_tokens_day()
    {
        // Alphabet, Wednesday 2026-04-29, 16:00 in New York.
        var print = Assert.Single(Data.Announcements.Of("Google Cloud"), print => print.Date == new DateOnly(2026, 4, 29));

        Assert.Equal(new DateOnly(2026, 4, 30), print.ShareDay(Data.Prices.Sessions));
        Assert.Equal(new DateOnly(2026, 4, 29), print.TokenDay);
        Assert.Equal(4, print.HoursLeftInTokenDay);
    }

    [Fact]
    public void A_print_after_the_close_of_a_friday_waits_for_monday()
    {
        var print = Data.Announcements[0] with { Date = new(2026, 5, 15), LocalTime = new(16, 5), Zone = MarketZone.NewYork };

        Assert.Equal(new DateOnly(2026, 5, 18), print.ShareDay(Data.Prices.Sessions));
    }

    [Theory]
    [InlineData("Alibaba Cloud")] // before the open in New York
    [InlineData("Tencent")] // after the close in Hong Kong, which is before the open in New York
    public void A_print_before_the_open_has_its_day_zero_the_same_day(string provider)
    {
        var print = Assert.Single(Data.Announcements.Of(provider), print => print.Date == new DateOnly(2026, 5, 13));

        Assert.Equal(print.Date, print.ShareDay(Data.Prices.Sessions));
        Assert.Equal(print.Date, print.TokenDay);
    }

    [Fact]
    public void Beyond_the_last_session_there_is_no_day_zero() =>
        Assert.Null((Data.Announcements[0] with { Date = new(2030, 1, 1) }).ShareDay(Data.Prices.Sessions));

    [Fact]
    public void A_release_stands_once_and_no_time_is_called_checked()
    {
        Assert.Equal(208, Data.Announcements.DistinctBy(print => (print.Provider, print.Date)).Count());
        Assert.DoesNotContain(Data.Announcements, print => print.IsTimeChecked);
    }

    [Fact]
    public void Every_announcement_is_the_day_of_a_print()
    {
        var days = Data.CloudRevenue.Where(print => !print.IsRestated).Select(print => (print.Provider, print.PeriodEnd, print.ReportedOn)).ToHashSet();

        Assert.All(Data.Announcements, print => Assert.Contains((print.Provider, print.PeriodEnd, (DateOnly?)print.Date), days));
    }
}
