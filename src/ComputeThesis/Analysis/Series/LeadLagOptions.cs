namespace ComputeThesis;

/// <summary>How two series are freed of the first one's memory before their cross-correlation is taken.</summary>
public sealed record LeadLagOptions
{
    /// <summary>The series as they are: their own memory can then pass for a lead.</summary>
    public static LeadLagOptions NoWhitening { get; } = new() { Order = 0 };

    /// <summary>The order of the autoregression fitted to the first series; 0 fits none. When null, the order up to <see cref="MaxOrder"/> with the lowest AIC.</summary>
    public int? Order
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected an order of 0 or more, or null to have it chosen.");
    }

    /// <summary>The highest order that is tried: 10 unless you say otherwise. All orders are compared on the same rows, those that the highest leaves.</summary>
    public int MaxOrder
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected an order of 0 or more.");
    } = 10;
}
