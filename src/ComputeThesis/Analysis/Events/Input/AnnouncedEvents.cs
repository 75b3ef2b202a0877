namespace ComputeThesis;

/// <summary>Turns announcements into event days: each asset has its own day 0.</summary>
internal static class AnnouncedEvents
{
    // No exchange is closed for longer: a later first session means that the sessions known begin after the release.
    private const int LongestClosure = 7;

    /// <summary>For every asset of a table and every announcement, the day on which the asset's price could first react; a share without a session soon after keeps the UTC day of the release, so that the event is left out by its own day.</summary>
    public static IReadOnlyList<EventDay> Of(IEnumerable<Announcement> announcements, Prices prices)
    {
        var releases = announcements.ToList();
        DateOnly[] sessions = [.. prices.Sessions];
        var shareDays = releases.ConvertAll(release => release.ShareDay(From(sessions, release)) is { } day && day.DayNumber - release.TokenDay.DayNumber <= LongestClosure ? day : release.TokenDay);
        return
        [
            .. prices.Symbols.SelectMany(symbol => prices.IsTradedInSessions(symbol)
                ? releases.Select((release, i) => new EventDay(symbol, shareDays[i], release.Provider) { Announced = release.TokenDay })
                : releases.Select(release => new EventDay(symbol, release.TokenDay, release.Provider) { HoursLeft = release.HoursLeftInTokenDay })),
        ];
    }

    // Only the sessions from the day of the release on: the search need not begin years before.
    private static IEnumerable<DateOnly> From(DateOnly[] sessions, Announcement release) =>
        sessions.Skip(Array.BinarySearch(sessions, release.Date.AddDays(-1)) is var place && place < 0 ? ~place : place);
}
