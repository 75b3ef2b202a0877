using System.Text.Json;

namespace ComputeThesis;

/// <summary>One column of a table, as the data package declares it (Frictionless Table Schema).</summary>
internal sealed record TableField(string Name, FieldType Type, string Description)
{
    public bool Required { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public double? Minimum { get; init; }

    public static TableField Read(JsonElement json)
    {
        var constraints = json.TryGetProperty("constraints", out var found) ? found : default;
        bool Has(string name, out JsonElement value)
        {
            value = default;
            return constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out value);
        }

        return new(json.Text("name"), TypeOf(json.Text("type")), json.TextOr("description", ""))
        {
            Required = Has("required", out var required) && required.GetBoolean(),
            Allowed = Has("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(value => value.ToString())] : [],
            Minimum = Has("minimum", out var minimum) ? minimum.GetDouble() : null,
        };
    }

    private static FieldType TypeOf(string name) => name switch
    {
        "string" => FieldType.String,
        "number" => FieldType.Number,
        "date" => FieldType.Date,
        _ => throw new FormatException($"type '{name}' (string, number or date)"),
    };
}

/// <summary>What a cell of a column holds.</summary>
internal enum FieldType
{
    String,
    Number,
    Date,
}

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
                ordinals[value[i].Name] = i;
        }
    } = [];

    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public string Licence { get; init; } = "";

    public int RowCount { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The place of a column in a row.</summary>
    /// <exception cref="DataFormatException">The schema declares no such column.</exception>
    public int Ordinal(string column) => ordinals.TryGetValue(column, out var ordinal)
        ? ordinal
        : throw new DataFormatException("datapackage.json", null, null, $"table '{Name}' without a column '{column}'", "that column",
            $"Declare it in the schema of '{Name}' and fill it in {Path}.");

    private static DateOnly? Day(JsonElement json, string which) =>
        json.TryGetProperty("temporal", out var span) && DateOnly.TryParseExact(span.TextOr(which, ""), "yyyy-MM-dd", out var day) ? day : null;

    public static TableSchema Read(JsonElement json)
    {
        var schema = json.GetProperty("schema");
        return new(json.Text("name"), json.Text("path"), json.TextOr("title", json.Text("name")), json.TextOr("description", ""))
        {
            Fields = [.. schema.Items("fields").Select(TableField.Read)],
            PrimaryKey = schema.Names("primaryKey"),
            ForeignKeys = [.. schema.Items("foreignKeys").Select(ForeignKey.Read)],
            Sources = [.. json.Items("sources").Select(source => source.Text("title"))],
            Licence = json.Items("licenses").Select(licence => licence.TextOr("title", "")).FirstOrDefault() ?? "",
            FirstDay = Day(json, "start"),
            LastDay = Day(json, "end"),
            RowCount = json.TryGetProperty("rowCount", out var rows) ? rows.GetInt32() : -1,
            Hash = json.TextOr("hash", "").Replace("sha256:", "", StringComparison.Ordinal),
        };
    }
}

/// <summary>Columns whose values must stand in another table of the package.</summary>
internal sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> Referenced)
{
    public static ForeignKey Read(JsonElement json)
    {
        var reference = json.GetProperty("reference");
        return new(json.Names("fields"), reference.Text("resource"), reference.Names("fields"));
    }
}
