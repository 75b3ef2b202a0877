namespace ComputeThesis;

/// <summary>The rows of one table, read and held against its schema.</summary>
internal sealed class DataTable
{
    private DataTable(TableSchema schema, IEnumerable<CsvText.Record> records)
    {
        Schema = schema;
        Rows = [.. records.Select(record => new DataRow(schema, record.Line, record.Fields))];
    }

    public TableSchema Schema { get; }

    public string File => Schema.Path;

    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>Reads a table and checks header, field counts, types, constraints and key.</summary>
    /// <exception cref="DataFormatException">The first thing that is wrong.</exception>
    public static DataTable Read(TableSchema schema, TextReader text)
    {
        var records = CsvText.Read(schema.Path, text);
        CheckHeader(schema, records);
        foreach (var record in records)
            if (record.Fields.Length != schema.Fields.Count)
                throw new DataFormatException(schema.Path, record.Line, null, $"a row of {record.Fields.Length} fields", $"one of {schema.Fields.Count}",
                    "Fill the missing fields or quote the one that holds a comma; an empty field still needs its comma.");
        var table = new DataTable(schema, records.Skip(1));
        var fields = schema.Fields.ToArray();
        foreach (var row in table.Rows)
            for (var i = 0; i < fields.Length; i++)
                CheckCell(row, row.TextAt(i), fields[i]);
        table.CheckKey();
        return table;
    }

    /// <summary>Checks that every row's values stand in the table it refers to.</summary>
    public void CheckReference(ForeignKey reference, DataTable other)
    {
        var (there, here) = (other.Places(reference.Referenced), Places(reference.Fields));
        var known = other.Rows.Select(row => Key(row, there)).ToHashSet();
        DataRow? before = null;
        foreach (var row in Rows)
        {
            // Rows of one segment stand together, so most repeat what was just found.
            if (before is { } last && new KeyComparer(here).Equals(last, row))
                continue;
            before = row;
            if (!known.Contains(Key(row, here)))
                throw new DataFormatException(File, row.Line, null, $"{string.Join(" + ", reference.Fields)} = {Key(row, here)}", $"a row of {other.File} with these values",
                    $"Correct the name, or add the row to {other.File}.");
        }
    }

    private static string Key(DataRow row, int[] places) => string.Join(" + ", places.Select(row.TextAt));

    private int[] Places(IReadOnlyList<string> columns) => [.. columns.Select(Schema.Ordinal)];

    private static void CheckHeader(TableSchema schema, IReadOnlyList<CsvText.Record> records)
    {
        var expected = schema.Fields.Select(field => field.Name).ToList();
        if (records.Count == 0)
            throw new DataFormatException(schema.Path, 1, null, "an empty file", "a header line", $"Begin it with {string.Join(',', expected)}.");
        var found = records[0].Fields;
        for (var i = 0; i < Math.Max(expected.Count, found.Length); i++)
        {
            var name = i < found.Length ? found[i] : null;
            var wanted = i < expected.Count ? expected[i] : null;
            if (name == wanted)
                continue;
            throw new DataFormatException(schema.Path, 1, null, name is null ? $"{found.Length} columns" : $"column {i + 1} named '{name}'",
                wanted is null ? $"no more than {expected.Count} columns" : $"'{wanted}'",
                $"The columns, in this order, are {string.Join(',', expected)}; a new column is declared in datapackage.json first.");
        }
    }

    private static void CheckCell(DataRow row, string? text, TableField field)
    {
        if (text is null)
        {
            if (field.Required)
                throw row.Wrong(field.Name, "nothing", "a value", "Fill it, or leave the row out: this column is never empty.");
            return;
        }

        if (field.Type == FieldType.Date && !IsoDay.TryParse(text, out _))
            _ = row.Day(field.Name);
        if (field.Type == FieldType.Number && row.Number(field.Name) is { } number && field.Minimum is { } minimum && number < minimum)
            throw row.Wrong(field.Name, $"'{text}'", $"a number of at least {Units.Number(minimum)}", "Check the sign and the unit against the source.");
        if (field.Allowed.Count > 0 && !field.Allowed.Contains(text))
            throw row.Wrong(field.Name, $"'{text}'", $"one of {string.Join(", ", field.Allowed)}", "Use one of these words; data/README.md says what each means.");
    }

    private void CheckKey()
    {
        var places = Places(Schema.PrimaryKey);
        if (places.Length == 0)
            return;
        var seen = new HashSet<DataRow>(Rows.Count, new KeyComparer(places));
        foreach (var row in Rows)
        {
            if (!seen.Add(row) && seen.TryGetValue(row, out var first))
                throw new DataFormatException(File, row.Line, null, $"the key {string.Join(" + ", Schema.PrimaryKey)} = {Key(row, places)} of line {first.Line} again", "a key of its own",
                    "Delete the copy, or date the row by the release that restated the figure.");
        }
    }

    /// <summary>Rows are the same when the cells at some places are.</summary>
    private sealed class KeyComparer(int[] places) : IEqualityComparer<DataRow>
    {
        public bool Equals(DataRow x, DataRow y)
        {
            foreach (var place in places)
                if (x.TextAt(place) != y.TextAt(place))
                    return false;
            return true;
        }

        public int GetHashCode(DataRow row)
        {
            var hash = new HashCode();
            foreach (var place in places)
                hash.Add(row.TextAt(place));
            return hash.ToHashCode();
        }
    }
}
