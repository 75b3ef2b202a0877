namespace ComputeThesis;

/// <summary>Comparisons that start from event studies.</summary>
public static class EventStudyExtensions
{
    /// <summary>Difference in differences: whether the assets of one study moved more around the same announcements than those of another.</summary>
    /// <param name="first">A study of one group, such as miners.</param>
    /// <param name="second">A study of the other, such as tokens of decentralised compute; it may have a model of its own.</param>
    /// <param name="window">The days compared, both ends in. Day 0 of a share may be the session after a token's UTC day: a window such as [0, +1] covers both.</param>
    /// <exception cref="ArgumentException">The event window of a study does not hold the days, or the studies share no day of announcements.</exception>
    public static DifferenceInDifferences DifferenceFrom(this EventStudy first, EventStudy second, DayRange window)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (firsts, seconds) = (ByAnnouncement(first, window), ByAnnouncement(second, window));
        List<GroupPair> pairs = [.. from own in firsts
                                    where seconds.ContainsKey(own.Key)
                                    orderby own.Key
                                    let other = seconds[own.Key]
                                    select new GroupPair(own.Key, own.Value[0].Event.Label, Mean(own.Value), own.Value.Count, Mean(other), other.Count)];
        return pairs.Count > 0
            ? new(pairs, firsts.Count + seconds.Count - (2 * pairs.Count), window, first.Design)
            : throw new ArgumentException($"The studies share no day of announcements: the first has {firsts.Count} and the second {seconds.Count}. Study the same announcements with both.");
    }

    /// <summary>Lays reactions to prints beside their surprises. A print counts once: of several expectations a consensus comes before one broker's view, then the one published last, then the one that leaves the smallest surprise.</summary>
    /// <param name="study">The study of announcements.</param>
    /// <param name="surprises">Surprises of one measure, such as those of revenue: a percent of revenue and a point of growth do not mix.</param>
    /// <param name="window">The days that count as reaction, both ends in.</param>
    /// <exception cref="ArgumentException">Surprises of revenue and of growth are mixed, or the event window does not hold the days.</exception>
    public static Reactions Reactions(this EventStudy study, IEnumerable<Surprise> surprises, DayRange window)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(surprises);
        var all = surprises.ToList();
        if (all.Exists(one => one.IsOfRevenue) && !all.TrueForAll(one => one.IsOfRevenue))
            throw new ArgumentException($"Found {all.Count(one => one.IsOfRevenue)} surprises of revenue and {all.Count(one => !one.IsOfRevenue)} of growth where one measure is expected. Choose: surprises.Where(one => one.IsOfRevenue).");
        var events = study.EventsOver(window);
        var (rows, confounded, unmatched) = (new List<Reaction>(), new List<Surprise>(), new List<Surprise>());
        foreach (var one in all.GroupBy(surprise => surprise.Print).Select(print => Surprise.Ranked(print)[0]))
        {
            var own = events.Where(row => IsOf(row.Event, one)).ToList();
            if (own.Count == 0)
                unmatched.Add(one);
            else if (own.Exists(row => row.Event.Label != one.Expectation.Provider))
                confounded.Add(one);
            else
                rows.Add(new(one, Mean(own), own.Count));
        }

        return new(rows, window, confounded, unmatched);
    }

    private static Dictionary<DateOnly, List<StudiedEvent>> ByAnnouncement(EventStudy study, DayRange window) =>
        study.EventsOver(window).GroupBy(row => row.Event.Announced).ToDictionary(own => own.Key, own => own.ToList());

    private static double Mean(List<StudiedEvent> events) => Moments.Mean([.. events.Select(row => row.Car)]);

    // A print carries the day in its own zone; the event may be a merged one that began the day before.
    private static bool IsOf(EventDay one, Surprise surprise) =>
        one.Label.Split(" + ").Contains(surprise.Expectation.Provider) && surprise.ReportedOn is { } day && Math.Abs(one.Announced.DayNumber - day.DayNumber) <= 1;
}
