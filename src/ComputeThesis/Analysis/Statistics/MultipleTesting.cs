namespace ComputeThesis;

/// <summary>Corrects the p-values of a family of tests, of which some look significant by chance alone.</summary>
public static class MultipleTesting
{
    /// <summary>Holm's step-down correction: a corrected p-value at or below 5% keeps the chance of even one false finding in the family at 5%, however the tests depend on each other.</summary>
    /// <remarks>The i-th smallest of m, times m - i + 1, never below the one before it, at most 1 (Holm 1979, Scandinavian Journal of Statistics 6(2), 65-70).</remarks>
    /// <param name="pValues">The p-values of the family, in any order.</param>
    /// <returns>The corrected p-values, in the same order.</returns>
    /// <exception cref="ArgumentException">One of them is not between 0 and 1.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        var order = Ascending(pValues);
        var (corrected, highest) = (new double[order.Length], 0.0);
        for (var i = 0; i < order.Length; i++)
            corrected[order[i]] = highest = Math.Max(highest, Math.Min(1, (order.Length - i) * pValues[order[i]]));
        return corrected;
    }

    /// <summary>Benjamini and Hochberg's step-up correction: taking all corrected p-values at or below 5% as findings keeps the expected share of false ones among them at 5%, for independent or positively dependent tests.</summary>
    /// <remarks>The i-th smallest of m, times m / i, never above the one after it, at most 1 (Benjamini, Hochberg 1995, Journal of the Royal Statistical Society B 57(1), 289-300).</remarks>
    /// <inheritdoc cref="Holm" path="/param"/>
    /// <inheritdoc cref="Holm" path="/returns"/>
    /// <inheritdoc cref="Holm" path="/exception"/>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var order = Ascending(pValues);
        var (corrected, lowest) = (new double[order.Length], 1.0);
        for (var i = order.Length - 1; i >= 0; i--)
            // The quotient first: it is at least 1, so no rounding takes a corrected p-value below the raw one or above Holm's.
            corrected[order[i]] = lowest = Math.Min(lowest, pValues[order[i]] * ((double)order.Length / (i + 1)));
        return corrected;
    }

    private static int[] Ascending(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        for (var i = 0; i < pValues.Count; i++)
            if (pValues[i] is not (>= 0 and <= 1))
                throw new ArgumentException($"The p-value at place {i} is {pValues[i]:R} where a number from 0 to 1 is expected.");
        return [.. Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i])];
    }
}
