namespace ComputeThesis;

/// <summary>The close of one asset on one day of its own.</summary>
public sealed record Price
{
    /// <summary>The token, share, fund or index.</summary>
    public required string Symbol { get; init; }

    /// <summary>The UTC day of a token, the session of a share.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The close, adjusted for splits: at 24:00 UTC for a token, at the session's end for a share. Null where only an adjusted close was found.</summary>
    public double? Close { get; init; }

    /// <summary>The close adjusted for splits and dividends, which returns are taken from; for a token, which pays none, the close. Levels know later dividends, ratios of two days do not.</summary>
    public required double AdjustedClose { get; init; }

    /// <summary>Under which symbol the market had it that day: RNDR before the migration to RENDER.</summary>
    public required string TradedAs { get; init; }

    /// <summary>Where the price was made; null where the package does not tell.</summary>
    public string? Market { get; init; }

    /// <summary>The source's short name in the table sources.</summary>
    public required string Source { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Symbol} {Units.Day(Date)}: {Units.Number(AdjustedClose, 6)}";
}
