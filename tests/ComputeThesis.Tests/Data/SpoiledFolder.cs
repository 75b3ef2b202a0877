using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Data;

/// <summary>What may become of the rows known later.</summary>
public enum LaterRows
{
    Removed,
    Altered,
}

/// <summary>A copy of the shipped tables in which the rows known later than a day, or of no known day, are gone or say something else, and in which the catalogue says nothing true of them.</summary>
internal sealed class SpoiledFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-later-");

    public SpoiledFolder(DateOnly day, LaterRows fate)
    {
        var catalogue = JsonNode.Parse(File.ReadAllText(Repository.PathOf("data", "datapackage.json")))!;
        foreach (var resource in catalogue["resources"]!.AsArray().Select(one => one!.AsObject()))
        {
            var table = DataPackage.Bundled.Read[(string)resource["name"]!];
            using var file = File.CreateText(Path.Combine(Name, table.File));
            file.Write(string.Join(',', table.Schema.Fields.Select(field => field.Name)) + "\n");
            if (table.Schema.Vintage is null)
            {
                Write(file, table.Rows(), Cells);
                continue;
            }

            Write(file, table.Rows(), row => row.Day(table.Schema.Vintage.KnownOn) <= day ? Cells(row) : fate == LaterRows.Removed ? null : Altered(row));
            resource.Remove("rowCount");
            resource["hash"] = new string('0', 64);
            if (resource.ContainsKey("temporal"))
                resource["temporal"] = new JsonObject { ["start"] = "1999-01-01", ["end"] = "1999-12-31" };
        }

        File.WriteAllText(Path.Combine(Name, "datapackage.json"), catalogue.ToJsonString());
    }

    public string Name => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private static void Write(StreamWriter file, IEnumerable<DataRow> rows, Func<DataRow, string?[]?> cells)
    {
        foreach (var row in rows)
            if (cells(row) is { } line)
                file.Write(string.Join(',', line.Select(cell => cell is null || cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n");
    }

    private static string?[] Cells(DataRow row) => [.. row.Schema.Fields.Select(field => row.Text(field.Name))];

    /// <summary>Another row of the same key, as far as the schema lets it be.</summary>
    private static string?[] Altered(DataRow row) => [.. row.Schema.Fields.Select(field => row.Text(field.Name) switch
    {
        null => null,
        var cell when row.Schema.PrimaryKey.Contains(field.Name) || row.Schema.Vintage!.KnownOn == field.Name || row.Schema.ForeignKeys.Any(key => key.Fields.Contains(field.Name)) => cell,
        var cell when field.Type == FieldType.Number => PlainNumber.Write(field.Maximum ?? ((field.Minimum ?? 0) + 7_654_321)),
        _ when field.Type == FieldType.Date => "2026-07-01",
        _ when field.Allowed.Count > 0 => field.Allowed[^1],
        _ when field.IsLink => "https://example.org/altered",
        var cell => field.Pattern is null ? "altered" : cell,
    })];
}
