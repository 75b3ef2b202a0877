using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Writes JSON as Python's <c>json.dumps(sort_keys, indent=1, ensure_ascii=False)</c> does, so that a rerun differs from Jupyter's own save in nothing but the outputs.</summary>
internal static class CanonicalJson
{
    public static void Write(StringBuilder text, JsonNode? node, int depth = 0)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                WriteAll(text, '{', '}', depth, map.OrderBy(entry => entry.Key, StringComparer.Ordinal), entry =>
                {
                    WriteString(text, entry.Key);
                    text.Append(": ");
                    Write(text, entry.Value, depth + 1);
                });
                break;
            case JsonArray { Count: > 0 } list:
                WriteAll(text, '[', ']', depth, list, item => Write(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node is null ? "null" : node.ToJsonString());
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, int depth, IEnumerable<T> items, Action<T> write)
    {
        var separator = open;
        foreach (var item in items)
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1);
            write(item);
            separator = ',';
        }
        text.Append('\n').Append(' ', depth).Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\f' => text.Append("\\f"),
                '\b' => text.Append("\\b"),
                < ' ' => text.Append($"\\u{(int)c:x4}"),
                _ when char.IsSurrogate(c) => WriteSurrogate(text, value, ref i),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    // Half of a pair has no UTF-8 form: only the escape keeps it.
    private static StringBuilder WriteSurrogate(StringBuilder text, string value, ref int i) =>
        i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1])
            ? text.Append(value[i]).Append(value[++i])
            : text.Append($"\\u{(int)value[i]:x4}");
}
