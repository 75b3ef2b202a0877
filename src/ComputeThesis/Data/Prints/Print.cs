namespace ComputeThesis;

/// <summary>One figure for one segment and one quarter, as one release gave it.</summary>
public sealed record Print
{
    /// <summary>Who runs the cloud: "Alibaba Cloud", "AWS", "Microsoft", …</summary>
    public required string Provider { get; init; }

    /// <summary>The reporting segment or measure, under the name it had then. A redefined segment has a new name and is never joined to the old one.</summary>
    public required string Segment { get; init; }

    /// <summary>The quarter of the provider's own fiscal year.</summary>
    public required FiscalQuarter Period { get; init; }

    /// <summary>The last day of the quarter.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The day on which the world could know the figure; null where no source shows it.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The session in which the issuer usually reports, not checked release by release; null for what came outside a quarterly release.</summary>
    public ReleaseSession? UsualSession { get; init; }

    /// <summary>Whether the figure was given again, or on a new definition, in a later release than the quarter's own.</summary>
    public bool IsRestated { get; init; }

    /// <summary>The currency of <see cref="Revenue"/>, ISO 4217. Nothing is ever converted.</summary>
    public required string Currency { get; init; }

    /// <summary>Revenue of the quarter in millions of <see cref="Currency"/>; null where only growth was given.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>YoY growth as the company stated it, a fraction: 0.38 is 38%.</summary>
    public double? StatedGrowth { get; init; }

    /// <summary>The same in constant currency, a fraction, where a source shows it.</summary>
    public double? ConstantCurrencyGrowth { get; init; }

    /// <summary>The document the figure comes from.</summary>
    public required Uri Source { get; init; }

    /// <summary>What that document is.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>How the figure was checked.</summary>
    public required Verification Verified { get; init; }

    /// <summary>Where it was checked, if somewhere else than in <see cref="Source"/>.</summary>
    public Uri? VerifiedAt { get; init; }

    /// <summary>The print on one line.</summary>
    public override string ToString() =>
        $"{Provider}, {Segment}, {Period} ({Units.Day(PeriodEnd)}): {(Revenue is { } revenue ? Units.Millions(revenue, Currency) : "no amount")}" +
        (StatedGrowth is { } growth ? $", {Units.SignedPercent(growth)} YoY stated" : "") + (IsRestated ? ", restated" : "");
}

/// <summary>When in the day of its home exchange an issuer reports.</summary>
public enum ReleaseSession
{
    /// <summary>Before that day's session opens.</summary>
    BeforeOpen,

    /// <summary>After that day's session has closed.</summary>
    AfterClose,
}

/// <summary>How a figure was checked, strongest first.</summary>
public enum Verification
{
    /// <summary>Its passage was read in the archived text of the release.</summary>
    ReleaseText,

    /// <summary>A second, separate source gives the same figure.</summary>
    SecondSource,

    /// <summary>It follows from other figures in the table or from a published total.</summary>
    Arithmetic,

    /// <summary>One dataset gives it, and its growth agrees with that dataset's earlier years.</summary>
    OneDataset,

    /// <summary>One source gives it and nothing contradicts it.</summary>
    OneSource,

    /// <summary>First written from memory, then found to agree with the other figures; the page itself was not read.</summary>
    Recalled,
}
