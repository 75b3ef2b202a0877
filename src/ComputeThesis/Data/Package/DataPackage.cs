using System.Collections.Concurrent;
using System.Text.Json;

namespace ComputeThesis;

/// <summary>Tables of real figures with their schemas, sources and licences (a Frictionless Data Package). Opening one reads only its catalogue; a table is read when it is first asked for.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class DataPackage : IShownAsTables
{
    private const string Catalogue = "datapackage.json";
    // Publication alone, so that a malformed day can be mended without a new process.
    private static readonly Lazy<DataPackage> Carried = new(() => new(new PackageFiles.InAssembly(), AsOfVariable.Day()), LazyThreadSafetyMode.PublicationOnly);

    private static readonly Table<TableEntry> Table = new(
        Column<TableEntry>.Of("table", entry => entry.Name),
        Column<TableEntry>.Of("what", entry => entry.Title),
        Column<TableEntry>.Of("rows", entry => entry.Rows, rows => Units.Number(rows)),
        Column<TableEntry>.Of("first_day", entry => entry.FirstDay),
        Column<TableEntry>.Of("last_day", entry => entry.LastDay),
        Column<TableEntry>.Of("sources", entry => string.Join(", ", entry.Sources)));

    private readonly PackageFiles files;
    private readonly KnownTables tables;
    private readonly ConcurrentDictionary<string, object> made = [];

    private DataPackage(PackageFiles files, DateOnly? day)
    {
        this.files = files;
        using var json = ReadCatalogue(files);
        try
        {
            var resources = json.RootElement.ItemsOf("resources");
            Title = json.RootElement.TextOr("title", json.RootElement.TextOr("name", "Data package"));
            Version = json.RootElement.TextOr("version", "");
            tables = new(new(files, files.Edition(Version), [.. resources.Select(TableSchema.Read)]), day);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new DataFormatException(Catalogue, null, null, $"a resource without a valid {e.Message}", "a Frictionless Data Package with name, path and schema for each resource",
                "Compare it with the datapackage.json that the project ships.");
        }
    }

    private DataPackage(DataPackage whole, DateOnly? day)
    {
        (files, Title, Version) = (whole.files, whole.Title, whole.Version);
        tables = new(whole.tables.Whole, day);
    }

    /// <summary>The tables that this process has read so far from any package, in the order of their packages and names.</summary>
    public static IReadOnlyList<TableUse> TablesRead => ReadLog.Tables;

    /// <summary>The files that this process has read so far from packages in folders, catalogues among them, in the order of their paths.</summary>
    public static IReadOnlyList<FileUse> FilesRead => ReadLog.Files;

    /// <summary>The figures that the library carries: they need no file and no network.</summary>
    /// <remarks>The environment variable <c>COMPUTETHESIS_AS_OF</c>, set to a day such as 2026-05-15 before this is first asked for, makes them those <see cref="AsOf"/> that day.</remarks>
    /// <exception cref="DataFormatException">The environment variable holds no day.</exception>
    public static DataPackage Bundled => Carried.Value;

    /// <summary>The package in a folder: a datapackage.json and the files it names, the project's tables or any others.</summary>
    /// <remarks>As of the day in the environment variable <c>COMPUTETHESIS_AS_OF</c>, where that is set.</remarks>
    /// <param name="folder">The folder; a relative name is looked up from the working directory.</param>
    /// <exception cref="DataFormatException">The folder, its datapackage.json, or an entry of it is missing or malformed. A table with wrong data says so when it is first read.</exception>
    public static DataPackage At(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new(new PackageFiles.InFolder(folder), AsOfVariable.Day());
    }

    /// <summary>The package as it could be known at the end of a day: no row known later is in any table, whatever vintage is chosen next, nor one of which no day is told.</summary>
    /// <remarks>Tables that do not tell since when a row was known are kept whole; the catalogue names them. Of two days the earlier holds.</remarks>
    /// <param name="day">The day, included.</param>
    public DataPackage AsOf(DateOnly day) => new(this, Vintage.Earlier(AsOfDay, day));

    /// <summary>The package's title.</summary>
    public string Title { get; }

    /// <summary>The day or number of this edition of the data.</summary>
    public string Version { get; }

    /// <summary>What a record of a run calls this package: the bundled one with its version, or the folder as it was named.</summary>
    public string Edition => files.Edition(Version);

    /// <summary>The day at whose end the package stands; null while it holds everything that was ever known.</summary>
    public DateOnly? AsOfDay => tables.Day;

    /// <summary>The catalogue: an entry a table. As of a day the tables are read for it, because what they declare of themselves holds for the whole.</summary>
    public IReadOnlyList<TableEntry> Tables => tables.Entries;

    /// <summary>Any table as it stands in its file, the project's own or one of yours.</summary>
    /// <param name="table">The table's name, as the catalogue has it.</param>
    /// <exception cref="ArgumentException">The package has no such table; the message lists those it has.</exception>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Records this[string table]
    {
        get
        {
            Name.MustBeOneOf(tables.Whole.Schemas.Select(schema => schema.Name), table, "table");
            return new(Selection.All(tables[table]));
        }
    }

    /// <summary>Every cloud print, restatements kept, each with its source.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public CloudRevenue CloudRevenue => Made("cloud_revenue", table => CloudRevenueRows.Read(table, tables["cloud_segments"]));

    /// <summary>What was expected of cloud prints before they came out.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Expectations Expectations => Made("cloud_expectations", table => new Expectations(Selection.All(table)));

    /// <summary>Where a series of prints was redefined, so that nothing is spliced.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public SegmentBreaks SegmentBreaks => Made("segment_breaks", table => new SegmentBreaks(Selection.All(table)));

    /// <summary>Who reported when, and which day could react first.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Announcements Announcements => Made("announcements", table => new Announcements(Selection.All(table)));

    /// <summary>Capital spending of cloud companies.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Capex Capex => Made("capex", table => new Capex(Selection.All(table)));

    /// <summary>Daily closes of tokens, with room for volume, market capitalisation and supply.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public TokenMetrics TokenMetrics => Made("token_daily", table => new TokenMetrics(Selection.All(table)));

    /// <summary>Usage and revenue of decentralised networks.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public NetworkUsage NetworkUsage => Made("token_network", table => new NetworkUsage(Selection.All(table)));

    /// <summary>Treasury yields, an exchange rate and market indices.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Macro Macro => Made("macro_daily", table => new Macro(Selection.All(table)));

    /// <summary>Prices of a GPU for an hour.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public GpuPrices GpuPrices => Made("gpu_prices", table => new GpuPrices(Selection.All(table)));

    /// <summary>Prints of miners with AI or HPC business.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public MinerPrints MinerPrints => Made("miner_prints", table => new MinerPrints(Selection.All(table)));

    /// <summary>Price rises and cuts of clouds.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public PriceChanges PriceChanges => Made("price_changes", table => new PriceChanges(Selection.All(table)));

    /// <summary>Other dated facts.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Facts Facts => Made("facts", table => new Facts(Selection.All(table)));

    /// <summary>Daily closes of tokens and shares behind one door: <c>data.Prices["RENDER", "HUT"]</c>.</summary>
    /// <exception cref="DataFormatException">One of the two tables holds something else than its schema says.</exception>
    public Prices Prices => (Prices)made.GetOrAdd("prices", _ => new Prices(Selection.All(PriceTable.Of(tables["token_daily"], tables["equity_daily"]))));

    /// <summary>The article's claims.</summary>
    /// <exception cref="DataFormatException">The table holds something else than its schema says.</exception>
    public Claims Claims => Made("claims", table => new Claims(Selection.All(table)));

    /// <summary>A row of a table's file in words: what it is a figure of, and since when it was known.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="row">The row's place in the file, counted from 0; rows known later count too.</param>
    /// <returns>The words; null where there is no such row, or where it was not known yet.</returns>
    /// <exception cref="DataFormatException">The package has no such table, or it holds something else than its schema says.</exception>
    public string? RowInWords(string table, int row)
    {
        var whole = tables.Whole[table];
        return row >= 0 && row < whole.Count && (AsOfDay is not { } day || whole.IsKnown(row, day)) ? RowWords.Of(whole, row) : null;
    }

    /// <summary>The catalogue as an HTML table that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The catalogue as a GitHub table.</summary>
    public string ToMarkdown() => TableMarkdown.Write(View());

    /// <summary>The catalogue as aligned text.</summary>
    public override string ToString() => TableText.Write(View());

    /// <summary>The tables as they are read and checked.</summary>
    internal KnownTables Read => tables;

    /// <summary>This package with every row that was ever known.</summary>
    internal DataPackage Whole => AsOfDay is null ? this : new(this, null);

    /// <summary>Where the files are.</summary>
    internal PackageFiles Files => files;

    /// <summary>Every table that has a type of its own, with a way to read all its rows.</summary>
    internal IReadOnlyList<(string Table, Action Read)> Typed =>
    [
        ("cloud_revenue", () => ReadAll(CloudRevenue)),
        ("cloud_expectations", () => ReadAll(Expectations)),
        ("segment_breaks", () => ReadAll(SegmentBreaks)),
        ("announcements", () => ReadAll(Announcements)),
        ("capex", () => ReadAll(Capex)),
        ("token_daily", () => ReadAll(TokenMetrics)),
        ("token_network", () => ReadAll(NetworkUsage)),
        ("macro_daily", () => ReadAll(Macro)),
        ("gpu_prices", () => ReadAll(GpuPrices)),
        ("miner_prints", () => ReadAll(MinerPrints)),
        ("price_changes", () => ReadAll(PriceChanges)),
        ("facts", () => ReadAll(Facts)),
        ("claims", () => ReadAll(Claims)),
    ];

    private static void ReadAll<T>(IReadOnlyList<T> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            _ = rows[i];
    }

    private T Made<T>(string name, Func<DataTable, T> make)
        where T : class => (T)made.GetOrAdd(name, _ => make(tables[name]));

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

    private TableView View() => View(Tables);

    private TableView View(IReadOnlyList<TableEntry> entries) => Table.View($"{Title}, {Version} ({files.Place}){(AsOfDay is { } day ? $", {Vintage.AsOf(day)}" : "")}", entries, entry => entry.Description, entries.Count,
        [.. WholeWords(entries), .. entries.Select(entry => entry.Licence).Where(licence => licence.Length > 0).Distinct().Select(licence => licence + "."), "Every row names its own source."]);

    private IEnumerable<string> WholeWords(IReadOnlyList<TableEntry> entries) => AsOfDay is { } day && entries.Where(entry => entry.KnownOn is null).Select(entry => entry.Name).ToList() is { Count: > 0 } whole
        ? [$"No row was known later than {Units.Day(day)}, but in {string.Join(", ", whole)}: {(whole.Count == 1 ? "it tells" : "they tell")} no day, and {(whole.Count == 1 ? "is" : "are")} whole."]
        : [];
}
