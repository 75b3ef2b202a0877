namespace ComputeThesis;

/// <summary>A dated fact.</summary>
public sealed record Fact
{
    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string Entity { get; init; }

    /// <summary>What is measured.</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the value; a date marker has the value 1, its day is the fact.</summary>
    public required string Unit { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>The last day of the period, that day included.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The figure, in its unit.</summary>
    public required double Value { get; init; }

    /// <summary>What the number is.</summary>
    public required string What { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Units.Day(PeriodEnd)} {Entity}: {What}";
}

/// <summary>Other dated facts: results, plans, model releases, yields, events. A row is one fact, as one page gave it.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Facts : Figures<Facts, Fact>
{
    private static readonly Table<Fact> Fields = new(
        Column<Fact>.Of("topic", row => row.Topic).InFrameOnly,
        Column<Fact>.Of("entity", row => row.Entity),
        Column<Fact>.Of("metric", row => row.Metric).InFrameOnly,
        Column<Fact>.Of("unit", row => row.Unit),
        Column<Fact>.Of("period_start", row => row.PeriodStart).InFrameOnly,
        Column<Fact>.Of("period_end", row => row.PeriodEnd),
        Column<Fact>.Of("value", row => row.Value, value => Units.Number(value, 4)),
        Column<Fact>.Of("what", row => row.What),
        Column<Fact>.Of("known_on", row => row.Origin.KnownOn),
        Column<Fact>.Of("source", row => row.Origin.Source).InFrameOnly);

    internal Facts(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one topic.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public Facts Of(string topic) => WithWord("topic", topic, "topic");

    private protected override Table<Fact> Columns => Fields;

    private protected override Facts With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Other dated facts, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Topic, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static Fact Read(DataRow row) => new()
    {
        Topic = row.TextOf("topic"),
        Entity = row.TextOf("entity"),
        Metric = row.TextOf("metric"),
        Unit = row.TextOf("unit"),
        PeriodStart = row.DayOf("period_start"),
        PeriodEnd = row.DayOf("period_end"),
        Value = row.NumberOf("value"),
        What = row.TextOf("what"),
        Origin = Origin.Of(row),
    };
}
