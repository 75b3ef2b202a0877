namespace ComputeThesis;

/// <summary>One event's cumulative abnormal return, day by day.</summary>
/// <param name="Event">The event.</param>
/// <param name="DayZero">Its day 0.</param>
/// <param name="Days">The days of the event window.</param>
/// <param name="Values">The sum of abnormal returns up to each.</param>
internal sealed record EventLine(EventDay Event, DateOnly DayZero, IReadOnlyList<double> Days, IReadOnlyList<double?> Values)
{
    /// <summary>What it came to over the whole event window.</summary>
    public double Car => Values[^1]!.Value;
}

/// <summary>The paths of the events of a study.</summary>
internal static class EventPaths
{
    /// <summary>All paths, the newest first; of one day by asset.</summary>
    public static IReadOnlyList<EventLine> Newest(EventStudy study) =>
        [.. study.AbnormalReturns.GroupBy(row => (row.Event, row.DayZero))
            .Select(own => new EventLine(own.Key.Event, own.Key.DayZero, [.. own.Select(row => (double)row.Day)], [.. own.Select(row => (double?)row.Cumulative)]))
            .OrderByDescending(line => line.DayZero).ThenBy(line => line.Event.Symbol, StringComparer.Ordinal).ThenBy(line => line.Event.Label, StringComparer.Ordinal)];
}
