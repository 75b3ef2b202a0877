namespace ComputeThesis;

/// <summary>Turns announcements into labelled lines.</summary>
internal static class ReleaseLines
{
    /// <summary>A line a day on which a price could first react; releases of one day share theirs.</summary>
    /// <param name="announcements">The releases.</param>
    /// <param name="sessions">The sessions of shares where all assets are shares, whose first close after the release counts; null where the UTC day of the release does.</param>
    /// <param name="from">The first day shown, itself in.</param>
    /// <param name="to">The last day shown, itself in.</param>
    public static IReadOnlyList<FigureEvent> Of(IEnumerable<Announcement> announcements, DateOnly[]? sessions, DateOnly from, DateOnly to) =>
        [.. from release in announcements
            let day = sessions is null ? release.TokenDay : AnnouncedEvents.ShareDay(release, sessions)
            where day >= @from && day <= to
            group $"{release.Provider}, {release.Period}" by day.Value into own
            orderby own.Key
            select new FigureEvent(own.Key, string.Join(" and ", own.Distinct().Order(StringComparer.Ordinal)))];
}
