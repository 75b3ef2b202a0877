namespace ComputeThesis;

/// <summary>The rows of one table, read and held against its schema, kept column by column.</summary>
internal sealed class DataTable
{
    // A declared count is a promise, not a fact: it may not make us ask for any amount of memory.
    private const int MostRoomKept = 1 << 20;

    private readonly DataColumn[] columns;
    private IReadOnlyList<int>? lines;

    private DataTable(TableSchema schema)
    {
        Schema = schema;
        var room = Math.Clamp(schema.RowCount, 0, MostRoomKept);
        columns = [.. schema.Fields.Select(field => Column(field, room))];
    }

    private DataTable(DataTable whole, int[] rows, DateOnly day)
    {
        Schema = whole.Schema;
        Count = rows.Length;
        columns = rows.Length == whole.Count ? whole.columns : [.. whole.columns.Select(column => column.Of(rows))];
        lines = rows.Length == whole.Count ? whole.lines : [.. rows.Select(whole.LineOf)];
        Until = day;
    }

    public TableSchema Schema { get; }

    public string File => Schema.Path;

    public int Count { get; private set; }

    /// <summary>The day by whose end every row was known; null where rows known later were not taken out.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>How many rows the file has, those of a wrong length included; null where it could not be read to its end.</summary>
    public int? RowsInFile { get; private set; }

    /// <summary>The tables that this one refers to, by name.</summary>
    public IReadOnlyDictionary<string, DataTable> References { get; set; } = new Dictionary<string, DataTable>();

    /// <summary>Reads a table and holds header, field counts and every cell against the schema.</summary>
    /// <param name="schema">What the table should hold.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="report">Told of each thing that is wrong; it throws where the first one is enough. A row of the wrong length is left out, a wrong cell is missing.</param>
    public static DataTable Read(TableSchema schema, TextReader text, Action<DataFormatException> report)
    {
        var table = new DataTable(schema);
        try
        {
            using var csv = new CsvText(schema.Path, text);
            if (CheckHeader(schema, csv) is { } problem)
                report(problem);
            else
                table.ReadRows(csv, report);
        }
        catch (DataFormatException e)
        {
            report(e);
        }

        foreach (var column in table.columns)
            if (column.Count != table.Count || schema.RowCount != table.Count)
                column.Trim();
        return table;
    }

    /// <summary>A table of rows given as text, each cell held against the schema.</summary>
    public static DataTable Of(TableSchema schema, IEnumerable<IReadOnlyList<string?>> rows, Action<DataFormatException> report)
    {
        var table = new DataTable(schema);
        foreach (var cells in rows)
        {
            for (var i = 0; i < cells.Count; i++)
                if (table.columns[i].Add(cells[i]) is { } problem)
                    report(table.Wrong(table.Count, schema.Fields[i].Name, problem));
            table.Count++;
        }

        return table;
    }

    public DataColumn Column(string name) => columns[Schema.Ordinal(name)];

    public WordsColumn Words(string name) => (WordsColumn)Column(name);

    public DaysColumn Days(string name) => (DaysColumn)Column(name);

    public NumbersColumn Numbers(string name) => (NumbersColumn)Column(name);

    public DataColumn[] Columns(IReadOnlyList<string> names) => [.. names.Select(Column)];

    /// <summary>One table of the rows of several, which were checked when they were read.</summary>
    /// <param name="schema">What the joined table holds.</param>
    /// <param name="parts">Each table with the name that each column of the joined one has in it; null where it has none.</param>
    public static DataTable Union(TableSchema schema, params IReadOnlyList<(DataTable Table, IReadOnlyList<string?> Names)> parts)
    {
        var union = new DataTable(schema) { Until = parts.Select(part => part.Table.Until).Aggregate(Vintage.Earlier), References = parts.SelectMany(part => part.Table.References).DistinctBy(pair => pair.Key).ToDictionary() };
        foreach (var (table, names) in parts)
        {
            for (var i = 0; i < names.Count; i++)
                union.columns[i].AddAll(names[i] is { } name ? table.Column(name) : null, table.Count);
            union.Count += table.Count;
        }

        return union;
    }

