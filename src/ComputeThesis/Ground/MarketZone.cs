namespace ComputeThesis;

/// <summary>The clocks of the exchanges that issuers report by. The rules stand here, not in the machine's time zone files, so that a rerun years later gives the same instant.</summary>
internal static class MarketZone
{
    public const string NewYork = "America/New_York";
    public const string HongKong = "Asia/Hong_Kong";

    /// <summary>How many calendar days pass at most from one session to the next: no exchange is closed for longer.</summary>
    public const int LongestClosure = 7;

    /// <summary>When the regular session of the US exchanges ends, New York time.</summary>
    public static readonly TimeOnly UsClose = new(16, 0);

    /// <summary>The instant, in UTC, at which a clock shows a day and time.</summary>
    /// <exception cref="ArgumentException">The zone is none of the two.</exception>
    public static DateTime ToUtc(DateOnly day, TimeOnly time, string zone) =>
        DateTime.SpecifyKind(day.ToDateTime(time) - Offset(day, zone), DateTimeKind.Utc);

    /// <summary>What the New York clock shows at an instant.</summary>
    public static DateTime InNewYork(DateTime utc)
    {
        var standard = utc.AddHours(-5);
        var summer = utc.AddHours(-4);
        return DateTime.SpecifyKind(IsSummer(DateOnly.FromDateTime(standard)) ? summer : standard, DateTimeKind.Unspecified);
    }

    private static TimeSpan Offset(DateOnly day, string zone) => zone switch
    {
        NewYork => TimeSpan.FromHours(IsSummer(day) ? -4 : -5),
        HongKong => TimeSpan.FromHours(8),
        _ => throw new ArgumentException($"There is no zone '{zone}'. Known: {NewYork}, {HongKong}."),
    };

    /// <summary>Daylight saving time in the US since 2007: from the second Sunday of March to the first of November. Nobody reports in the hours of the change.</summary>
    private static bool IsSummer(DateOnly day) => day >= Sunday(day.Year, 3, 2) && day < Sunday(day.Year, 11, 1);

    private static DateOnly Sunday(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (which - 1)));
    }
}
