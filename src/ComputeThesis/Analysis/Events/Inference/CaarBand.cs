using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>The percentile bootstrap of the CAAR path: clusters of events are drawn with replacement, as many as there are (Efron, Tibshirani 1993, An Introduction to the Bootstrap, ch. 13).</summary>
internal static class CaarBand
{
    private const int Lanes = 8;
    private const int Block = 250;

    /// <summary>For each day of the event window the lower and the upper end of the band; null for fewer than two clusters.</summary>
    public static (double[] Lower, double[] Upper)? Of(EventSample sample, EventClusters clusters)
    {
        if (clusters.Count < 2)
            return null;
        var (design, length) = (sample.Design, sample.Length);
        var draws = design.Draws;
        var stride = (length + Lanes - 1) / Lanes * Lanes;
        var paths = Paths(sample, clusters, stride);
        // Days first, so that the draws of a day stand together.
        var drawn = new double[length * draws];
        Parallel.For(0, (draws + Block - 1) / Block, () => (Picks: new int[clusters.Count], Path: new double[stride]), (block, _, desk) =>
        {
            for (var draw = block * Block; draw < Math.Min(draws, (block + 1) * Block); draw++)
            {
                var events = Pick(new(design.Seed, RandomPurpose.Band, draw), desk.Picks, clusters.Sizes);
                Add(paths, desk.Picks, desk.Path);
                for (var t = 0; t < length; t++)
                    drawn[(t * draws) + draw] = desk.Path[t] / events;
            }

            return desk;
        }, _ => { });
        var (lower, upper) = (new double[length], new double[length]);
        var tail = (1 - design.Confidence) / 2;
        Parallel.For(0, length, t =>
        {
            var values = drawn.AsSpan(t * draws, draws);
            (lower[t], upper[t]) = (Quantile.Of(values, tail), Quantile.Of(values, 1 - tail));
        });
        return (lower, upper);
    }

    /// <summary>The summed CAR path of each cluster, a row each, filled up with zeros to whole registers.</summary>
    private static double[] Paths(EventSample sample, EventClusters clusters, int stride)
    {
        var paths = new double[clusters.Count * stride];
        for (var i = 0; i < sample.Count; i++)
        {
            var row = paths.AsSpan(clusters.Of[i] * stride, stride);
            var abnormal = sample.AbnormalOf(i);
            var sum = 0.0;
            for (var t = 0; t < abnormal.Length; t++)
                row[t] += sum += abnormal[t];
        }

        return paths;
    }

    private static int Pick(SeededRandom random, int[] picks, int[] sizes)
    {
        random.Fill(picks, picks.Length);
        var events = 0;
        foreach (var pick in picks)
            events += sizes[pick];
        return events;
    }

    /// <summary>Adds up the rows picked. Days stand side by side in a register, so its width changes no sum.</summary>
    private static void Add(double[] paths, int[] picks, double[] sums)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(paths);
        ref var target = ref MemoryMarshal.GetArrayDataReference(sums);
        for (var t = 0; t < sums.Length; t += Lanes)
        {
            var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
            var i = 0;
            for (; i < picks.Length - 1; i += 2)
            {
                even += Vector512.LoadUnsafe(ref start, (nuint)((picks[i] * sums.Length) + t));
                odd += Vector512.LoadUnsafe(ref start, (nuint)((picks[i + 1] * sums.Length) + t));
            }

            if (i < picks.Length)
                even += Vector512.LoadUnsafe(ref start, (nuint)((picks[i] * sums.Length) + t));
            (even + odd).StoreUnsafe(ref target, (nuint)t);
        }
    }
}
