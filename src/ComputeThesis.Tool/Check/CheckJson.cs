using System.Text.Json;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What a check found, as JSON: every cell, every place, every cause.</summary>
internal static class CheckJson
{
    /// <summary>Raised when a reader of the former form would no longer understand it; a new key alone raises nothing.</summary>
    private const int Schema = 1;

    public static void Write(Stream stream, ExitCode code, IReadOnlyList<CheckOutcome> outcomes) => ReportText.Write(stream, Schema, code, json =>
    {
        json.WriteStartArray("notebooks");
        foreach (var outcome in outcomes)
            WriteNotebook(json, outcome);
        json.WriteEndArray();
    });

    private static void WriteNotebook(Utf8JsonWriter json, CheckOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("file", outcome.Run.File.Path);
        json.WriteString("verdict", CheckReport.Word(outcome).Replace(' ', '_'));
        json.WriteNumber("exit_code", (int)outcome.Code);
        json.WriteBoolean("updated", outcome.IsUpdated);
        json.WriteSeconds(outcome.Run.Elapsed);
        json.WriteStartObject("counts");
        foreach (var (verdict, count) in outcome.Counts)
            json.WriteNumber(Word(verdict), count);
        json.WriteEndObject();
        json.WriteTexts("notes", outcome.Notes);
        json.WriteStartArray("causes");
        foreach (var cause in outcome.Comparison?.Causes ?? [])
            WriteCause(json, cause);
        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (var cell in outcome.Comparison?.Cells ?? [])
            WriteCell(json, cell, cell.Verdict == CellVerdict.Gone ? outcome.Published! : outcome.Run.Executed!);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, CellComparison cell, Notebooks.Notebook notebook)
    {
        json.WriteStartObject();
        json.WriteNumber("cell", cell.Index + 1);
        json.WriteString("id", (cell.Rerun ?? cell.Published)!.Id);
        json.WriteString("title", CellTitle.Of(cell, notebook));
        json.WriteString("verdict", Word(cell.Verdict));
        if (cell.Note.Length > 0)
            json.WriteString("note", cell.Note);
        json.WriteStartArray("changes");
        foreach (var change in cell.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            json.WriteString("where", change.Where);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            Number(json, "absolute", change.Absolute);
            Number(json, "relative", change.Relative);
            json.WriteString("by", change.By);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("passed_over");
        foreach (var (name, count) in cell.PassedOver)
            json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WriteTexts("causes", cell.Causes.Select(cause => cause.Text));
        json.WriteEndObject();
    }

    private static void WriteCause(Utf8JsonWriter json, Cause cause)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(cause.Kind.ToString()));
        json.WriteString("text", cause.Text);
        if (cause.Cell is { } cell)
            json.WriteNumber("cell", cell + 1);
        if (cause.Data is { } data)
        {
            json.WriteString("table", data.Table);
            json.WriteString("package", (data.New ?? data.Old)!.Package);
            json.WriteString("old_sha256", data.Old?.Sha256);
            json.WriteString("new_sha256", data.New?.Sha256);
            json.WriteStartArray("rows");
            foreach (var rows in data.Rows)
            {
                json.WriteStartObject();
                json.WriteNumber("old_from", rows.OldFrom);
                json.WriteNumber("old_count", rows.OldCount);
                json.WriteNumber("new_from", rows.NewFrom);
                json.WriteNumber("new_count", rows.NewCount);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string Word(CellVerdict verdict) => CheckReport.Word(verdict).Replace(' ', '_');
}
