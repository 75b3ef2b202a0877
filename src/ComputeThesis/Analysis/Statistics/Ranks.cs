using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>Ranks from 1, ties sharing their mean rank; values that are one but for rounding are tied, since prices with few digits make equal returns whose last bits differ. They are counted, not sorted: over the few hundred days of a study, comparing all with all in wide registers is faster, and counts are whole numbers on any width.</summary>
internal static class Ranks
{
    private const int MostCounted = 600;

    // Returns of equal prices differ by some 1e-16 before a mean or a benchmark is taken off; returns that differ in truth are as close as this once in millions.
    private const double Tie = 1e-10;

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

    /// <summary>A rank without ties is one more than the number of lower values. Every pair adds one to these numbers unless it is tied, so their sum tells whether there are ties, which are left to sorting.</summary>
    private static void AddCounted(ReadOnlySpan<double> values, Span<int> sums)
    {
        var width = Vector512<double>.Count;
        var padded = (values.Length + width - 1) / width * width;
        Span<double> others = stackalloc double[padded];
        Span<int> lower = stackalloc int[values.Length];
        values.CopyTo(others);
        // What fills the last register is lower than no value.
        others[values.Length..].Fill(double.PositiveInfinity);
        ref var start = ref MemoryMarshal.GetReference(others);
        var pairs = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Vector512.Create(Below(values[i]));
            var (even, odd) = (Vector512<long>.Zero, Vector512<long>.Zero);
            var j = 0;
            for (; j < padded - width; j += 2 * width)
            {
                even -= Vector512.LessThan(Vector512.LoadUnsafe(ref start, (nuint)j), value).AsInt64();
                odd -= Vector512.LessThan(Vector512.LoadUnsafe(ref start, (nuint)(j + width)), value).AsInt64();
            }

            if (j < padded)
                even -= Vector512.LessThan(Vector512.LoadUnsafe(ref start, (nuint)j), value).AsInt64();
            pairs += lower[i] = (int)Vector512.Sum(even + odd);
        }

        if (pairs < values.Length * (values.Length - 1) / 2)
        {
            AddSorted(values, sums);
            return;
        }

        for (var i = 0; i < lower.Length; i++)
            sums[i] += 2 * (lower[i] + 1);
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
            while (next < keys.Length && keys[next - 1] >= Below(keys[next]))
                next++;
            for (var i = first; i < next; i++)
                sums[order[i]] += first + next + 1;
            first = next;
        }
    }

    /// <summary>What is above this and up to the value is tied with it.</summary>
    private static double Below(double value) => value - (Tie * Math.Abs(value));
}
