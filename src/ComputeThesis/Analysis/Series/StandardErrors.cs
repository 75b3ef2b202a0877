namespace ComputeThesis;

/// <summary>What is assumed of the errors of a regression when the standard errors of its coefficients are computed; the coefficients are the same under all.</summary>
public sealed record StandardErrors
{
    private StandardErrors(ErrorKind kind) => Kind = kind;

    /// <summary>Errors of one variance that do not depend on each other: s2 (X'X)^-1 with s2 = e'e / (n - k).</summary>
    public static StandardErrors Classical { get; } = new(ErrorKind.Classical);

    /// <summary>Errors of any variance: White's estimate (1980, Econometrica 48(4), 817-838) times n / (n - k) (MacKinnon and White 1985, Journal of Econometrics 29(3), 305-325).</summary>
    public static StandardErrors Hc1 { get; } = new(ErrorKind.Hc1);

    /// <summary>Errors of any variance, fewer rows: each squared residual over (1 - h)2, h being the row's leverage, close to the jackknife (MacKinnon and White 1985, Journal of Econometrics 29(3), 305-325; in this form Long and Ervin 2000, The American Statistician 54(3), 217-224).</summary>
    public static StandardErrors Hc3 { get; } = new(ErrorKind.Hc3);

    /// <summary>Errors of any variance that depend on those shortly before: weights 1 - l / (lags + 1) on lag l, the Bartlett kernel (Newey and West 1987, Econometrica 55(3), 703-708). Rows must be in order of time.</summary>
    public static StandardErrors NeweyWest { get; } = new(ErrorKind.NeweyWest);

    /// <summary>Which estimate it is.</summary>
    public ErrorKind Kind { get; }

    /// <summary>The highest lag of Newey and West, in rows, itself in; 0 leaves White's estimate. When null, floor(4 (n / 100)^(2/9)) (after Newey and West 1994, Review of Economic Studies 61(4), 631-653). The others have no lags and ignore it.</summary>
    public int? Lags
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a lag of 0 or more, or null for the automatic one.");
    }

    /// <summary>Whether the estimate of Newey and West is multiplied by n / (n - k), which they did not do themselves: true unless you say otherwise. The others have their own rule and ignore it.</summary>
    public bool SmallSample { get; init; } = true;

    /// <summary>The lag that counts with a number of rows; null where there are no lags.</summary>
    internal int? LagsFor(int rows) => Kind == ErrorKind.NeweyWest ? Lags ?? (int)Math.Floor(4 * Math.Pow(rows / 100.0, 2.0 / 9)) : null;
}

/// <summary>The estimates of the standard errors of a regression.</summary>
public enum ErrorKind
{
    /// <summary>Errors of one variance, none depending on another.</summary>
    Classical,

    /// <summary>Errors of any variance, with n / (n - k).</summary>
    Hc1,

    /// <summary>Errors of any variance, each residual freed of its own pull on the fit.</summary>
    Hc3,

    /// <summary>Errors of any variance that depend on those shortly before.</summary>
    NeweyWest,
}
