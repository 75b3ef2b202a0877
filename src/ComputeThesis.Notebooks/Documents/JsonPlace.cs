using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>A place in a JSON file, for reading what must stand there and naming it where something else does.</summary>
internal readonly record struct JsonPlace(string File, string Path, JsonNode? Node)
{
    private const string Cure = "Restore the file from version control, or open it in Jupyter and save it again.";

    /// <summary>Parses a file; an error names line and column.</summary>
    public static JsonPlace Parse(string text, string file)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
            return new JsonPlace(file, "$", node);
        }
        catch (JsonException problem)
        {
            var end = text.AsSpan().TrimEnd().Length;
            var found = end == 0 ? "an empty file" : problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new NotebookFormatException(file, $"line {problem.LineNumber + 1 ?? 1}, column {problem.BytePositionInLine + 1 ?? 1}",
                found, "a complete JSON document", Cure, problem);
        }
        catch (ArgumentException problem)
        {
            throw new NotebookFormatException(file, "in its text", "half of a surrogate pair", "text of whole characters", Cure, problem);
        }
    }

    /// <summary>The place under a key; its node is null where the key is missing.</summary>
    public JsonPlace this[string key] => new(File, $"{Path}.{key}", Object()[key]);

    /// <summary>Whether something other than null stands here.</summary>
    public bool Exists => Node is not null;

    public JsonObject Object() => Node as JsonObject ?? throw Unexpected("an object");

    public IEnumerable<JsonPlace> Items()
    {
        var list = Node as JsonArray ?? throw Unexpected("a list");
        for (var i = 0; i < list.Count; i++)
            yield return new JsonPlace(File, $"{Path}[{i}]", list[i]);
    }

    public string String()
    {
        try
        {
            if (Node is JsonValue value && value.TryGetValue<string>(out var text))
                return text;
        }
        catch (InvalidOperationException)
        {
            throw Unexpected("a string of whole characters", "half of a surrogate pair");
        }
        throw Unexpected("a string");
    }

    /// <summary>Text that is stored as one string or as a list of lines.</summary>
    public string Text() => Node is JsonArray ? string.Concat(Items().Select(line => line.String())) : String();

    public int? Count() =>
        Node is null ? null
        : Node is JsonValue value && value.TryGetValue<int>(out var number) ? number
        : throw Unexpected("a whole number or null");

    public NotebookFormatException Unexpected(string expected, string? found = null, string cure = Cure) =>
        new(File, Path, found ?? Describe(Node), expected, cure);

    private static string Describe(JsonNode? node)
    {
        if (node is null)
            return "nothing";
        var text = node.ToJsonString();
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
