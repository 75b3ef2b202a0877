namespace ComputeThesis;

/// <summary>Capital spending of one company in one period.</summary>
public sealed record CapexFigure
{
    /// <summary>The company, or the companies together.</summary>
    public required string Company { get; init; }

    /// <summary>company, segment (a part of it) or group (several companies).</summary>
    public required string Scope { get; init; }

    /// <summary>cash, with_leases or unspecified.</summary>
    public required string Measure { get; init; }

    /// <summary>Whether the period is a fiscal year; otherwise a quarter.</summary>
    public required bool IsYear { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>ISO 4217. Nothing is converted.</summary>
    public required string Currency { get; init; }

    /// <summary>Capital spending, millions of the currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>exact, about, at_least or derived.</summary>
    public required string Precision { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Company}, {(IsYear ? "year" : "quarter")} to {Units.Day(PeriodEnd)}: {Units.Millions(Amount, Currency)} ({Measure})";
}

/// <summary>Capital spending of cloud companies: a row is one figure for one company and period.</summary>
/// <remarks>Cash spending and spending with finance leases are different measures: compare one with itself only.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Capex : Figures<Capex, CapexFigure>
{
    private static readonly Table<CapexFigure> Fields = new(
        Column<CapexFigure>.Of("company", row => row.Company),
        Column<CapexFigure>.Of("scope", row => row.Scope),
        Column<CapexFigure>.Of("measure", row => row.Measure),
        Column<CapexFigure>.Of("period", row => row.IsYear ? "fiscal year" : "quarter"),
        Column<CapexFigure>.Of("period_end", row => row.PeriodEnd),
        Column<CapexFigure>.Of("currency", row => row.Currency),
        Column<CapexFigure>.Of("capex_millions", row => (double)row.Amount, amount => Units.Number(amount, 1)),
        Column<CapexFigure>.Of("precision", row => row.Precision),
        Column<CapexFigure>.Of("known_on", row => row.Origin.KnownOn),
        Column<CapexFigure>.Of("source", row => row.Origin.Source).InFrameOnly);

    internal Capex(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one company.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public Capex Of(string company) => WithWord("company", company, "company");

    private protected override Table<CapexFigure> Columns => Fields;

    private protected override Capex With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Capital spending, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Company, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static CapexFigure Read(DataRow row) => new()
    {
        Company = row.TextOf("company"),
        Scope = row.TextOf("scope"),
        Measure = row.TextOf("measure"),
        IsYear = row.Text("period") == "fiscal_year",
        PeriodEnd = row.DayOf("period_end"),
        Currency = row.TextOf("currency"),
        Amount = row.AmountOf("capex_millions"),
        Precision = row.TextOf("precision"),
        Origin = Origin.Of(row),
    };
}
