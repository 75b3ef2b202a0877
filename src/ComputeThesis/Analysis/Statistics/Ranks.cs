using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>Ranks from 1, ties sharing their mean rank. They are counted, not sorted: over the few hundred days of a study, comparing all with all in wide registers is faster, and counts are whole numbers on any width.</summary>
internal static class Ranks
{
    private const int MostCounted = 600;

    /// <summary>Adds to each sum twice the rank of the value at its place: a whole number even where ties share a rank.</summary>
    /// <param name="values">The values; none is NaN.</param>
    /// <param name="sums">A sum for each value.</param>
    public static void AddTwice(ReadOnlySpan<double> values, Span<int> sums)
    {
        if (values.Length > MostCounted)
            AddSorted(values, sums);
        else
            AddCounted(values, sums);
    }

    private static void AddCounted(ReadOnlySpan<double> values, Span<int> sums)
    {
        var width = Vector512<double>.Count;
        var padded = (values.Length + width - 1) / width * width;
        Span<double> others = stackalloc double[padded];
        values.CopyTo(others);
        // What fills the last register is greater than any value and never counted.
        others[values.Length..].Fill(double.PositiveInfinity);
        ref var start = ref MemoryMarshal.GetReference(others);
        for (var i = 0; i < values.Length; i++)
        {
            var value = Vector512.Create(values[i]);
            var (below, upTo) = (Vector512<long>.Zero, Vector512<long>.Zero);
            for (var j = 0; j < padded; j += width)
            {
                var other = Vector512.LoadUnsafe(ref start, (nuint)j);
                below -= Vector512.LessThan(other, value).AsInt64();
                upTo -= Vector512.LessThanOrEqual(other, value).AsInt64();
            }

            sums[i] += (int)Vector512.Sum(below + upTo) + 1;
        }
    }

    private static void AddSorted(ReadOnlySpan<double> values, Span<int> sums)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var keys = values.ToArray();
        Array.Sort(keys, order);
        for (var first = 0; first < keys.Length;)
        {
            var next = first + 1;
            while (next < keys.Length && keys[next] == keys[first])
                next++;
            for (var i = first; i < next; i++)
                sums[order[i]] += first + next + 1;
            first = next;
        }
    }
}
