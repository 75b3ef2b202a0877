using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Reads nbformat 4.0 to 4.5, tolerant of what other tools wrote, strict on what would lose a cell.</summary>
internal sealed class IpynbReader
{
    private readonly string file;
    private readonly HashSet<string> ids = [];
    private string language = Languages.CSharp;

    private IpynbReader(string file) => this.file = file;

    public static (IReadOnlyList<Cell> Cells, JsonObject Metadata) Read(string text, string file)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text, null, new() { MaxDepth = 256, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException(file, $"({e.LineNumber + 1},{e.BytePositionInLine + 1})", "broken JSON", "the JSON of a notebook",
                "The file may be truncated: restore it from a copy, or close the bracket, brace or quote that is open there; a name may stand once in an object.");
        }

        return new IpynbReader(file).ReadNotebook(root);
    }

    private (IReadOnlyList<Cell> Cells, JsonObject Metadata) ReadNotebook(JsonNode? root)
    {
        var notebook = Object(root, "");
        var version = Number(notebook, "nbformat", "");
        if (version != 4)
            throw Wrong("nbformat", version is null ? "nothing" : $"{version}", "4", "Open the notebook in Jupyter and save it in the current format.");
        var metadata = notebook["metadata"] is null ? [] : Object(notebook["metadata"], "metadata");
        language = LanguageOf(metadata);
        if (notebook["cells"] is not JsonArray cells)
            throw Wrong("cells", Describe(notebook["cells"]), "a list of cells", "A notebook holds its cells in a list named cells.");
        return ([.. cells.Select((cell, i) => ReadCell(Object(cell, $"cells[{i}]"), i))], Copy(metadata));
    }

    private Cell ReadCell(JsonObject cell, int place)
    {
        var path = $"cells[{place}]";
        var kind = Text(cell["cell_type"], $"{path}.cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw Wrong($"{path}.cell_type", $"'{other}'", "code, markdown or raw", "Name one of the three."),
        };
        var source = Text(cell["source"], $"{path}.source").ReplaceLineEndings("\n");
        var metadata = cell["metadata"] is null ? [] : Object(cell["metadata"], $"{path}.metadata");
        return new()
        {
            Kind = kind,
            Source = source,
            Id = CellIds.Choose(cell["id"] is JsonValue id && id.TryGetValue<string>(out var given) ? given : null, place, source, ids),
            Language = kind == CellKind.Code ? CellLanguage(metadata) ?? language : kind == CellKind.Markdown ? "markdown" : "raw",
            Metadata = Copy(metadata),
            Attachments = cell["attachments"] is JsonObject attachments ? Copy(attachments) : null,
            ExecutionCount = kind == CellKind.Code ? Number(cell, "execution_count", path + ".") : null,
            Outputs = kind == CellKind.Code && cell["outputs"] is not null ? ReadOutputs(cell["outputs"], $"{path}.outputs") : [],
        };
    }

    private List<JsonObject> ReadOutputs(JsonNode? outputs, string path) => outputs is JsonArray list
        ? [.. list.Select((output, i) => ReadOutput(Object(output, $"{path}[{i}]"), $"{path}[{i}]"))]
        : throw Wrong(path, Describe(outputs), "a list", "A code cell holds its outputs in a list; an empty one will do.");

    private JsonObject ReadOutput(JsonObject output, string path) => Text(output["output_type"], $"{path}.output_type") is "stream" or "display_data" or "execute_result" or "error"
        ? Copy(output)
        : throw Wrong($"{path}.output_type", Describe(output["output_type"]), "stream, display_data, execute_result or error", "Clear the outputs and run the notebook again.");

    private static string LanguageOf(JsonObject metadata)
    {
        var name = (metadata["language_info"] as JsonObject)?["name"] ?? (metadata["kernelspec"] as JsonObject)?["language"] ?? (metadata["kernelspec"] as JsonObject)?["name"];
        return name is JsonValue value && value.TryGetValue<string>(out var text) ? Languages.Normal(text) is "polyglot-notebook" ? Languages.CSharp : Languages.Normal(text) : Languages.CSharp;
    }

    private static string? CellLanguage(JsonObject metadata)
    {
        var name = (metadata["polyglot_notebook"] as JsonObject)?["kernelName"] ?? (metadata["dotnet_interactive"] as JsonObject)?["language"];
        return name is JsonValue value && value.TryGetValue<string>(out var text) ? Languages.Normal(text) : null;
    }

    /// <summary>Text as nbformat writes it: a string, or a list of them.</summary>
    private string Text(JsonNode? node, string path) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray lines when lines.All(line => line is JsonValue value && value.TryGetValue<string>(out _)) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => throw Wrong(path, Describe(node), "text", "Text is a string or a list of strings."),
    };

    private int? Number(JsonObject parent, string name, string path) => parent[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        var other => throw Wrong(path + name, Describe(other), "a whole number", "Write a number, or null."),
    };

    private JsonObject Object(JsonNode? node, string path) => node as JsonObject
        ?? throw Wrong(path, Describe(node), "an object", "Compare it with a notebook that opens.");

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();

    private static string Describe(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonObject => "an object",
        JsonArray => "a list",
        _ => node.ToJsonString() is { Length: > 40 } text ? text[..40] + "…" : node.ToJsonString(),
    };

    private NotebookFormatException Wrong(string path, string found, string expected, string cure) =>
        new(file, path.Length == 0 ? "" : $" at {path}", found, expected, cure);
}
