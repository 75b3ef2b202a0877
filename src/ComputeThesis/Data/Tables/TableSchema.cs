using System.Text.Json;

namespace ComputeThesis;

/// <summary>What one table holds and where its rows are, as the data package declares it (Frictionless Data Resource).</summary>
internal sealed record TableSchema(string Name, string Path, string Title, string Description)
{
    private readonly Dictionary<string, int> ordinals = [];

    public IReadOnlyList<TableField> Fields
    {
        get;
        init
        {
            field = value;
            for (var i = 0; i < value.Count; i++)
                if (!ordinals.TryAdd(value[i].Name, i))
                    throw new FormatException($"schema of '{Name}': it declares the column '{value[i].Name}' twice");
        }
    } = [];

    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>What makes rows vintages of one figure; null where the table does not say.</summary>
    public VintageRole? Vintage { get; init; }

    /// <summary>What makes the table a set of series; null for one that is none.</summary>
    public SeriesRole? Series { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public string Licence { get; init; } = "";

    /// <summary>How many rows were declared, -1 when nothing was.</summary>
    public int RowCount { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>SHA-256 of the file in lower-case hexadecimal digits; empty when none was declared.</summary>
    public string Hash { get; init; } = "";

    public bool Has(string column) => ordinals.ContainsKey(column);

    /// <summary>The place of a column in a row.</summary>
    /// <exception cref="DataFormatException">The schema declares no such column.</exception>
    public int Ordinal(string column) => ordinals.TryGetValue(column, out var ordinal)
        ? ordinal
        : throw new DataFormatException("datapackage.json", null, null, $"table '{Name}' without a column '{column}'", "that column",
            $"Declare it in the schema of '{Name}' and fill it in {Path}.");

    public static TableSchema Read(JsonElement json)
    {
        var (name, path, schema) = (json.Text("name"), json.Text("path"), json.Part("schema"));
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new FormatException($"'path' of '{name}'");
        var read = new TableSchema(name, path, json.TextOr("title", name), json.TextOr("description", ""))
        {
            Fields = [.. schema.Items("fields").Select(TableField.Read)],
            PrimaryKey = schema.Names("primaryKey"),
            ForeignKeys = [.. schema.Items("foreignKeys").Select(ForeignKey.Read)],
            Vintage = VintageRole.Read(json),
            Series = SeriesRole.Read(json),
            Sources = [.. json.Items("sources").Select(source => source.Text("title"))],
            Licence = json.Items("licenses").Select(licence => licence.TextOr("title", "")).FirstOrDefault() ?? "",
            FirstDay = Day(json, "start"),
            LastDay = Day(json, "end"),
            RowCount = json.TryGetProperty("rowCount", out var rows) ? rows.GetInt32() : -1,
            Hash = json.TextOr("hash", "").Replace("sha256:", "", StringComparison.Ordinal).ToLowerInvariant(),
        };
        foreach (var column in read.Named())
            _ = read.Ordinal(column);
        read.MustBe(FieldType.Date, "knownOn", read.Vintage is { } vintage ? [vintage.KnownOn] : []);
        read.MustBe(FieldType.Date, "day", read.Series is { } dated ? [dated.Day] : []);
        read.MustBe(FieldType.Number, "values", read.Series is { } valued ? valued.Values : []);
        return read;
    }

    private void MustBe(FieldType type, string role, IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
            if (Fields[Ordinal(column)].Type != type)
                throw new FormatException($"{role} of '{Name}': the column '{column}' is declared as no {type.ToString().ToLowerInvariant()}");
    }

    /// <summary>Every column that a key or a role names.</summary>
    private IEnumerable<string> Named() => [.. PrimaryKey, .. ForeignKeys.SelectMany(key => key.Fields),
        .. Vintage is { } vintage ? vintage.Of.Append(vintage.KnownOn) : [], .. Series is { } series ? series.By.Append(series.Day).Concat(series.Values) : []];

    private static DateOnly? Day(JsonElement json, string which) =>
        !json.TryGetProperty("temporal", out var span) ? null
        : IsoDay.TryParse(span.Text(which), out var day) ? day
        : throw new FormatException($"{which} of its span: '{span.Text(which)}' (a day such as 2026-05-13)");
}
