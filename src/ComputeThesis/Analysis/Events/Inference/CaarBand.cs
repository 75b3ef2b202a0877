using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>The percentile bootstrap of the CAAR path: clusters of events are drawn with replacement, as many as there are (Efron, Tibshirani 1993, An Introduction to the Bootstrap, ch. 13).</summary>
/// <remarks>
/// A draw is a number of times for each cluster, and its path the sum of the clusters' paths, each that often. Eight draws are summed side by side, one in each lane of a register, always in the order of the clusters,
/// so that neither the width of a machine's registers nor its threads change a digit.
/// </remarks>
internal static class CaarBand
{
    private const int Lanes = 8;
    private const int Together = 4;

    /// <summary>For each day of the event window the lower and the upper end of the band; null for fewer than two clusters.</summary>
    public static (double[] Lower, double[] Upper)? Of(EventSample sample, EventClusters clusters)
    {
        if (clusters.Count < 2)
            return null;
        var (design, length) = (sample.Design, sample.Length);
        // Days go together by fours, the last of them filled up with days of zeros.
        var days = (length + Together - 1) / Together * Together;
        var paths = Paths(sample, clusters, days);
        // Days first, so that the draws of a day stand together; room for whole registers of draws.
        var batches = (design.Draws + Lanes - 1) / Lanes;
        var drawn = new double[days * batches * Lanes];
        Parallel.For(0, batches, () => (Picks: new int[clusters.Count], Times: new double[clusters.Count * Lanes]), (batch, _, desk) =>
        {
            var events = Count(batch * Lanes, design.Seed, desk.Picks, desk.Times, clusters.Sizes);
            for (var t = 0; t < days; t += Together)
                Sum(paths.AsSpan(t * clusters.Count, Together * clusters.Count), desk.Times, events, drawn.AsSpan(((t * batches) + batch) * Lanes), batches * Lanes);
            return desk;
        }, _ => { });
        var (lower, upper) = (new double[length], new double[length]);
        var tail = (1 - design.Confidence) / 2;
        Parallel.For(0, length, t =>
        {
            var values = drawn.AsSpan(t * batches * Lanes, design.Draws);
            (lower[t], upper[t]) = (Quantile.Of(values, tail), Quantile.Of(values, 1 - tail));
        });
        return (lower, upper);
    }

    /// <summary>The summed CAR paths of the clusters: groups of days times clusters times days of the group.</summary>
    private static double[] Paths(EventSample sample, EventClusters clusters, int days)
    {
        var paths = new double[days * clusters.Count];
        for (var i = 0; i < sample.Count; i++)
        {
            var abnormal = sample.AbnormalOf(i);
            var sum = 0.0;
            for (var t = 0; t < abnormal.Length; t++)
                paths[(((t / Together * clusters.Count) + clusters.Of[i]) * Together) + (t % Together)] += sum += abnormal[t];
        }

        return paths;
    }

    /// <summary>Counts how often each of some draws takes each cluster: clusters times draws.</summary>
    /// <returns>How many events each draw has.</returns>
    private static Vector512<double> Count(int first, int seed, int[] picks, double[] times, int[] sizes)
    {
        Array.Clear(times);
        Span<double> events = stackalloc double[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            new SeededRandom(seed, RandomPurpose.Band, first + lane).Fill(picks, picks.Length);
            var count = 0;
            foreach (var pick in picks)
            {
                times[(pick * Lanes) + lane]++;
                count += sizes[pick];
            }

            events[lane] = count;
        }

        return Vector512.Create<double>(events);
    }

    /// <summary>Writes the means of four days: sums over clusters of the paths, each as often as the draws take it, over the events drawn.</summary>
    private static void Sum(ReadOnlySpan<double> paths, double[] times, Vector512<double> events, Span<double> into, int stride)
    {
        ref var path = ref MemoryMarshal.GetReference(paths);
        ref var start = ref MemoryMarshal.GetArrayDataReference(times);
        var (first, second, third, fourth) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var c = 0; c < paths.Length; c += Together)
        {
            var often = Vector512.LoadUnsafe(ref start, (nuint)(c / Together * Lanes));
            first += often * Vector512.Create(Unsafe.Add(ref path, c));
            second += often * Vector512.Create(Unsafe.Add(ref path, c + 1));
            third += often * Vector512.Create(Unsafe.Add(ref path, c + 2));
            fourth += often * Vector512.Create(Unsafe.Add(ref path, c + 3));
        }

        (first / events).CopyTo(into);
        (second / events).CopyTo(into[stride..]);
        (third / events).CopyTo(into[(2 * stride)..]);
        (fourth / events).CopyTo(into[(3 * stride)..]);
    }
}
