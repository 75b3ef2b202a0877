using System.Text.Json;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The report as JSON: every notebook, every code cell, what was written and what the run rested on.</summary>
internal static class JsonReport
{
    /// <summary>Raised when a reader of the former form would no longer understand it; a new key alone raises nothing.</summary>
    private const int Schema = 1;

    public static void Write(Stream stream, RunChoices choices, IReadOnlyList<NotebookOutcome> outcomes, Func<NotebookOutcome, IReadOnlyList<string>> written) =>
        ReportText.Write(stream, Schema, NotebookRuns.CodeOf(outcomes), json =>
        {
            json.WriteString("as_of", DayText.Write(choices.AsOf));
            Words(json, "set", choices.Parameters);
            json.WriteStartArray("notebooks");
            foreach (var outcome in outcomes)
                WriteNotebook(json, outcome, written(outcome));
            json.WriteEndArray();
        });

    private static void WriteNotebook(Utf8JsonWriter json, NotebookOutcome outcome, IReadOnlyList<string> written)
    {
        json.WriteStartObject();
        json.WriteString("file", outcome.File.Path);
        json.WriteString("status", outcome.Code switch { ExitCode.Ok => "ok", ExitCode.Stopped => "stopped", ExitCode.BadData => "bad_data", ExitCode.Usage => "refused", _ => "failed" });
        json.WriteNumber("exit_code", (int)outcome.Code);
        json.WriteSeconds(outcome.Elapsed);
        json.WriteBoolean("from_cache", outcome.FromCache);
        json.WriteString("not_kept", outcome.NotKept);
        json.WriteTexts("problems", outcome.Problems);
        json.WriteTexts("written", [.. written.Select(FileName.Shown)]);
        json.WriteStartArray("cells");
        foreach (var cell in ReportedCell.Of(outcome))
            WriteCell(json, cell);
        json.WriteEndArray();
        if (outcome.Executed is not null)
            WriteRecord(json, RunFacts.Of(outcome));
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, ReportedCell cell)
    {
        json.WriteStartObject();
        json.WriteNumber("cell", cell.Number);
        json.WriteString("id", cell.Cell.Id);
        json.WriteString("title", cell.Title);
        json.WriteString("status", cell.Outcome.Status switch
        {
            CellStatus.Ok => "ok",
            CellStatus.Failed => "failed",
            CellStatus.TimedOut => "timed_out",
            CellStatus.Cancelled => "stopped",
            CellStatus.Skipped => "skipped",
            _ => "not_run",
        });
        json.WriteSeconds(cell.Outcome.Elapsed);
        if (cell.Outcome.Error is { } error)
        {
            json.WriteStartObject("error");
            json.WriteString("type", error.ExceptionType);
            json.WriteString("message", error.Message);
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
            json.WriteTexts("traceback", cell.Traceback);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, RunRecord record)
    {
        json.WriteStartObject("record");
        json.WriteString("engine", record.Engine);
        json.WriteString("runtime", record.Runtime);
        json.WriteString("culture", record.Culture);
        json.WriteString("seed", record.Seed);
        Words(json, "packages", record.Packages);
        Words(json, "parameters", record.Parameters);
        Words(json, "variables", record.Variables);
        Words(json, "code", record.Code);
        json.WriteStartArray("data");
        foreach (var data in record.Data)
        {
            json.WriteStartObject();
            json.WriteString("package", data.Package);
            json.WriteString("table", data.Table);
            json.WriteNumber("rows", data.Rows);
            json.WriteString("sha256", data.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> words)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in words)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
