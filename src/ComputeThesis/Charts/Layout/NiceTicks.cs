namespace ComputeThesis;

/// <summary>Round numbers for a value axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class NiceTicks
{
    private const int Fewest = 3;
    private const int Most = 10;
    private const double Largest = 1e300;
    private const double LargestRatio = 1e60;

    /// <summary>Ticks that cover a range, from the last round number at or below it to the first at or above; 3 to 10 of them.</summary>
    public static IReadOnlyList<double> Covering(double low, double high, int wanted = 6)
    {
        if (double.IsNaN(low) || double.IsNaN(high))
            throw new ArgumentException("An axis needs two numbers; a value that is none is a gap and does not count.");
        // Beyond these a range would overflow, and steps with it.
        (low, high) = Widened(Math.Clamp(low, -Largest, Largest), Math.Clamp(high, -Largest, Largest));
        var step = Step((high - low) / Math.Clamp(wanted - 1, Fewest - 1, Most - 1));
        while (true)
        {
            var first = Math.Floor((low / step) + 1e-9);
            var last = Math.Ceiling((high / step) - 1e-9);
            // A tolerance lets 0.3 count as three steps of 0.1; what it would leave outside gets one step more.
            first -= first * step > low ? 1 : 0;
            last += last * step < high ? 1 : 0;
            if (last - first + 1 <= Most)
                return [.. Enumerable.Range(0, Math.Max(Fewest, (int)(last - first) + 1)).Select(i => (first + i) * step)];
            step = Step(step * 1.5);
        }
    }

    /// <summary>Ticks for an axis of ratios: 1, 2 and 5 times powers of ten, or powers alone where the range is wide; they cover the range, and are at most 10.</summary>
    public static IReadOnlyList<double> CoveringRatios(double low, double high)
    {
        if (!(low > 0) || !double.IsFinite(high) || high < low)
            throw new ArgumentException("An axis of ratios needs two numbers above zero.");
        // Beyond these the ratio of the ends would overflow.
        (low, high) = (Math.Clamp(low, 1 / LargestRatio, LargestRatio), Math.Clamp(high, 1 / LargestRatio, LargestRatio));
        foreach (var every in (double[][])[[1, 2, 5], [1, 3], [1]])
            if (Ratios(low, high, every, 1) is { Count: <= Most } ticks)
                return ticks;
        for (var powers = 2; ; powers *= 2)
            if (Ratios(low, high, [1], powers) is { Count: <= Most } ticks)
                return ticks;
    }

    private static List<double> Ratios(double low, double high, double[] digits, int powers)
    {
        var first = (int)Math.Floor(Math.Log10(low) / powers);
        List<double> all = [.. Enumerable.Range(first - 1, Math.Min(400, (int)Math.Ceiling(Math.Log10(high) / powers) - first + 3)).SelectMany(power => digits.Select(digit => Times(digit, power * powers)))];
        var from = all.FindLastIndex(tick => tick <= low * (1 + 1e-12));
        var to = all.FindIndex(tick => tick >= high * (1 - 1e-12));
        return all[Math.Max(0, from)..((to < 0 ? all.Count - 1 : Math.Max(to, Math.Min(from + 1, all.Count - 1))) + 1)];

        // Below one it is a quotient: 10^-1 is then written 0.1 in the last digit too, and 3 of them 0.3.
        static double Times(double digit, int exponent) => exponent < 0 ? digit / Math.Pow(10, -exponent) : digit * Math.Pow(10, exponent);
    }

    // A range too small for its size has no distinct ticks: it is widened about its middle.
    private static (double Low, double High) Widened(double low, double high)
    {
        if (high < low)
            (low, high) = (high, low);
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (size < 1e-300)
            return (0, 1);
        return high - low > size * 1e-9 ? (low, high) : (low - (size * 0.1), high + (size * 0.1));
    }

    private static double Step(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        var digit = atLeast / power;
        return (digit <= 1 + 1e-9 ? 1 : digit <= 2 + 1e-9 ? 2 : digit <= 5 + 1e-9 ? 5 : 10) * power;
    }
}
