using System.Globalization;
using Deedle;

namespace ComputeThesis;

/// <summary>A row of any table: its cells by the names of the file's columns.</summary>
public sealed class Record
{
    private readonly DataRow row;

    internal Record(DataRow row) => this.row = row;

    /// <summary>A cell: a string, a double or a DateOnly, in the unit of the file; null when it is empty.</summary>
    /// <param name="column">The column's name in the file.</param>
    /// <exception cref="ArgumentException">The table has no such column; the message lists those it has.</exception>
    public object? this[string column]
    {
        get
        {
            Name.MustBeOneOf(row.Schema.Fields.Select(field => field.Name), column, $"column of {row.Schema.Name}");
            return row.Value(column);
        }
    }

    /// <summary>The cells on one line.</summary>
    public override string ToString()
    {
        var cells = row;
        return string.Join(", ", row.Schema.Fields.Where(field => cells.Text(field.Name) is not null).Select(field => $"{field.Name} {cells.Text(field.Name)}"));
    }

    /// <summary>A cell as the file writes it: a day as 2026-05-13, a number with its digits and no exponent; null when it is empty.</summary>
    /// <param name="column">The column's name in the file.</param>
    /// <exception cref="DataFormatException">The table has no such column.</exception>
    public string? Text(string column) => row.Text(column);

    internal object? Value(string column) => row.Value(column);
}

/// <summary>Any table as it stands in its file: a row is a record, a column a field in the file's own unit (<c>_pct</c> is percent, not a fraction).</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Records : Figures<Records, Record>
{
    private readonly Table<Record> fields;

    internal Records(Selection selection)
        : base(selection, row => new(row))
    {
        fields = new([.. selection.Table.Schema.Fields.Select(ToColumn)]);
    }

    /// <summary>This table with the rows of a frame instead, such as one that <c>ToFrame</c> gave and you changed: each cell is held against the schema.</summary>
    /// <param name="frame">A frame with the columns of the file; missing is empty.</param>
    /// <exception cref="DataFormatException">A cell does not hold what its column should; the line is the one that the row would have in a file.</exception>
    public Records With(Frame<int, string> frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var schema = Selection.Table.Schema;
        foreach (var field in schema.Fields)
            Name.MustBeOneOf(frame.ColumnKeys, field.Name, "column in the frame");
        var columns = schema.Fields.Select(field => frame.GetColumn<object>(field.Name)).ToArray();
        var table = DataTable.Of(schema, frame.RowKeys.Select(key => columns.Select(column => CellText(column.TryGet(key))).ToList()), problem => throw problem);
        TableKeys.Check(table, problem => throw problem);
        table.References = Selection.Table.References;
        return new(Selection.All(table));
    }

    private static string? CellText(OptionalValue<object> cell) => !cell.HasValue ? null : cell.Value switch
    {
        double number => PlainNumber.Write(number),
        DateOnly day => Units.Day(day),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    private protected override Table<Record> Columns => fields;

    private protected override Records With(Selection selection) => new(selection);

    private protected override TableView View() =>
        fields.View($"{Selection.Table.Schema.Title}, {Chosen("every row")}", All, Origin);

    private string? Origin(Record record) => SourceOf.Column(Selection.Table) is { } source && record.Text(source.Field.Name) is { } name
        ? Hover.Of(name, Selection.Table.Schema.Vintage is { } role ? (DateOnly?)record.Value(role.KnownOn) : null) : null;

    // close_usd says it already, and "see series" is none.
    private static string? UnitOf(TableField field) =>
        field.Unit is { } unit && !unit.StartsWith("see ", StringComparison.Ordinal) && !field.Name.Contains(unit.Split(' ')[0], StringComparison.OrdinalIgnoreCase) ? unit : null;

    private static Column<Record> ToColumn(TableField field) => field.Type switch
    {
        FieldType.Number => Column<Record>.Of(field.Name, record => (double?)record.Value(field.Name), number => Units.Number(number, 10)) with { Unit = UnitOf(field) },
        FieldType.Date => Column<Record>.Of(field.Name, record => (DateOnly?)record.Value(field.Name)),
        _ => Column<Record>.Of(field.Name, record => record.Text(field.Name)),
    };
}
