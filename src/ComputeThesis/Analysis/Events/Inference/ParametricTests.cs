namespace ComputeThesis;

/// <summary>Tests that rest on means and variances; <see cref="Test"/> names their sources.</summary>
internal static class ParametricTests
{
    // A share of what events vary by, below which what is left of it is rounding.
    private const double Rounding = 1e-12;

    private static Outcome Cancelled => Outcome.None("the residuals of the events cancel out, as where assets are held against each other");

    public static Outcome CrossSectional(WindowSample of) => Mean(of.Car, 1);

    public static Outcome BoehmerMusumeciPoulsen(WindowSample of) => Mean(of.Scar, 1);

    public static Outcome KolariPynnonen(WindowSample of) => Correlation(of.Sample) switch
    {
        null => Outcome.NeedsTwo(of.Count),
        (_, <= Rounding) => Cancelled,
        ( >= 1 - Rounding, _) => Outcome.None("the residuals of the events are one and the same"),
        var (correlation, together) => Mean(of.Scar, Math.Sqrt((1 - correlation) / together)),
    };

    public static Outcome CrudeDependence(WindowSample of)
    {
        var days = of.Sample.Days;
        var means = of.Sample.Totals.Residuals.Select(sum => sum / of.Count).ToArray();
        return Moments.Deviation(means) is { } deviation && deviation > Rounding * Moments.Mean(of.Sample.Deviation)
            ? Outcome.Student(of.Caar / (Math.Sqrt(of.Window.Length) * deviation), days - 1)
            : Outcome.None("the mean abnormal return does not vary in the estimation window");
    }

    public static Outcome Patell(WindowSample of) => Outcome.Normal(PatellZ(of));

    public static Outcome AdjustedPatell(WindowSample of) => Correlation(of.Sample) switch
    {
        null => Outcome.NeedsTwo(of.Count),
        (_, <= Rounding) => Cancelled,
        var (_, together) => Outcome.Normal(PatellZ(of) / Math.Sqrt(together)),
    };

    /// <summary>The mean correlation of the events' residuals over all pairs, aligned by relative day, and 1 + (n - 1) times it: by how much it inflates the variance of a mean. Null for one event.</summary>
    /// <remarks>The square of a sum of vectors of length 1 is n plus twice the sum of their correlations, so no pair is looked at, and the inflation is never negative.</remarks>
    public static (double Correlation, double Inflation)? Correlation(EventSample sample)
    {
        var n = sample.Count;
        if (n < 2)
            return null;
        var square = Sums.OfProducts(sample.Totals.Scaled, sample.Totals.Scaled);
        return ((square - n) / ((double)n * (n - 1)), square / n);
    }

    // The variance of a standardised abnormal return is that of a t variable: v / (v - 2).
    private static double PatellZ(WindowSample of)
    {
        double freedom = of.Sample.Freedom;
        return of.DailyStandardised / Math.Sqrt(of.Count * of.Window.Length * freedom / (freedom - 2));
    }

    private static Outcome Mean(double[] values, double factor) => Moments.Deviation(values) switch
    {
        null => Outcome.NeedsTwo(values.Length),
        0 => Outcome.None("all events have the same value"),
        { } deviation => Outcome.Student(factor * Moments.Mean(values) / (deviation / Math.Sqrt(values.Length)), values.Length - 1),
    };
}
