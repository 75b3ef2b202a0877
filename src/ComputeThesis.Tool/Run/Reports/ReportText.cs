using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>What the reports in JSON share: how they begin and end, and how texts and times are written.</summary>
internal static class ReportText
{
    /// <summary>Writes a report: its schema, the tool, the exit code, and the rest.</summary>
    public static void Write(Stream stream, int schema, ExitCode code, Action<Utf8JsonWriter> rest)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("schema", schema);
        json.WriteString("tool", RunFacts.Tool);
        json.WriteNumber("exit_code", (int)code);
        rest(json);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteSeconds(this Utf8JsonWriter json, TimeSpan elapsed) => json.WriteNumber("elapsed_seconds", Math.Round(elapsed.TotalSeconds, 3));
}
