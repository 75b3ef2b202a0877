namespace ComputeThesis;

/// <summary>One series on one day.</summary>
public sealed record MacroDay
{
    /// <summary>The series: DGS30, DGS10, DEXCHUS, NASDAQCOM or VIXCLS.</summary>
    public required string Series { get; init; }

    /// <summary>The day that the value is of.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The value, in its unit: yields are in percent a year.</summary>
    public required double Value { get; init; }

    /// <summary>The unit; null where the package does not tell.</summary>
    public string? Unit { get; init; }

    /// <summary>The day by which it counts as known.</summary>
    public required DateOnly KnownOn { get; init; }

    /// <summary>The source's short name in the table sources.</summary>
    public required string Source { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Series} {Units.Day(Date)}: {Units.Number(Value)} {Unit}";
}

/// <summary>Treasury yields, an exchange rate and market indices: a row is one series on one day.</summary>
/// <remarks>A value counts as known some days later, by a rule for each series: yields come out on the next business day, the exchange rate once a week.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Macro : Figures<Macro, MacroDay>
{
    private static readonly Table<MacroDay> Fields = new(
        Column<MacroDay>.Of("series", row => row.Series),
        Column<MacroDay>.Of("date", row => row.Date),
        Column<MacroDay>.Of("value", row => row.Value, value => Units.Number(value, 4)),
        Column<MacroDay>.Of("unit", row => row.Unit),
        Column<MacroDay>.Of("known_on", row => row.KnownOn),
        Column<MacroDay>.Of("source", row => row.Source));

    internal Macro(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one series.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public Macro Of(string series) => WithWord("series", series, "series");

    private protected override Table<MacroDay> Columns => Fields;

    private protected override Macro With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Yields, exchange rate and indices, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.Date)], row => Hover.Of(row.Source, row.KnownOn));

    private static MacroDay Read(DataRow row) => new()
    {
        Series = row.TextOf("series"),
        Date = row.DayOf("date"),
        Value = row.NumberOf("value"),
        Unit = row.Explained("series", "unit"),
        KnownOn = row.DayOf("known_on"),
        Source = row.TextOf("source"),
    };
}
