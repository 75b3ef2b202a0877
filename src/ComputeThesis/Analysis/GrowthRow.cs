namespace ComputeThesis;

/// <summary>Growth of one segment in one quarter: what the company stated beside what its figures give.</summary>
public sealed record GrowthRow
{
    /// <summary>Who runs the cloud.</summary>
    public required string Provider { get; init; }

    /// <summary>The reporting segment or measure.</summary>
    public required string Segment { get; init; }

    /// <summary>The quarter of the provider's own fiscal year.</summary>
    public required FiscalQuarter Period { get; init; }

    /// <summary>The last day of the quarter.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The day on which the world could know the quarter's figure; null where no source shows it.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Currency of both revenues, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Revenue of the quarter, millions; null where only growth was given.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>Revenue of the quarter it is compared with, millions, in the vintage that the print's reader could know; null where there is none on the same definition.</summary>
    public decimal? BaseRevenue { get; init; }

    /// <summary>Revenue over its base, less one: 0.382 is 38.2%. Null where one of the two is missing.</summary>
    public double? Computed { get; init; }

    /// <summary>Growth as the company stated it, a fraction. Companies state YoY growth only.</summary>
    public double? Stated { get; init; }

    /// <summary>Growth in constant currency as the company stated it, a fraction.</summary>
    public double? ConstantCurrency { get; init; }

    /// <summary>The document that the quarter's figure comes from.</summary>
    public required Uri Source { get; init; }

    /// <summary>Stated less computed growth, as a fraction: 0.01 is one percentage point.</summary>
    public double? Difference => Stated - Computed;

    /// <summary>The growth to show: as stated, else as computed.</summary>
    public double? Rate => Stated ?? Computed;
}
