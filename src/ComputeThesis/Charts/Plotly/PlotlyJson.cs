using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComputeThesis;

/// <summary>Writes plotly.js objects as JSON, without reflection: the same bytes every run.</summary>
internal static class PlotlyJson
{
    // The relaxed encoder keeps signs such as ’ and // readable; '<' is escaped by hand, so the text is safe inside a script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(new TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All)) };

    public static string Write(IEnumerable<PlotlyFields> data, PlotlyFields layout, PlotlyFields config)
    {
        var buffer = new ArrayBufferWriter<byte>(16_384 + Size(data));
        using (var json = new Utf8JsonWriter(buffer, Options))
            Value(json, new PlotlyFields { { "data", data }, { "layout", layout }, { "config", config } });
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Base64 takes four signs for three bytes; a buffer that need not grow spares copies of what is long.
    private static int Size(IEnumerable<PlotlyFields> data) => data.Sum(trace => trace.Sum(field => field.Value is PlotlyNumbers numbers ? (numbers.Bytes.Length * 4 / 3) + 1024 : 0));

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case PlotlyNumbers numbers:
                json.WriteStartObject();
                json.WriteString("dtype", numbers.Type);
                json.WriteBase64String("bdata", numbers.Bytes);
                json.WriteEndObject();
                break;
            case PlotlyFields fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    json.WritePropertyName(name);
                    Value(json, field);
                }

                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                    Value(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"No JSON for a {value.GetType().Name}.");
        }
    }
}
