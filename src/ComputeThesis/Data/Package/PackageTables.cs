using System.Text;
using System.Text.Unicode;

namespace ComputeThesis;

/// <summary>The tables of a package, each read and checked when it is first asked for.</summary>
internal sealed class PackageTables
{
    private readonly PackageFiles files;
    private readonly string edition;
    private readonly Dictionary<string, Lazy<DataTable>> rows = [];
    private readonly Dictionary<string, Lazy<DataTable>> tables = [];

    /// <param name="files">Where the tables are.</param>
    /// <param name="edition">What a record of a run calls the package.</param>
    /// <param name="schemas">What each holds.</param>
    public PackageTables(PackageFiles files, string edition, IReadOnlyList<TableSchema> schemas)
    {
        (this.files, this.edition) = (files, edition);
        Schemas = schemas;
        foreach (var schema in schemas)
        {
            if (!rows.TryAdd(schema.Name, new(() => ReadRows(schema, Throw))))
                throw new FormatException($"name: '{schema.Name}' is there twice");
            tables.Add(schema.Name, new(() => Refer(rows[schema.Name].Value, schema.ForeignKeys, Throw)));
        }
    }

    public IReadOnlyList<TableSchema> Schemas { get; }

    public bool Has(string name) => tables.ContainsKey(name);

    /// <summary>A table with everything about it checked.</summary>
    /// <exception cref="DataFormatException">The package has no such table, or its data are wrong: the first thing that is.</exception>
    public DataTable this[string name] => Find(tables, name);

    /// <summary>Everything that is wrong with a table's rows, in the order of its lines; what is wrong with a table that it refers to is that one's own.</summary>
    public IReadOnlyList<DataFormatException> ProblemsOf(TableSchema schema)
    {
        var problems = new List<DataFormatException>();
        try
        {
            // A table whose rows are sound is read once; one that is not, again to the end.
            Refer(IsBroken(schema.Name) ? ReadRows(schema, problems.Add) : rows[schema.Name].Value, schema.ForeignKeys.Where(key => !IsBroken(key.Table)), problems.Add);
        }
        catch (DataFormatException e)
        {
            problems.Add(e);
        }

        return problems;
    }

    private static void Throw(DataFormatException problem) => throw problem;

    private DataTable Find(Dictionary<string, Lazy<DataTable>> among, string name) => among.TryGetValue(name, out var table)
        ? table.Value
        : throw new DataFormatException("datapackage.json", null, null, $"no table '{name}'", $"one of {string.Join(", ", Schemas.Select(schema => schema.Name))}", $"Add '{name}' to the resources, or use the bundled package.");

    private DataTable ReadRows(TableSchema schema, Action<DataFormatException> report)
    {
        using var reader = new StreamReader(files.Open(schema.Path, out var sha256), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15);
        try
        {
            // A byte order mark changes no figure; verification names it.
            if (reader.Peek() == '\uFEFF')
                _ = reader.Read();
            var table = DataTable.Read(schema, reader, report);
            // A row that was left out is there, and a file that could not be read says nothing of its length.
            if (table.RowsInFile < schema.RowCount)
                report(new(schema.Path, null, null, $"{table.RowsInFile} rows", $"{schema.RowCount}, as datapackage.json declares,", "Put the lost rows back; if they were taken out on purpose, correct rowCount."));
            TableKeys.Check(table, report);
            ReadLog.Add(files.FullName(schema.Path), new(edition, sha256 ?? schema.Hash, table));
            return table;
        }
        catch (DecoderFallbackException)
        {
            throw new DataFormatException(schema.Path, FirstLineThatIsNoText(schema.Path), null, "bytes that are no UTF-8 text", "UTF-8 text", "Save the file as UTF-8.");
        }
    }

    private int FirstLineThatIsNoText(string path)
    {
        using var stream = files.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        ReadOnlySpan<byte> rest = memory.ToArray();
        for (var line = 1; ; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(rest[..end]))
                return line;
            rest = rest[(end + 1)..];
        }
    }

    private bool IsBroken(string name)
    {
        try
        {
            if (rows.TryGetValue(name, out var table))
                _ = table.Value;
            return false;
        }
        catch (DataFormatException)
        {
            return true;
        }
    }

    private DataTable Refer(DataTable table, IEnumerable<ForeignKey> keys, Action<DataFormatException> report)
    {
        var references = new Dictionary<string, DataTable>();
        foreach (var key in keys)
        {
            // An empty name is the table itself, as Frictionless has it.
            var other = key.Table.Length == 0 ? table : Find(rows, key.Table);
            references[key.Table] = other;
            TableKeys.CheckReference(table, key, other, report);
        }

        table.References = references;
        return table;
    }
}
