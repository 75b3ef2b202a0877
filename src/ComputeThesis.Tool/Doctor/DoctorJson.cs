using System.Text;
using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>What the doctor found, as JSON.</summary>
internal static class DoctorJson
{
    /// <summary>Raised when a reader of the former form would no longer understand it; a new key alone raises nothing.</summary>
    private const int Schema = 1;

    public static void Write(TextWriter writer, ExitCode code, IReadOnlyList<Finding> installed, IReadOnlyList<Finding> hosts)
    {
        using var text = new MemoryStream();
        ReportText.Write(text, Schema, code, json =>
        {
            Write(json, "installed", installed);
            Write(json, "hosts", hosts);
        });
        writer.Write(Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteString("standing", finding.Standing switch { Standing.Well => "well", Standing.OneStep => "one_step", Standing.Broken => "broken", _ => "absent" });
            json.WriteString("text", finding.Text);
            json.WriteString("cure", finding.Cure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
