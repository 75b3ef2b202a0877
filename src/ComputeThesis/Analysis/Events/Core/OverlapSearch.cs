namespace ComputeThesis;

/// <summary>Finds events of one asset whose event windows share days.</summary>
internal static class OverlapSearch
{
    /// <summary>The events to leave out so that no window of an asset begins before the one before it has ended, each with day 0 of the one it runs into.</summary>
    public static IReadOnlyList<(EventDay Event, DateOnly Earlier)> Later(EventSample sample)
    {
        var (later, ends) = (new List<(EventDay, DateOnly)>(), new Dictionary<string, int>());
        // Events stand in the order of their days 0, so the windows of an asset follow each other.
        for (var i = 0; i < sample.Count; i++)
        {
            var symbol = sample.Events[i].Symbol;
            if (ends.TryGetValue(symbol, out var kept) && sample.FirstDay[i] <= sample.LastDay[kept])
                later.Add((sample.Events[i], DateOnly.FromDayNumber(sample.DayZero[kept])));
            else
                ends[symbol] = i;
        }

        return later;
    }
}
