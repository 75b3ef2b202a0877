namespace ComputeThesis;

/// <summary>A figure on the usage or revenue of a network.</summary>
public sealed record NetworkFigure
{
    /// <summary>The network.</summary>
    public required string Network { get; init; }

    /// <summary>Its token; null for a whole sector.</summary>
    public string? Symbol { get; init; }

    /// <summary>What is measured.</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>The last day of the period, that day included.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The figure, in its unit.</summary>
    public required double Value { get; init; }

    /// <summary>exact, about, low, high, at_least or at_most.</summary>
    public required string Bound { get; init; }

    /// <summary>Whether the network says so of itself.</summary>
    public required bool IsSelfReported { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Network}, {Metric}, {Units.Day(PeriodStart)} to {Units.Day(PeriodEnd)}: {Units.Number(Value)} {Unit}";
}

/// <summary>Usage and revenue of decentralised networks: a row is one figure for one network, metric and period, as one page gave it.</summary>
/// <remarks>Most figures are what projects say of themselves; pages contradict each other, and all rows stay.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class NetworkUsage : Figures<NetworkUsage, NetworkFigure>
{
    private static readonly Table<NetworkFigure> Fields = new(
        Column<NetworkFigure>.Of("network", row => row.Network),
        Column<NetworkFigure>.Of("symbol", row => row.Symbol).InFrameOnly,
        Column<NetworkFigure>.Of("metric", row => row.Metric),
        Column<NetworkFigure>.Of("unit", row => row.Unit),
        Column<NetworkFigure>.Of("period_start", row => row.PeriodStart),
        Column<NetworkFigure>.Of("period_end", row => row.PeriodEnd),
        Column<NetworkFigure>.Of("value", row => row.Value, value => Units.Number(value, 4)),
        Column<NetworkFigure>.Of("bound", row => row.Bound),
        Column<NetworkFigure>.Of("self_reported", row => row.IsSelfReported ? "yes" : "no"),
        Column<NetworkFigure>.Of("known_on", row => row.Origin.KnownOn),
        Column<NetworkFigure>.Of("source", row => row.Origin.Source).InFrameOnly);

    internal NetworkUsage(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one network.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public NetworkUsage Of(string network) => WithWord("network", network, "network");

    private protected override Table<NetworkFigure> Columns => Fields;

    private protected override NetworkUsage With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Usage and revenue of networks, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Network, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static NetworkFigure Read(DataRow row) => new()
    {
        Network = row.TextOf("network"),
        Symbol = row.Text("symbol"),
        Metric = row.TextOf("metric"),
        Unit = row.TextOf("unit"),
        PeriodStart = row.DayOf("period_start"),
        PeriodEnd = row.DayOf("period_end"),
        Value = row.NumberOf("value"),
        Bound = row.TextOf("bound"),
        IsSelfReported = row.Text("self_reported") == "yes",
        Origin = Origin.Of(row),
    };
}
