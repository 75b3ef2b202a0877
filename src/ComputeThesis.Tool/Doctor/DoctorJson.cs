using System.Text;
using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>What the doctor found, as JSON.</summary>
internal static class DoctorJson
{
    /// <summary>Raised when a reader of the former form would no longer understand it; a new key alone raises nothing.</summary>
    private const int Schema = 1;

    public static void Write(TextWriter writer, ExitCode code, IReadOnlyList<Diagnosis> installed, IReadOnlyList<Diagnosis> hosts)
    {
        using var text = new MemoryStream();
        ReportText.Write(text, Schema, code, json =>
        {
            Write(json, "installed", installed);
            Write(json, "hosts", hosts);
        });
        writer.Write(Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Diagnosis> diagnoses)
    {
        json.WriteStartArray(name);
        foreach (var diagnosis in diagnoses)
        {
            json.WriteStartObject();
            json.WriteString("name", diagnosis.Name);
            json.WriteString("standing", diagnosis.Standing switch { Standing.Well => "well", Standing.OneStep => "one_step", Standing.Broken => "broken", _ => "absent" });
            json.WriteString("text", diagnosis.Text);
            json.WriteString("cure", diagnosis.Cure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
