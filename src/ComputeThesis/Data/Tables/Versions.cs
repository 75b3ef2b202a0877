namespace ComputeThesis;

/// <summary>One row ever given for a figure.</summary>
/// <param name="Figure">What it is a figure of.</param>
/// <param name="Value">The row's numbers, each with its column's name where there are several.</param>
/// <param name="KnownOn">The day by which it was known; null where no source shows it.</param>
/// <param name="IsPicked">Whether the table it was asked of shows this row.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record FigureVersion(string Figure, string Value, DateOnly? KnownOn, bool IsPicked, string Source);

/// <summary>First prints, restatements and contradictions side by side: a row is one row ever given for a figure.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Versions : Rows<FigureVersion>
{
    private static readonly Table<FigureVersion> Fields = new(
        Column<FigureVersion>.Of("figure", row => row.Figure),
        Column<FigureVersion>.Of("value", row => row.Value),
        Column<FigureVersion>.Of("known_on", row => row.KnownOn),
        Column<FigureVersion>.Of("picked", row => row.IsPicked ? "yes" : "no"),
        Column<FigureVersion>.Of("source", row => row.Source));

    private readonly string table;

    internal Versions(Selection selection, Func<int, bool> of)
        : base(Read(selection, of))
    {
        table = selection.Table.Schema.Name;
    }

    /// <summary>The rows of figures for which sources give different values.</summary>
    public IReadOnlyList<FigureVersion> Contradictions => [.. All.GroupBy(row => row.Figure).Where(rows => rows.DistinctBy(row => row.Value).Count() > 1).SelectMany(rows => rows)];

    private protected override Table<FigureVersion> Columns => Fields;

    private protected override TableView View() => Fields.View($"Every figure given, {table}", All, row => row.Source.Length == 0 ? null : Hover.Of(row.Source, row.KnownOn));

    private static List<FigureVersion> Read(Selection selection, Func<int, bool> of)
    {
        var table = selection.Table;
        var names = table.Columns(table.Schema.Vintage?.Of ?? table.Schema.PrimaryKey);
        var numbers = table.Schema.Fields.Where(field => field.Type == FieldType.Number && !names.Any(column => column.Field == field)).Select(field => table.Column(field.Name)).ToArray();
        var picked = selection.Places.ToHashSet();
        var source = SourceOf.Column(table);
        var days = table.Schema.Vintage is { } role ? table.Days(role.KnownOn) : null;
        return [.. selection.Versions(of).Select(row => new FigureVersion(
            string.Join(", ", names.Select(column => column.Text(row)).OfType<string>()),
            string.Join(", ", numbers.Where(column => column.Has(row)).Select(column => numbers.Length == 1 ? column.Text(row) : $"{column.Field.Name} {column.Text(row)}")),
            days?.Day(row), picked.Contains(row), source?.Text(row) ?? ""))];
    }
}
