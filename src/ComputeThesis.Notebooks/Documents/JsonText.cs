using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Reads JSON whole before anything is made of it, so that whatever is wrong with it is told with its place.</summary>
internal static class JsonText
{
    /// <summary>How deep values may nest: far more than any notebook needs, and no more than every walk over them can bear.</summary>
    public const int MaxDepth = 200;

    public const string Cure = "Restore the file from version control, or open it in Jupyter and save it again.";

    /// <summary>The value a text holds; every string in it is known to be whole.</summary>
    public static JsonNode? Parse(string text, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var path = new List<Step>();
        // One level more than is allowed, so that the reader does not speak before the check below.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            while (reader.Read())
                Visit(ref reader, path, file);
        }
        catch (JsonException problem)
        {
            var found = text.AsSpan().Trim().Length == 0 ? "an empty file" : Found(problem.Message.Split(" LineNumber:")[0].TrimEnd('.'));
            var inside = path.Count > 0 ? $" ({Path(path)})" : "";
            throw new NotebookFormatException(file, $"line {problem.LineNumber + 1 ?? 1}, column {problem.BytePositionInLine + 1 ?? 1}{inside}",
                found, "a complete JSON document", Cure, problem);
        }
        return JsonNode.Parse(bytes, documentOptions: new() { MaxDepth = MaxDepth });
    }

    /// <summary>A key as a step of a path.</summary>
    public static string StepTo(string key)
    {
        if (key.Length is > 0 and <= 60 && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return "." + key;
        return "[" + Quoted(key) + "]";
    }

    /// <summary>A text for a message: short, and on one line.</summary>
    public static string Quoted(string text)
    {
        var json = JsonValue.Create(text.Length <= 60 ? text : text[..40]).ToJsonString();
        return text.Length <= 60 ? json : json[..^1] + "…\"";
    }

    private static string Found(string message) => message.StartsWith("Expected depth", StringComparison.Ordinal)
        ? "the end of the file, with an object or a list still open"
        : $"what is no JSON ({Short(message)})";

    // The parser may quote all that is left of the file.
    private static string Short(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 120 ? line : line[..120].TrimEnd() + "…";
    }

    private static void Visit(ref Utf8JsonReader reader, List<Step> path, string file)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.RemoveAt(path.Count - 1);
                return;
            case JsonTokenType.PropertyName:
                var within = path[^1];
                within.Key = null;
                within.Key = Whole(ref reader, path, file);
                if (!within.Keys!.Add(within.Key))
                    throw new NotebookFormatException(file, Path(path), "a key that stands twice", "each key once", Cure);
                return;
        }
        if (path.Count > 0)
            path[^1].Index++;
        if (reader.TokenType == JsonTokenType.String)
            _ = Whole(ref reader, path, file);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        if (path.Count == MaxDepth)
            throw new NotebookFormatException(file, Path(path.Take(8)) + "…", $"more than {MaxDepth} levels of nesting", "what a notebook holds", Cure);
        path.Add(new Step { Keys = reader.TokenType == JsonTokenType.StartObject ? [] : null });
    }

    // Text that came without escapes is whole, for the file was.
    private static string Whole(ref Utf8JsonReader reader, List<Step> path, string file)
    {
        if (!reader.ValueIsEscaped && reader.TokenType == JsonTokenType.String)
            return "";
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException problem)
        {
            throw new NotebookFormatException(file, Path(path), "half of a surrogate pair", "a string of whole characters", Cure, problem);
        }
    }

    private static string Path(IEnumerable<Step> steps) =>
        "$" + string.Concat(steps.Select(step => step.Keys is null ? step.Index < 0 ? "" : $"[{step.Index}]" : step.Key is null ? "" : StepTo(step.Key)));

    /// <summary>An object or a list that is open: the keys it has had, or how many items.</summary>
    private sealed class Step
    {
        public HashSet<string>? Keys { get; init; }

        public string? Key { get; set; }

        public int Index { get; set; } = -1;
    }
}