    /// <summary>The table as it could be known at the end of a day: without the rows known later, and without those of which no day is told. One that tells no days is kept whole.</summary>
    public DataTable AsOf(DateOnly day)
    {
        var known = WithRowsOf(day);
        known.References = References.ToDictionary(reference => reference.Key, reference => ReferenceEquals(reference.Value, this) ? known : reference.Value.WithRowsOf(day));
        return known;
    }

    /// <summary>What the table that a column refers to says of a name; null where nothing does.</summary>
    public string? Explained(string column, string name, string wanted)
    {
        if (Schema.ForeignKeys.FirstOrDefault(key => key.Fields.Count == 1 && key.Fields[0] == column) is not { } key
            || !References.TryGetValue(key.Table, out var other) || !other.Schema.Has(wanted))
            return null;
        var names = other.Words(key.Referenced[0]);
        var code = names.CodeOf(name);
        var row = code < 0 ? -1 : names.Cells.IndexOf(code);
        return row < 0 ? null : other.Column(wanted).Text(row);
    }

    /// <summary>The line of the file that a row starts on.</summary>
    public int LineOf(int row) => lines?[row] ?? row + 2;

    public DataFormatException Wrong(int row, string? column, CellProblem problem) =>
        new(File, LineOf(row), column, problem.Found, problem.Expected, problem.Cure);

    private void ReadRows(CsvText csv, Action<DataFormatException> report)
    {
        var columns = this.columns;
        List<int>? read = null;
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            if (csv.FieldCount != columns.Length)
            {
                report(new(File, csv.Line, null, $"a row of {csv.FieldCount} fields", $"one of {columns.Length}",
                    "Fill the missing fields or quote the one that holds a comma; an empty field still needs its comma."));
                continue;
            }

            if (read is null && csv.Line != Count + 2)
                lines = read = [.. Enumerable.Range(2, Count)];
            read?.Add(csv.Line);
            for (var i = 0; i < columns.Length; i++)
                if (columns[i].Add(csv.Field(i)) is { } problem)
                    report(new(File, csv.Line, columns[i].Field.Name, problem.Found, problem.Expected, problem.Cure));
            Count++;
        }

        RowsInFile = rows;
    }

    /// <summary>Whether a row may be known at the end of a day.</summary>
    public bool IsKnown(int row, DateOnly day) => Schema.Vintage is not { } role || IsKnownBy(Days(role.KnownOn).Cells[row], day);

    private static bool IsKnownBy(int known, DateOnly day) => known != DaysColumn.Missing && known <= day.DayNumber;

    private DataTable WithRowsOf(DateOnly day)
    {
        if (Schema.Vintage is not { } role)
            return (DataTable)MemberwiseClone();
        var days = Days(role.KnownOn).Cells;
        var rows = new List<int>(days.Length);
        for (var row = 0; row < days.Length; row++)
            if (IsKnownBy(days[row], day))
                rows.Add(row);
        return new(this, [.. rows], day);
    }

    private static DataColumn Column(TableField field, int rows) => field.Type switch
    {
        FieldType.Number => new NumbersColumn(field, rows),
        FieldType.Date => new DaysColumn(field, rows),
        _ => new WordsColumn(field, rows),
    };

    private static DataFormatException? CheckHeader(TableSchema schema, CsvText csv)
    {
        var expected = schema.Fields.Select(field => field.Name).ToList();
        if (!csv.Read())
            return new(schema.Path, 1, null, "an empty file", "a header line", $"Begin it with {string.Join(',', expected)}.");
        for (var i = 0; i < Math.Max(expected.Count, csv.FieldCount); i++)
        {
            var name = i < csv.FieldCount ? csv.Field(i).ToString() : null;
            var wanted = i < expected.Count ? expected[i] : null;
            if (name != wanted)
                return new(schema.Path, 1, null, name is null ? $"{csv.FieldCount} columns" : $"column {i + 1} named '{name}'",
                    wanted is null ? $"no more than {expected.Count} columns" : $"'{wanted}'",
                    $"The columns, in this order, are {string.Join(',', expected)}; a new column is declared in datapackage.json first.");
        }

        return null;
    }
}
