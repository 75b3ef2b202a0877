namespace ComputeThesis;

/// <summary>Holds the CAAR against those of studies in which every announcement came on another day.</summary>
/// <remarks>
/// A cluster of events moves as one, to a day that all its assets have room on, so that assets stay as correlated as they are. Placebo days fall on days of the week on which the events fall, and within a draw no two windows of an asset share a day.
/// All combinations are tried where they are not more than the draws.
/// </remarks>
internal sealed class PlaceboTest
{
    private const int Tries = 200;

    private readonly EventSample sample;
    private readonly PlaceboDays[] assets;
    private readonly int[][] members;
    private readonly int[][] pools;
    private readonly Lazy<double[][]> paths;

    public PlaceboTest(EventSample sample, StudiedAssets studied, EventClusters clusters)
    {
        this.sample = sample;
        var weekdays = sample.DayZero.Select(day => DateOnly.FromDayNumber(day).DayOfWeek).ToHashSet();
        var symbols = sample.Events.Select(one => one.Symbol).Distinct().ToArray();
        assets = new PlaceboDays[symbols.Length];
        Parallel.For(0, symbols.Length, a => assets[a] = new(sample, studied[symbols[a]], weekdays));
        members = [.. Enumerable.Range(0, sample.Count).GroupBy(i => clusters.Of[i]).Select(own => own.Select(i => Array.IndexOf(symbols, sample.Events[i].Symbol)).ToArray())];
        pools = [.. members.Select(own => own.Skip(1).Aggregate(assets[own[0]].Days, (days, asset) => days.Intersect(assets[asset].Days)).ToArray())];
        paths = new(() => IsSmall ? [.. All()] : Drawn());
    }

    private bool IsSmall => pools.Aggregate(1.0, (product, pool) => product * pool.Length) <= sample.Design.Draws;

    public Outcome Run(WindowSample of)
    {
        if (Array.Exists(pools, pool => pool.Length == 0))
            return Outcome.None("some event has no placebo day: its assets share no day that is clear of all event windows");
        var drawn = paths.Value;
        var (design, small) = (sample.Design, IsSmall);
        if (drawn.Length == 0 || (!small && drawn.Length < design.Draws))
            return Outcome.None("the histories have no room for as many placebo windows as there are events");
        var (before, last) = (of.Window.First - design.Event.First - 1, of.Window.Last - design.Event.First);
        var limit = Math.Abs(of.Caar) * (1 - 1e-12);
        var reached = drawn.Count(path => Math.Abs((path[last] - (before < 0 ? 0 : path[before])) / sample.Count) >= limit);
        var (least, most) = (pools.Min(pool => pool.Length), pools.Max(pool => pool.Length));
        return new(of.Caar, (1.0 + reached) / (1.0 + drawn.Length), $"{(small ? "all " : "")}{Units.Number(drawn.Length, 0)} {(small ? "choices" : "draws")} from {(least == most ? Units.Number(least, 0) : $"{Units.Number(least, 0)} to {Units.Number(most, 0)}")} days",
            small ? null : $"seed {design.Seed}");
    }

    private double[][] Drawn()
    {
        var found = new double[]?[sample.Design.Draws];
        Parallel.For(0, found.Length, () => new List<(int First, int Last)>[assets.Length], (draw, _, taken) =>
        {
            var random = new SeededRandom(sample.Design.Seed, RandomPurpose.Placebo, draw);
            for (var attempt = 0; attempt < Tries && found[draw] is null; attempt++)
                found[draw] = Draw(ref random, taken);
            return taken;
        }, _ => { });
        return [.. found.OfType<double[]>()];
    }

    /// <summary>One placebo study; null where the windows placed leave no room for the rest.</summary>
    private double[]? Draw(ref SeededRandom random, List<(int First, int Last)>[] taken)
    {
        for (var a = 0; a < taken.Length; a++)
            (taken[a] ??= []).Clear();
        var path = new double[sample.Length];
        for (var c = 0; c < pools.Length; c++)
        {
            var placed = false;
            for (var attempt = 0; attempt < Tries && !placed; attempt++)
                placed = Place(pools[c][random.Below(pools[c].Length)], members[c], taken, path);
            if (!placed)
                return null;
        }

        return path;
    }

    private bool Place(int day, int[] own, List<(int First, int Last)>[] taken, double[] path)
    {
        foreach (var asset in own)
        {
            var (first, last) = assets[asset].WindowOf(day);
            foreach (var other in taken[asset])
                if (other.First <= last && first <= other.Last)
                    return false;
        }

        foreach (var asset in own)
        {
            taken[asset].Add(assets[asset].WindowOf(day));
            assets[asset].AddPath(day, path);
        }

        return true;
    }

    private IEnumerable<double[]> All()
    {
        var picks = new int[pools.Length];
        while (true)
        {
            var (path, taken) = (new double[sample.Length], new List<(int, int)>[assets.Length]);
            for (var a = 0; a < taken.Length; a++)
                taken[a] = [];
            if (Enumerable.Range(0, pools.Length).All(c => Place(pools[c][picks[c]], members[c], taken, path)))
                yield return path;
            var next = 0;
            while (next < picks.Length && ++picks[next] == pools[next].Length)
                picks[next++] = 0;
            if (next == picks.Length)
                yield break;
        }
    }
}
