namespace ComputeThesis;

/// <summary>A figure from a miner's print.</summary>
public sealed record MinerPrint
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>Its share.</summary>
    public required string Symbol { get; init; }

    /// <summary>The company's own name of the period.</summary>
    public required string FiscalPeriod { get; init; }

    /// <summary>quarter, half_year, nine_months, fiscal_year or point.</summary>
    public required string Period { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>What is measured: total_revenue, ai_hpc_revenue, contracted_mw, …</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>The figure, in its unit.</summary>
    public required double Value { get; init; }

    /// <summary>as_reported, comparative (given a year later), derived or inferred.</summary>
    public required string Basis { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Company}, {FiscalPeriod}, {Metric}: {Units.Number(Value, 3)} {Unit}";
}

/// <summary>Prints of bitcoin miners with AI or HPC business: a row is one figure for one company and period.</summary>
/// <remarks>What a company calls AI or HPC revenue differs: colocation, hosting, leases, AI cloud.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class MinerPrints : Figures<MinerPrints, MinerPrint>
{
    private static readonly Table<MinerPrint> Fields = new(
        Column<MinerPrint>.Of("company", row => row.Company),
        Column<MinerPrint>.Of("symbol", row => row.Symbol).InFrameOnly,
        Column<MinerPrint>.Of("fiscal_period", row => row.FiscalPeriod),
        Column<MinerPrint>.Of("period", row => row.Period).InFrameOnly,
        Column<MinerPrint>.Of("period_end", row => row.PeriodEnd).InFrameOnly,
        Column<MinerPrint>.Of("metric", row => row.Metric),
        Column<MinerPrint>.Of("unit", row => row.Unit),
        Column<MinerPrint>.Of("value", row => row.Value, value => Units.Number(value, 3)),
        Column<MinerPrint>.Of("basis", row => row.Basis),
        Column<MinerPrint>.Of("known_on", row => row.Origin.KnownOn),
        Column<MinerPrint>.Of("source", row => row.Origin.Source));

    internal MinerPrints(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one company.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public MinerPrints Of(string company) => WithWord("company", company, "company");

    private protected override Table<MinerPrint> Columns => Fields;

    private protected override MinerPrints With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Prints of miners, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Company, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static MinerPrint Read(DataRow row) => new()
    {
        Company = row.TextOf("company"),
        Symbol = row.TextOf("symbol"),
        FiscalPeriod = row.TextOf("fiscal_period"),
        Period = row.TextOf("period"),
        PeriodEnd = row.DayOf("period_end"),
        Metric = row.TextOf("metric"),
        Unit = row.TextOf("unit"),
        Value = row.NumberOf("value"),
        Basis = row.TextOf("basis"),
        Origin = Origin.Of(row),
    };
}
