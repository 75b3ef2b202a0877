using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>A table as a JSON array of objects: numbers as numbers, days as text, a missing cell as null.</summary>
internal static class JsonFormat
{
    private const int Room = 1 << 16;

    public static async Task WriteAsync(Stream stream, IReadOnlyList<ColumnEntry> columns, Records rows, CancellationToken stop)
    {
        // Names keep their letters: the file is no part of a page.
        await using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var names = columns.Select(column => (column.Name, Encoded: JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))).ToArray();
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var (name, encoded) in names)
            {
                json.WritePropertyName(encoded);
                Write(json, row[name]);
            }

            json.WriteEndObject();
            if (json.BytesPending > Room)
                await json.FlushAsync(stop);
            stop.ThrowIfCancellationRequested();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        if (cell is double number)
            json.WriteNumberValue(number);
        else if (cell is DateOnly day)
            json.WriteStringValue(DayText.Write(day));
        else
            json.WriteStringValue((string?)cell);
    }
}
