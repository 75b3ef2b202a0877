namespace ComputeThesis;

/// <summary>Which days each cluster of events may be moved to; those with the fewest come first, since the others leave them the least room.</summary>
internal sealed class PlaceboPlan
{
    public PlaceboPlan(EventSample sample, StudiedAssets studied, EventClusters clusters)
    {
        Length = sample.Length;
        var weekdays = sample.DayZero.Select(day => DateOnly.FromDayNumber(day).DayOfWeek).ToHashSet();
        var symbols = sample.Events.Select(one => one.Symbol).Distinct().ToArray();
        var places = symbols.Index().ToDictionary(asset => asset.Item, asset => asset.Index);
        Assets = new PlaceboDays[symbols.Length];
        Parallel.For(0, symbols.Length, a => Assets[a] = new(sample, studied[symbols[a]], weekdays));
        var members = Enumerable.Range(0, sample.Count).GroupBy(i => clusters.Of[i]).Select(own => own.Select(i => places[sample.Events[i].Symbol]).ToArray());
        var ways = members.Select(own => (Members: own, Pool: own.Skip(1).Aggregate(Assets[own[0]].Days, (days, asset) => days.Intersect(Assets[asset].Days)).ToArray())).OrderBy(way => way.Pool.Length).ToList();
        (Members, Pools) = ([.. ways.Select(way => way.Members)], [.. ways.Select(way => way.Pool)]);
    }

    /// <summary>How many days an event window has.</summary>
    public int Length { get; }

    public PlaceboDays[] Assets { get; }

    /// <summary>The assets of each cluster.</summary>
    public int[][] Members { get; }

    /// <summary>The days each cluster may be moved to: those that all its assets have room on.</summary>
    public int[][] Pools { get; }

    /// <summary>How many ways there are to move all clusters, overlapping windows counted in.</summary>
    public double Combinations => Pools.Aggregate(1.0, (product, pool) => product * pool.Length);
}
