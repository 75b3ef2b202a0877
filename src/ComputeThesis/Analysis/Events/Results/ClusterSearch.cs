namespace ComputeThesis;

/// <summary>Finds the events of a study that share a day 0 or overlap.</summary>
internal static class ClusterSearch
{
    public static EventClusterTable Of(EventSample sample)
    {
        var all = Enumerable.Range(0, sample.Count).ToList();
        var evenings = all.GroupBy(i => sample.DayZero[i]).Where(own => own.Count() > 1).Select(own => Cluster(sample, [.. own], true));
        var overlaps = all.GroupBy(i => sample.Events[i].Symbol).SelectMany(own => Chains(sample, [.. own])).Where(chain => chain.Count > 1).Select(chain => Cluster(sample, chain, false));
        return new([.. evenings.Concat(overlaps).OrderBy(row => row.First).ThenByDescending(row => row.SharesDayZero).ThenBy(row => row.Symbols[0], StringComparer.Ordinal)]);
    }

    /// <summary>Events of one asset, each of which begins before the one before it has ended.</summary>
    private static IEnumerable<List<int>> Chains(EventSample sample, List<int> own)
    {
        var chain = new List<int> { own[0] };
        foreach (var i in own.Skip(1))
        {
            if (sample.FirstDay[i] > sample.LastDay[chain[^1]])
            {
                yield return chain;
                chain = [];
            }

            chain.Add(i);
        }

        yield return chain;
    }

    private static EventCluster Cluster(EventSample sample, List<int> own, bool sharesDayZero) => new(
        DateOnly.FromDayNumber(sample.DayZero[own[0]]), DateOnly.FromDayNumber(sample.DayZero[own[^1]]), string.Join("; ", own.Select(i => sample.Events[i].Label).Distinct()),
        [.. own.Select(i => sample.Events[i].Symbol).Distinct()], own.Count, sharesDayZero);
}
