namespace ComputeThesis;

/// <summary>What a test came to, before it is put into words.</summary>
/// <param name="Statistic">The statistic; null where there is none.</param>
/// <param name="PValue">The two-sided p-value; null where there is none.</param>
/// <param name="Reference">What the statistic is held against.</param>
/// <param name="Note">Why there is none, or what else there is to know.</param>
internal readonly record struct Outcome(double? Statistic, double? PValue, string Reference, string? Note = null)
{
    /// <summary>A statistic that is standard normal where there is no effect.</summary>
    public static Outcome Normal(double statistic) => new(statistic, Distributions.NormalTwoSided(statistic), "normal");

    /// <summary>A statistic that has Student's t distribution where there is no effect.</summary>
    public static Outcome Student(double statistic, int freedom) => new(statistic, Distributions.StudentTwoSided(statistic, freedom), $"t, {freedom} df");

    /// <summary>No statistic, and why.</summary>
    public static Outcome None(string why) => new(null, null, "none", why);

    /// <summary>Too few events.</summary>
    public static Outcome NeedsTwo(int count) => None($"needs 2 events, has {count}");
}
