using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>A place in a JSON file, for reading what must stand there and naming it where something else does.</summary>
internal readonly record struct JsonPlace(string File, string Path, JsonNode? Node)
{
    /// <summary>Parses a file; an error names line and column.</summary>
    public static JsonPlace Parse(string text, string file) => new(file, "$", JsonText.Parse(text, file));

    /// <summary>The place under a key; its node is null where the key is missing.</summary>
    public JsonPlace this[string key] => new(File, Path + JsonText.StepTo(key), Object()[key]);

    /// <summary>Whether something other than null stands here.</summary>
    public bool Exists => Node is not null;

    public JsonObject Object() => Node as JsonObject ?? throw Unexpected("an object");

    /// <summary>A copy of the object here, or an empty one where nothing stands.</summary>
    public JsonObject CopyOrEmpty() => Exists ? (JsonObject)Object().DeepClone() : [];

    public IEnumerable<JsonPlace> Items()
    {
        var list = Node as JsonArray ?? throw Unexpected("a list");
        for (var i = 0; i < list.Count; i++)
            yield return new JsonPlace(File, $"{Path}[{i}]", list[i]);
    }

    public string String() => Node.AsText() ?? throw Unexpected("a string");

    /// <summary>Text that is stored as one string or as a list of lines.</summary>
    public string Text() => Node is JsonArray ? string.Concat(Items().Select(line => line.String())) : String();

    public int? Count() =>
        Node is null ? null
        : Node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 ? number
        : throw Unexpected($"a whole number from 0 to {int.MaxValue}, or null");

    public NotebookFormatException Unexpected(string expected, string cure = JsonText.Cure) => new(File, Path, Found, expected, cure);

    /// <summary>What stands here, in few words.</summary>
    public string Found
    {
        get
        {
            if (Node is null)
                return "nothing";
            var text = Node.ToJsonString();
            return text.Length <= 40 ? text : text[..40] + "…";
        }
    }
}

/// <summary>Reading values where others may stand.</summary>
internal static class JsonNodeExtensions
{
    /// <summary>The text of a string, or null where the value is none.</summary>
    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
