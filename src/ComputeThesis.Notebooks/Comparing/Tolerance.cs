namespace ComputeThesis.Notebooks;

/// <summary>How far two numbers may stand apart and still be the same, as they are written: 0.1 of <c>24.1%</c> is a tenth of a point.</summary>
/// <param name="Absolute">The distance that is always allowed.</param>
/// <param name="Relative">The distance allowed as a share of the greater of the two.</param>
public readonly record struct Tolerance(double Absolute, double Relative)
{
    /// <summary>What the order of additions or another processor may change, and nothing that a reader would see.</summary>
    public static Tolerance Default => new(1e-12, 1e-9);

    // A number in decimals has no exact binary form: 24.3 and 24.2 are a little more than 0.1 apart.
    private const double Slack = 4e-16;

    internal bool Holds(double a, double b)
    {
        if (a.Equals(b))
            return true;
        if (!double.IsFinite(a) || !double.IsFinite(b))
            return false;
        var greater = Math.Max(Math.Abs(a), Math.Abs(b));
        return Math.Abs(a - b) <= Math.Max(Absolute, Relative * greater) + Slack * greater;
    }
}
