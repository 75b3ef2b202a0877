using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Writes nbformat 4.5 as Jupyter does: keys sorted, one blank of indent, texts as lists of lines.</summary>
internal static class IpynbWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        MaxDepth = 512,
        // Letters of every script stay readable; nothing here is ever put into HTML unencoded.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON on one line, with every letter as it is.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    public static byte[] Write(IReadOnlyList<Cell> cells, JsonObject metadata)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            foreach (var cell in cells)
                WriteCell(json, cell);
            json.WriteEndArray();
            json.WritePropertyName("metadata");
            WriteSorted(json, WithKernel(metadata));
            json.WriteNumber("nbformat", 4);
            json.WriteNumber("nbformat_minor", 5);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        json.WriteStartObject();
        if (cell.Attachments is not null)
        {
            json.WritePropertyName("attachments");
            WriteSorted(json, cell.Attachments);
        }

        json.WriteString("cell_type", cell.Kind.ToString().ToLowerInvariant());
        if (cell.Kind == CellKind.Code)
        {
            if (cell.ExecutionCount is { } count)
                json.WriteNumber("execution_count", count);
            else
                json.WriteNull("execution_count");
        }

        json.WriteString("id", cell.Id);
        json.WritePropertyName("metadata");
        WriteSorted(json, cell.Metadata);
        if (cell.Kind == CellKind.Code)
        {
            json.WriteStartArray("outputs");
            foreach (var output in cell.Outputs)
                WriteOutput(json, output);
            json.WriteEndArray();
        }

        json.WritePropertyName("source");
        WriteLines(json, cell.Source);
        json.WriteEndObject();
    }

    private static void WriteOutput(Utf8JsonWriter json, JsonObject output)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Sorted(output))
        {
            json.WritePropertyName(name);
            if (name == "data" && value is JsonObject data)
                WriteBundle(json, data);
            else if (name == "text" && value is JsonValue text && text.TryGetValue<string>(out var lines))
                WriteLines(json, lines);
            else
                WriteSorted(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteBundle(Utf8JsonWriter json, JsonObject data)
    {
        json.WriteStartObject();
        foreach (var (mimeType, value) in Sorted(data))
        {
            json.WritePropertyName(mimeType);
            if (value is JsonValue text && text.TryGetValue<string>(out var lines) && !mimeType.EndsWith("json", StringComparison.Ordinal))
                WriteLines(json, lines);
            else if (mimeType.EndsWith("json", StringComparison.Ordinal))
                // A figure is data, not text to be read: on one line it takes a third of the space.
                json.WriteRawValue(value?.ToJsonString(Compact) ?? "null");
            else
                WriteSorted(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            json.WriteStringValue(text.AsSpan(start, end - start));
            start = end;
        }

        json.WriteEndArray();
    }

    private static void WriteSorted(Utf8JsonWriter json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonObject obj:
                json.WriteStartObject();
                foreach (var (name, value) in Sorted(obj))
                {
                    json.WritePropertyName(name);
                    WriteSorted(json, value);
                }

                json.WriteEndObject();
                break;
            case JsonArray list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteSorted(json, item);
                json.WriteEndArray();
                break;
            default:
                node.WriteTo(json);
                break;
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Sorted(JsonObject json) => json.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>A notebook without a kernel is one of ours: C#.</summary>
    private static JsonObject WithKernel(JsonObject metadata)
    {
        var all = (JsonObject)metadata.DeepClone();
        all["kernelspec"] ??= new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        all["language_info"] ??= new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["pygments_lexer"] = "csharp", ["version"] = "14.0" };
        return all;
    }
}
