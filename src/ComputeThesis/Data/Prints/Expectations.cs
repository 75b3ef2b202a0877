namespace ComputeThesis;

/// <summary>What an expectation is of.</summary>
public enum PrintMeasure
{
    /// <summary>Revenue, millions of the currency.</summary>
    RevenueMillions,

    /// <summary>YoY growth as the company states it, percent.</summary>
    GrowthStatedPct,

    /// <summary>YoY growth in constant currency, percent.</summary>
    GrowthConstantCurrencyPct,
}

/// <summary>An expectation of a cloud print, published before it.</summary>
public sealed record Expectation
{
    /// <summary>Who runs the cloud.</summary>
    public required string Provider { get; init; }

    /// <summary>The reporting segment or measure.</summary>
    public required string Segment { get; init; }

    /// <summary>The last day of the quarter.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>What was expected.</summary>
    public required PrintMeasure Measure { get; init; }

    /// <summary>The expectation in the unit of the file: millions of the currency, or percent.</summary>
    public required double Expected { get; init; }

    /// <summary>To what the page rounds, in the same unit; null where it does not say.</summary>
    public double? RoundedTo { get; init; }

    /// <summary>Whether it is a consensus; otherwise one broker's view.</summary>
    public required bool IsConsensus { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Provider}, {Segment}, {Units.Day(PeriodEnd)}: {Units.Number(Expected, 2)} expected ({Expectations.Words(Measure)})";
}

/// <summary>What was expected of cloud prints before they came out: a row is one published expectation.</summary>
/// <remarks>Pages round, and name different samples: contradicting rows stay.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Expectations : Figures<Expectations, Expectation>
{
    private static readonly Table<Expectation> Fields = new(
        Column<Expectation>.Of("provider", row => row.Provider),
        Column<Expectation>.Of("segment", row => row.Segment),
        Column<Expectation>.Of("period_end", row => row.PeriodEnd),
        Column<Expectation>.Of("measure", row => Words(row.Measure)),
        Column<Expectation>.Of("expected", row => row.Expected, value => Units.Number(value, 2)),
        Column<Expectation>.Of("basis", row => row.IsConsensus ? "consensus" : "one broker"),
        Column<Expectation>.Of("known_on", row => row.Origin.KnownOn).InFrameOnly,
        Column<Expectation>.Of("source", row => row.Origin.Source));

    internal Expectations(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one provider.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public Expectations Of(string provider) => WithWord("provider", provider, "provider");

    /// <summary>A measure in words.</summary>
    internal static string Words(PrintMeasure measure) => measure switch
    {
        PrintMeasure.RevenueMillions => "revenue, millions",
        PrintMeasure.GrowthStatedPct => "growth, percent",
        _ => "growth in constant currency, percent",
    };

    private protected override Table<Expectation> Columns => Fields;

    private protected override Expectations With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"What was expected of cloud prints, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static Expectation Read(DataRow row) => new()
    {
        Provider = row.TextOf("provider"),
        Segment = row.TextOf("segment"),
        PeriodEnd = row.DayOf("period_end"),
        Measure = row.Word<PrintMeasure>("measure"),
        Expected = row.NumberOf("expected"),
        RoundedTo = row.Number("rounded_to"),
        IsConsensus = row.Text("basis") == "consensus",
        Origin = Origin.Of(row),
    };
}
