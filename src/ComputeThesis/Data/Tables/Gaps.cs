namespace ComputeThesis;

/// <summary>What is not there: a row is a stretch of missing days of one series. Gaps are named, never bridged.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Gaps : Rows<Gap>
{
    private static readonly Table<Gap> Fields = new(
        Column<Gap>.Of("series", gap => gap.Series),
        Column<Gap>.Of("from", gap => gap.From),
        Column<Gap>.Of("to", gap => gap.To),
        Column<Gap>.Of("missing", gap => gap.Days, days => Units.Number(days)),
        Column<Gap>.Of("kind", gap => gap.IsEnd ? "ends early" : "gap"));

    private readonly string title;

    internal Gaps(Selection selection, string? column)
        : base(GapSearch.In(selection, column))
    {
        title = $"Gaps of {selection.Table.Schema.Name}{(column is null ? "" : $", {column}")}";
    }

    private protected override Table<Gap> Columns => Fields;

    private protected override TableView View() => Fields.View(title, All);
}
