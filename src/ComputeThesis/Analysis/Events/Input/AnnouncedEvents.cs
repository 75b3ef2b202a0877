namespace ComputeThesis;

/// <summary>Turns announcements into event days: each asset has its own day 0.</summary>
internal static class AnnouncedEvents
{
    /// <summary>For every asset of a table and every announcement, the day on which the asset's price could first react; a share without a session soon after keeps the UTC day of the release, so that the event is left out by its own day.</summary>
    public static IReadOnlyList<EventDay> Of(IEnumerable<Announcement> announcements, Prices prices)
    {
        var releases = announcements.ToList();
        DateOnly[] sessions = [.. prices.Sessions];
        var shareDays = releases.ConvertAll(release => ShareDay(release, sessions) ?? release.TokenDay);
        return
        [
            .. prices.Symbols.SelectMany(symbol => prices.IsTradedInSessions(symbol)
                ? releases.Select((release, i) => new EventDay(symbol, shareDays[i], release.Provider) { Announced = release.TokenDay })
                : releases.Select(release => new EventDay(symbol, release.TokenDay, release.Provider) { HoursLeft = release.HoursLeftInTokenDay })),
        ];
    }

    /// <summary>The first session that could react to a release; null where none follows soon, so that the sessions known begin after the release or end before it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="sessions">The sessions known, ascending.</param>
    public static DateOnly? ShareDay(Announcement release, DateOnly[] sessions) =>
        release.ShareDay(From(sessions, release)) is { } day && day.DayNumber - release.TokenDay.DayNumber <= MarketZone.LongestClosure ? day : null;

    // Only the sessions from the day of the release on: the search need not begin years before.
    private static IEnumerable<DateOnly> From(DateOnly[] sessions, Announcement release) =>
        sessions.Skip(Array.BinarySearch(sessions, release.Date.AddDays(-1)) is var place && place < 0 ? ~place : place);
}
