namespace ComputeThesis;

/// <summary>How often a sum is as large as it is when each of its terms has a sign by the toss of a coin.</summary>
internal static class SignFlips
{
    // With more terms their signs no longer fit the counter, and are more than any number of draws.
    private const int MostTerms = 30;

    /// <summary>The two-sided p-value of a statistic that rises with the size of the sum: over all signs where they are not more than the draws, else drawn.</summary>
    public static Outcome Run(double[] terms, string of, double statistic, int draws, int seed)
    {
        if (terms.Length < 2)
            return Outcome.None($"needs 2 {of}, has {terms.Length}");
        if (terms.All(term => term == 0))
            return Outcome.None($"all {of} sum to 0");
        // Sums that differ by rounding alone count as equal.
        var limit = Math.Abs(terms.Sum()) * (1 - 1e-12);
        if (terms.Length <= MostTerms && 1L << terms.Length <= draws)
            return new(statistic, (double)CountAll(terms, limit) / (1L << terms.Length), $"all {Units.Number(1L << terms.Length, 0)} signs of {terms.Length} {of}");
        return new(statistic, (1.0 + CountDrawn(terms, limit, draws, seed)) / (1.0 + draws), $"{Units.Number(draws, 0)} draws, {terms.Length} {of}", $"seed {seed}");
    }

    private static int CountAll(double[] terms, double limit)
    {
        var reached = 0;
        for (var signs = 0UL; signs < 1UL << terms.Length; signs++)
            reached += Math.Abs(Signed(terms, signs)) >= limit ? 1 : 0;
        return reached;
    }

    private static int CountDrawn(double[] terms, double limit, int draws, int seed)
    {
        var reached = 0;
        Parallel.For(0, draws, () => 0, (draw, _, found) =>
        {
            var random = new SeededRandom(seed, RandomPurpose.Signs, draw);
            var sum = 0.0;
            for (var first = 0; first < terms.Length; first += 64)
                sum += Signed(terms.AsSpan(first, Math.Min(64, terms.Length - first)), random.Next());
            return found + (Math.Abs(sum) >= limit ? 1 : 0);
        }, found => Interlocked.Add(ref reached, found));
        return reached;
    }

    private static double Signed(ReadOnlySpan<double> terms, ulong signs)
    {
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
            sum += (signs >> i & 1) == 0 ? terms[i] : -terms[i];
        return sum;
    }
}
