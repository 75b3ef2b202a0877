namespace ComputeThesis;

/// <summary>The wild cluster bootstrap of a mean CAR, null imposed, Rademacher signs.</summary>
/// <remarks>Signs leave the sum of squared cluster sums as it is, so the t statistic, clustered or not, rises with the size of the mean: comparing means is comparing t statistics.</remarks>
internal static class WildBootstrap
{
    public static Outcome Run(WindowSample of, EventClusters clusters)
    {
        var sums = new double[clusters.Count];
        for (var i = 0; i < of.Count; i++)
            sums[clusters.Of[i]] += of.Car[i];
        if (sums.Length < 2)
            return Outcome.None($"needs 2 clusters, has {sums.Length}");
        if (sums.All(sum => sum == 0))
            return Outcome.None("every CAR is 0");
        var design = of.Sample.Design;
        // Sums that differ by rounding alone count as equal.
        var limit = Math.Abs(sums.Sum()) * (1 - 1e-12);
        if (sums.Length <= 30 && 1L << sums.Length <= design.Draws)
            return new(of.Caar, (double)CountAll(sums, limit) / (1L << sums.Length), $"all {Units.Number(1L << sums.Length, 0)} signs of {sums.Length} clusters");
        var reached = CountDrawn(sums, limit, design);
        return new(of.Caar, (1.0 + reached) / (1.0 + design.Draws), $"{Units.Number(design.Draws, 0)} draws, {sums.Length} clusters", $"seed {design.Seed}");
    }

    private static int CountAll(double[] sums, double limit)
    {
        var reached = 0;
        for (var signs = 0; signs < 1 << sums.Length; signs++)
        {
            var total = 0.0;
            for (var c = 0; c < sums.Length; c++)
                total += (signs >> c & 1) == 0 ? sums[c] : -sums[c];
            reached += Math.Abs(total) >= limit ? 1 : 0;
        }

        return reached;
    }

    private static int CountDrawn(double[] sums, double limit, EventStudyDesign design)
    {
        var reached = 0;
        Parallel.For(0, design.Draws, () => 0, (draw, _, found) =>
        {
            var random = new SeededRandom(design.Seed, RandomPurpose.Signs, draw);
            var (total, bits) = (0.0, 0UL);
            for (var c = 0; c < sums.Length; c++)
            {
                if (c % 64 == 0)
                    bits = random.Next();
                total += (bits >> (c % 64) & 1) == 0 ? sums[c] : -sums[c];
            }

            return found + (Math.Abs(total) >= limit ? 1 : 0);
        }, found => Interlocked.Add(ref reached, found));
        return reached;
    }
}
