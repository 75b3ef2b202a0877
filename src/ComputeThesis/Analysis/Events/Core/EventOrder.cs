namespace ComputeThesis;

/// <summary>Puts events into one order, whatever order they came in, so that no last digit depends on it; events that are one and the same return become one.</summary>
internal static class EventOrder
{
    /// <summary>The events by day 0 and asset. Those of one asset with one day 0 become one event whose label names all, since one return can be counted only once; what repeats a label is left out.</summary>
    public static List<EventDay> Of(IReadOnlyList<EventDay> events, StudiedAssets assets, int longestGap, List<ExcludedEvent> excluded)
    {
        var (keys, order) = (new long[events.Count], new int[events.Count]);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = assets.PlaceOf(events[i].Symbol);
            // Where there is no day 0, the event stands by its own day until it is left out.
            var zero = assets[place].DayZero(events[i].Day.DayNumber, longestGap) ?? events[i].Day.DayNumber;
            (keys[i], order[i]) = (((long)zero << 32) | (uint)place, i);
        }

        Array.Sort(keys, order);
        var ordered = new List<EventDay>(keys.Length);
        for (var first = 0; first < keys.Length;)
        {
            var next = first + 1;
            while (next < keys.Length && keys[next] == keys[first])
                next++;
            ordered.Add(next == first + 1 ? events[order[first]] : One([.. order[first..next].Select(i => events[i])], excluded));
            first = next;
        }

        return ordered;
    }

    private static EventDay One(List<EventDay> same, List<ExcludedEvent> excluded)
    {
        var byLabel = same.OrderBy(one => one.Label, StringComparer.Ordinal).ThenBy(one => one.Day).ThenByDescending(one => one.HoursLeft).GroupBy(one => one.Label).Select(alike => alike.ToList()).ToList();
        foreach (var alike in byLabel)
            foreach (var repeated in alike.Skip(1))
                excluded.Add(new(repeated, ExclusionReason.Duplicate, $"{repeated.Symbol} has '{repeated.Label}' on this day 0 already; a return is counted once."));
        return byLabel[0][0] with
        {
            Label = string.Join(" + ", byLabel.Select(alike => alike[0].Label)),
            Day = byLabel.Min(alike => alike[0].Day),
            Announced = byLabel.Min(alike => alike[0].Announced),
            HoursLeft = byLabel.Max(alike => alike[0].HoursLeft),
        };
    }
}
