namespace ComputeThesis;

/// <summary>A stretch of days on which a series should have a value and has none.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The first day without a value.</param>
/// <param name="To">The last day without a value, that day included.</param>
/// <param name="Days">How many values are missing: days, sessions or quarters, as the series has them.</param>
/// <param name="IsEnd">Whether the series ends here, before others of the table do.</param>
public sealed record Gap(string Series, DateOnly From, DateOnly To, int Days, bool IsEnd);

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
