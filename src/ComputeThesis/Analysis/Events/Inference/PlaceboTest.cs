namespace ComputeThesis;

/// <summary>Holds the CAAR against those of studies in which every announcement came on another day.</summary>
/// <remarks>
/// A cluster of events moves as one, to a day that all its assets have room on, so that assets stay as correlated as they are. Placebo days fall on days of the week on which the events fall, and within a draw no two windows of an asset share a day.
/// All combinations are tried where they are not more than the draws.
/// </remarks>
internal sealed class PlaceboTest
{
    private const int Attempts = 20;

    private readonly EventSample sample;
    private readonly PlaceboPlan plan;
    private readonly Lazy<IReadOnlyList<double[]>?> paths;

    public PlaceboTest(EventSample sample, StudiedAssets studied, EventClusters clusters)
    {
        (this.sample, plan) = (sample, new(sample, studied, clusters));
        paths = new(() => IsSmall ? All() : Drawn());
    }

    private bool IsSmall => plan.Combinations <= sample.Design.Draws;

    public Outcome Run(WindowSample of)
    {
        if (Array.Exists(plan.Pools, pool => pool.Length == 0))
            return Outcome.None("some event has no placebo day: no day is clear of all event windows of its assets");
        if (paths.Value is not { Count: > 0 } drawn)
            return Outcome.None($"too few days are clear of event windows for {plan.Pools.Length} placebo windows of {plan.Length} days; narrow the event window or study fewer announcements");
        var design = sample.Design;
        var (before, last) = (of.Window.First - design.Event.First - 1, of.Window.Last - design.Event.First);
        // Means that differ by rounding alone count as equal.
        var limit = Math.Abs(of.Caar) * (1 - 1e-12);
        var reached = drawn.Count(path => Math.Abs((path[last] - (before < 0 ? 0 : path[before])) / sample.Count) >= limit);
        var (least, most) = (plan.Pools.Min(pool => pool.Length), plan.Pools.Max(pool => pool.Length));
        return new(of.Caar, (1.0 + reached) / (1.0 + drawn.Count),
            $"{(IsSmall ? "all " : "")}{Units.Number(drawn.Count, 0)} {(IsSmall ? "choices" : "draws")} from {(least == most ? Units.Number(least, 0) : $"{Units.Number(least, 0)} to {Units.Number(most, 0)}")} days",
            IsSmall ? null : $"seed {design.Seed}");
    }

    /// <summary>The paths of all draws; null where the windows placed first leave some draw no room for the rest, however often it is begun anew.</summary>
    private double[][]? Drawn()
    {
        var found = new double[sample.Design.Draws][];
        var run = Parallel.For(0, found.Length, () => new PlaceboStudy(plan), (draw, loop, study) =>
        {
            var random = new SeededRandom(sample.Design.Seed, RandomPurpose.Placebo, draw);
            var attempts = 0;
            while (!study.Draw(ref random))
            {
                if (++attempts < Attempts)
                    continue;
                loop.Stop();
                return study;
            }

            found[draw] = study.Path;
            return study;
        }, _ => { });
        return run.IsCompleted ? found : null;
    }

    private List<double[]> All()
    {
        var (all, study, picks) = (new List<double[]>(), new PlaceboStudy(plan), new int[plan.Pools.Length]);
        while (true)
        {
            study.Clear();
            if (Enumerable.Range(0, picks.Length).All(c => study.Place(c, plan.Pools[c][picks[c]])))
                all.Add(study.Path);
            var next = 0;
            while (next < picks.Length && ++picks[next] == plan.Pools[next].Length)
                picks[next++] = 0;
            if (next == picks.Length)
                return all;
        }
    }
}
