using System.Text;
using System.Text.Json;

namespace ComputeThesis;

/// <summary>Tables of real figures with their schemas, sources and licences (a Frictionless Data Package). Opening one reads only its catalogue; a table is read when it is first asked for.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class DataPackage : IShown
{
    private const string Catalogue = "datapackage.json";
    private static readonly Lazy<DataPackage> Carried = new(() => new(new PackageFiles.InAssembly()));

    private static readonly Table<TableEntry> Table = new(
        Column<TableEntry>.Of("table", entry => entry.Name),
        Column<TableEntry>.Of("what", entry => entry.Title),
        Column<TableEntry>.Of("rows", entry => entry.Rows, rows => Units.Number(rows)),
        Column<TableEntry>.Of("first_day", entry => entry.FirstDay),
        Column<TableEntry>.Of("last_day", entry => entry.LastDay),
        Column<TableEntry>.Of("sources", entry => string.Join(", ", entry.Sources)),
        Column<TableEntry>.Of("licence", entry => entry.Licence));

    private readonly PackageFiles files;
    private readonly List<TableSchema> schemas;
    private readonly Lazy<CloudRevenue> cloudRevenue;
    private readonly Lazy<Claims> claims;

    private DataPackage(PackageFiles files)
    {
        this.files = files;
        using var json = ReadCatalogue(files);
        try
        {
            Title = json.RootElement.TextOr("title", json.RootElement.TextOr("name", "Data package"));
            Version = json.RootElement.TextOr("version", "");
            schemas = [.. json.RootElement.Items("resources").Select(TableSchema.Read)];
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new DataFormatException(Catalogue, null, null, $"a resource without a valid {e.Message}", "a Frictionless Data Package with name, path and schema for each resource",
                "Compare it with the datapackage.json that the project ships.");
        }

        cloudRevenue = new(() =>
        {
            var segments = Read("cloud_segments");
            return CloudRevenueRows.Read(Read("cloud_revenue", segments), segments);
        });
        claims = new(() => new(Read("article_claims")));
    }

    /// <summary>The figures that the library carries: they need no file and no network.</summary>
    public static DataPackage Bundled => Carried.Value;

    /// <summary>The package in a folder: a datapackage.json and the files it names.</summary>
    /// <param name="folder">The folder; a relative name is looked up from the working directory.</param>
    /// <exception cref="DataFormatException">The folder, its datapackage.json, or an entry of it is missing or malformed. A table with wrong data says so when it is first read.</exception>
    public static DataPackage At(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new(new PackageFiles.InFolder(folder));
    }

    /// <summary>The package's title.</summary>
    public string Title { get; }

    /// <summary>The day or number of this edition of the data.</summary>
    public string Version { get; }

    /// <summary>The catalogue: an entry a table.</summary>
    public IReadOnlyList<TableEntry> Tables => [.. schemas.Select(schema => new TableEntry(schema))];

    /// <summary>Every cloud print, restatements kept, each with its source.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public CloudRevenue CloudRevenue => cloudRevenue.Value;

    /// <summary>The article's claims.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Claims Claims => claims.Value;

    /// <summary>The catalogue as an HTML table that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The catalogue as aligned text.</summary>
    public override string ToString() => TableText.Write(View());

    /// <summary>Reads a table against its schema and checks that what it refers to exists.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="read">Tables that were read already.</param>
    internal DataTable Read(string name, params IReadOnlyList<DataTable> read)
    {
        var schema = schemas.Find(schema => schema.Name == name)
            ?? throw new DataFormatException(Catalogue, null, null, $"no table '{name}'", $"one of {string.Join(", ", schemas.Select(schema => schema.Name))}",
                $"Add '{name}' to the resources, or use the bundled package.");
        using var reader = new StreamReader(files.Open(schema.Path), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);
        DataTable table;
        try
        {
            table = DataTable.Read(schema, reader);
        }
        catch (Exception e) when (e is DecoderFallbackException or InvalidDataException)
        {
            throw new DataFormatException(schema.Path, null, null, "bytes that are no UTF-8 text", "UTF-8 text", "Save the file as UTF-8.");
        }

        foreach (var reference in schema.ForeignKeys)
            table.CheckReference(reference, read.FirstOrDefault(other => other.Schema.Name == reference.Table) ?? Read(reference.Table));
        return table;
    }

    private static JsonDocument ReadCatalogue(PackageFiles files)
    {
        using var stream = files.Open(Catalogue);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new DataFormatException(Catalogue, (int?)e.LineNumber + 1, null, $"broken JSON at byte {e.BytePositionInLine} of the line", "a JSON document",
                "Close what was opened there: a quote, a bracket or a brace, or remove a comma too many.");
        }
    }

    private TableView View() => Table.View($"{Title}, {Version} ({files.Place})", Tables, entry => entry.Description);
}
