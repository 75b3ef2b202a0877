using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComputeThesis;

/// <summary>Returns from closes, by arithmetic that is exact to the last digit on every machine: no logarithm of a system's library is asked, unless a price nearly halves or doubles.</summary>
internal static class ReturnsOf
{
    // ln(b/a) = 2 artanh((b-a)/(b+a)), and where that quotient is below a fifth, twelve terms of the series are enough for a double.
    private const double Near = 0.2;
    private const int Terms = 12;

    /// <summary>The returns from each close to the next.</summary>
    /// <param name="closes">Positive numbers, one more than returns.</param>
    /// <param name="returns">Where they go.</param>
    /// <param name="kind">How a return is written.</param>
    public static void Closes(ReadOnlySpan<double> closes, Span<double> returns, ReturnKind kind)
    {
        if (closes.Length != returns.Length + 1)
            throw new ArgumentException($"There are {closes.Length} closes where {returns.Length + 1} are expected: one more than returns.");
        ref var start = ref MemoryMarshal.GetReference(closes);
        ref var target = ref MemoryMarshal.GetReference(returns);
        var i = 0;
        for (; i <= returns.Length - 4; i += 4)
        {
            var (before, after) = (Vector256.LoadUnsafe(ref start, (nuint)i), Vector256.LoadUnsafe(ref start, (nuint)i + 1));
            if (kind == ReturnKind.Simple)
            {
                ((after - before) / before).StoreUnsafe(ref target, (nuint)i);
                continue;
            }

            var quotient = (after - before) / (after + before);
            if (Vector256.GreaterThanAny(Vector256.Abs(quotient), Vector256.Create(Near)))
                for (var k = i; k < i + 4; k++)
                    returns[k] = One(closes[k], closes[k + 1], kind);
            else
                Logarithm(quotient).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < returns.Length; i++)
            returns[i] = One(closes[i], closes[i + 1], kind);
    }

    /// <summary>The return from one close to another.</summary>
    public static double One(double before, double after, ReturnKind kind)
    {
        if (kind == ReturnKind.Simple)
            return (after - before) / before;
        var quotient = (after - before) / (after + before);
        return Math.Abs(quotient) > Near ? Math.Log(after / before) : Logarithm(Vector256.Create(quotient))[0];
    }

    private static Vector256<double> Logarithm(Vector256<double> quotient)
    {
        var square = quotient * quotient;
        var series = Vector256.Create(1.0 / ((2 * Terms) + 1));
        for (var term = Terms - 1; term > 0; term--)
            series = (series * square) + Vector256.Create(1.0 / ((2 * term) + 1));
        return Vector256.Create(2.0) * (quotient + (quotient * (series * square)));
    }
}
