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
        return SignFlips.Run(sums, "clusters", of.Caar, of.Sample.Design.Draws, of.Sample.Design.Seed);
    }
}
