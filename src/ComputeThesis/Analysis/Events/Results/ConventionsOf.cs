namespace ComputeThesis;

/// <summary>Names what a study did, in words.</summary>
internal static class ConventionsOf
{
    public static Conventions Study(EventSample sample)
    {
        var design = sample.Design;
        return new(
        [
            new("expected return", design.ModelName),
            new("windows", $"estimation {design.Estimation}, event {design.Event}, both ends in"),
            new("returns", design.Returns == ReturnKind.Simple ? "simple, from one trading day's close to the next" : "log, from one trading day's close to the next"),
            new("calendar", design.Benchmarks.Count == 0
                ? "each asset's own trading days"
                : "days on which the asset and its benchmarks all have a close; returns of both span the same days"),
            new("day 0", "a token's UTC day of the release; a share's first session whose close comes after it; else the next trading day. Closes of tokens come three or four hours after those of shares"),
            new("longest gap", $"{design.LongestGap} calendar days from one trading day to the next"),
            new("one return, one event", "announcements that give an asset the same day 0 are one event"),
            new("overlapping windows", design.Overlaps == Overlaps.Flagged ? "studied and flagged" : "the later event is left out"),
            new("residual variance", $"{sample.Freedom} degrees of freedom: {sample.Days} days less {sample.Days - sample.Freedom}{(sample.EstimatesMean ? "" : " for the residuals' mean, around which it is taken")}"),
            new("forecast error", Forecast(design)),
            new("SCAR", "CAR over the deviation of the window's sum, not the sum of daily SARs; Patell's Z takes daily SARs"),
            new("correlation of residuals", ParametricTests.Correlation(sample) is { } pairs
                ? $"{Units.Fixed(pairs.Correlation, 4)}: the mean over all pairs of events, aligned by relative day; the variance of a mean grows by {Units.Fixed(pairs.Inflation)}"
                : $"none: {(sample.Count == 0 ? "no" : "one")} event"),
            new("ranks", "among all days of estimation and event window; returns within 1e-10 of each other are ties, at their mean rank"),
            new("interval and minimum detectable effect", $"t on the {(design.Resampling == Resampling.Days ? "cluster-robust" : "cross-sectional")} standard error; {Units.Percent(design.Confidence, 0)} and power {Units.Percent(design.Power, 0)}"),
            new("resampled as one", design.Resampling == Resampling.Days ? "all events with the same day 0" : "each event"),
            new("placebo days", "on the days of the week that events fall on, clear of every event window of the asset and of each other"),
            new("random numbers", $"SplitMix64, seed {design.Seed}, {Units.Number(design.Draws, 0)} draws"),
            new("p-values", "two-sided; corrected by Holm and by Benjamini-Hochberg over the windows of the same test"),
        ]);
    }

    private static string Forecast(EventStudyDesign design) => design.Model switch
    {
        ExpectedReturnModel.MarketAdjusted => "none: nothing is estimated",
        ExpectedReturnModel.ConstantMean => "of the mean: s2 (L + L2/M) for L days on M",
        ExpectedReturnModel.ScholesWilliams => "as for least squares: s2 (L + L2/M + d2/Sxx); Scholes and Williams give none",
        ExpectedReturnModel.MarketModel => "of alpha and beta: s2 (L + L2/M + d2/Sxx), d the sum of the benchmark's returns less their mean in the estimation window",
        _ => "of alpha and betas: s2 (L + L2/M + d'(F'F)^-1 d), d the sums of the factors' returns less their means in the estimation window",
    };
}
