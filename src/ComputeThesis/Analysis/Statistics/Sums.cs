using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>Sums in four lanes on every machine, without fused multiplication: wider lanes would be faster and give other last digits elsewhere.</summary>
internal static class Sums
{
    public static double Of(ReadOnlySpan<double> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var lanes = Vector256<double>.Zero;
        var i = 0;
        for (; i <= values.Length - 4; i += 4)
            lanes += Vector256.LoadUnsafe(ref start, (nuint)i);
        var rest = 0.0;
        for (; i < values.Length; i++)
            rest += values[i];
        return Of(lanes) + rest;
    }

    public static double OfProducts(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException("Two spans of one length are expected.");
        ref var lefts = ref MemoryMarshal.GetReference(left);
        ref var rights = ref MemoryMarshal.GetReference(right);
        var lanes = Vector256<double>.Zero;
        var i = 0;
        for (; i <= left.Length - 4; i += 4)
            lanes += Vector256.LoadUnsafe(ref lefts, (nuint)i) * Vector256.LoadUnsafe(ref rights, (nuint)i);
        var rest = 0.0;
        for (; i < left.Length; i++)
            rest += left[i] * right[i];
        return Of(lanes) + rest;
    }

    /// <summary>The four lanes added up, always in one order.</summary>
    public static double Of(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
