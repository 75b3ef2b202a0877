namespace ComputeThesis;

/// <summary>A source of figures and what it gave.</summary>
/// <param name="Name">The address of the document, or its short name in the table <c>sources</c>.</param>
/// <param name="Address">The address, where the source is told by its short name; else the same.</param>
/// <param name="Kind">What kind of document it is, as the table writes it; null where the table does not say.</param>
/// <param name="Licence">The licence that stands at the source; null where the package does not tell.</param>
/// <param name="Rows">How many rows come from it.</param>
/// <param name="First">The first day by which one of them was known; null where no day is known.</param>
/// <param name="Last">The last such day.</param>
public sealed record Source(string Name, string Address, string? Kind, string? Licence, int Rows, DateOnly? First, DateOnly? Last);

/// <summary>Where figures come from: a row is one source.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Sources : Rows<Source>
{
    private static readonly Table<Source> Fields = new(
        Column<Source>.Of("source", row => row.Name),
        Column<Source>.Of("kind", row => row.Kind),
        Column<Source>.Of("licence", row => row.Licence),
        Column<Source>.Of("rows", row => row.Rows, rows => Units.Number(rows)),
        Column<Source>.Of("first_known", row => row.First),
        Column<Source>.Of("last_known", row => row.Last));

    private readonly string table;

    internal Sources(Selection selection, Func<int, bool> of)
        : base(Read(selection, of))
    {
        table = selection.Table.Schema.Name;
    }

    /// <summary>The addresses of the documents; a source that is told by none is left out.</summary>
    internal IEnumerable<Uri> Addresses => All.Select(source => Uri.TryCreate(source.Address, UriKind.Absolute, out var address) ? address : null).OfType<Uri>();

    private protected override Table<Source> Columns => Fields;

    private protected override TableView View() => Fields.View($"Sources of {table}", All, row => row.Address);

    private static List<Source> Read(Selection selection, Func<int, bool> of)
    {
        var table = selection.Table;
        if (SourceOf.Column(table) is not { } column)
            return [];
        var rows = selection.Places.Where(row => column.Has(row) && of(row)).GroupBy(row => column.Cells[row]);
        return [.. rows.Select(group => ToSource(table, column.Words[group.Key], [.. group])).OrderByDescending(source => source.Rows).ThenBy(source => source.Name, StringComparer.Ordinal)];
    }

    private static Source ToSource(DataTable table, string source, IReadOnlyList<int> rows)
    {
        var known = table.Schema.Vintage is { } role ? rows.Select(row => table.Days(role.KnownOn).Day(row)).OfType<DateOnly>().ToList() : [];
        var kind = table.Schema.Has("source_kind") ? table.Column("source_kind").Text(rows[0]) : SourceOf.Explained(table, source, "market");
        return new(source, SourceOf.Explained(table, source, "source_url") ?? source, kind, SourceOf.Explained(table, source, "licence"), rows.Count, known.Count > 0 ? known.Min() : null, known.Count > 0 ? known.Max() : null);
    }
}
