namespace ComputeThesis;

/// <summary>One study in which every announcement came on another day. It is scratch: clear it for the next.</summary>
internal sealed class PlaceboStudy(PlaceboPlan plan)
{
    private const int Guesses = 32;

    // For each trading day of each asset, the study in which a window around it would share a day with one placed.
    private readonly int[][] blocked = [.. plan.Assets.Select(asset => new int[asset.TradingDays])];
    private int study;

    /// <summary>The sum of the CAR paths of the windows placed.</summary>
    public double[] Path { get; private set; } = [];

    public void Clear()
    {
        study++;
        Path = new double[plan.Length];
    }

    /// <summary>Moves every cluster to a day of its pool, each as likely as any other that is clear of the windows placed before.</summary>
    /// <returns>Whether there was room for all.</returns>
    public bool Draw(ref SeededRandom random)
    {
        Clear();
        for (var c = 0; c < plan.Pools.Length; c++)
        {
            var (pool, placed) = (plan.Pools[c], false);
            for (var guess = 0; guess < Guesses && !placed; guess++)
                placed = Place(c, pool[random.Below(pool.Length)]);
            if (placed)
                continue;
            var clear = pool.Where(day => IsClear(c, day)).ToArray();
            if (clear.Length == 0)
                return false;
            Place(c, clear[random.Below(clear.Length)]);
        }

        return true;
    }

    /// <summary>Moves a cluster to a day, unless a window of one of its assets would share a day with one placed.</summary>
    public bool Place(int cluster, int day)
    {
        if (!IsClear(cluster, day))
            return false;
        foreach (var asset in plan.Members[cluster])
        {
            var (own, place) = (blocked[asset], plan.Assets[asset].PlaceOf(day));
            var first = Math.Max(0, place - plan.Length + 1);
            own.AsSpan(first, Math.Min(own.Length, place + plan.Length) - first).Fill(study);
            plan.Assets[asset].AddPath(day, Path);
        }

        return true;
    }

    private bool IsClear(int cluster, int day)
    {
        foreach (var asset in plan.Members[cluster])
            if (blocked[asset][plan.Assets[asset].PlaceOf(day)] == study)
                return false;
        return true;
    }
}
