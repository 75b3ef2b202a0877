namespace ComputeThesis;

/// <summary>A break in what a segment counts.</summary>
public sealed record SegmentBreak
{
    /// <summary>Who runs the cloud.</summary>
    public required string Provider { get; init; }

    /// <summary>The segment before.</summary>
    public required string SegmentBefore { get; init; }

    /// <summary>The segment after; the same where only its content changed.</summary>
    public required string SegmentAfter { get; init; }

    /// <summary>The last day of the first quarter on the new definition.</summary>
    public required DateOnly FirstPeriodEnd { get; init; }

    /// <summary>renamed, redefined (its content changed) or recast (old quarters given again).</summary>
    public required string Kind { get; init; }

    /// <summary>What changed.</summary>
    public required string What { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Provider}, {SegmentAfter} from {Units.Day(FirstPeriodEnd)}: {What}";
}

/// <summary>Where a series of prints was redefined, renamed or recast: a row is one break. Nothing is spliced across one.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class SegmentBreaks : Figures<SegmentBreaks, SegmentBreak>
{
    private static readonly Table<SegmentBreak> Fields = new(
        Column<SegmentBreak>.Of("provider", row => row.Provider),
        Column<SegmentBreak>.Of("segment_before", row => row.SegmentBefore).InFrameOnly,
        Column<SegmentBreak>.Of("segment_after", row => row.SegmentAfter),
        Column<SegmentBreak>.Of("first_period_end", row => row.FirstPeriodEnd),
        Column<SegmentBreak>.Of("kind", row => row.Kind).InFrameOnly,
        Column<SegmentBreak>.Of("what", row => row.What),
        Column<SegmentBreak>.Of("known_on", row => row.Origin.KnownOn),
        Column<SegmentBreak>.Of("source", row => row.Origin.Source).InFrameOnly);

    internal SegmentBreaks(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one provider.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public SegmentBreaks Of(string provider) => WithWord("provider", provider, "provider");

    private protected override Table<SegmentBreak> Columns => Fields;

    private protected override SegmentBreaks With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Breaks of segments, {Chosen("every figure given")}", [.. All.OrderBy(row => row.Provider, StringComparer.Ordinal).ThenBy(row => row.FirstPeriodEnd)], row => row.Origin.Hover);

    private static SegmentBreak Read(DataRow row) => new()
    {
        Provider = row.TextOf("provider"),
        SegmentBefore = row.TextOf("segment_before"),
        SegmentAfter = row.TextOf("segment_after"),
        FirstPeriodEnd = row.DayOf("first_period_end"),
        Kind = row.TextOf("kind"),
        What = row.TextOf("what"),
        Origin = Origin.Of(row),
    };
}
