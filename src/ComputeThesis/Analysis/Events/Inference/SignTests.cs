namespace ComputeThesis;

/// <summary>Tests that count positive CARs; <see cref="Test"/> names their sources.</summary>
internal static class SignTests
{
    public static Outcome Sign(WindowSample of)
    {
        var (positive, counted) = (of.Car.Count(car => car > 0), of.Car.Count(car => car != 0));
        return counted == 0
            ? Outcome.None("every CAR is 0")
            : new(Z(positive, counted, 0.5), Distributions.BinomialTwoSided(positive, counted, 0.5), $"binomial({counted}, 1/2), exact");
    }

    public static Outcome Generalised(WindowSample of)
    {
        var share = of.Sample.Positive.Sum(count => (double)count / of.Sample.Days) / of.Count;
        return share is > 0 and < 1
            ? Outcome.Normal(Z(of.Car.Count(car => car > 0), of.Count, share))
            : Outcome.None("residuals of the estimation window have one sign only");
    }

    private static double Z(int positive, int count, double share) => (positive - (count * share)) / Math.Sqrt(count * share * (1 - share));
}
