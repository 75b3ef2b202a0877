using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>How a run went, without the notebook: what one process tells another of it.</summary>
/// <remarks>Exceptions do not travel; their type, message and place do.</remarks>
public sealed record RunReport
{
    /// <inheritdoc cref="RunResult.End"/>
    public required RunEnd End { get; init; }

    /// <inheritdoc cref="RunResult.Cells"/>
    public required IReadOnlyList<CellOutcome> Cells { get; init; }

    /// <inheritdoc cref="RunResult.LeftBehind"/>
    public bool LeftBehind { get; init; }

    /// <inheritdoc cref="RunResult.NotRepeatable"/>
    public string? NotRepeatable { get; init; }

    /// <inheritdoc cref="RunResult.Files"/>
    public IReadOnlyList<FileRecord> Files { get; init; } = [];

    /// <summary>The report of a run.</summary>
    public static RunReport Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new() { End = result.End, Cells = result.Cells, LeftBehind = result.LeftBehind, NotRepeatable = result.NotRepeatable, Files = result.Files };
    }

    /// <summary>The run again, with the notebook as it was executed.</summary>
    public RunResult ToResult(Notebook executed)
    {
        ArgumentNullException.ThrowIfNull(executed);
        return new() { Executed = executed, End = End, Cells = Cells, LeftBehind = LeftBehind, NotRepeatable = NotRepeatable, Files = Files };
    }

    /// <summary>The report as JSON in one line.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["end"] = End.ToString(),
            ["leftBehind"] = LeftBehind,
            ["notRepeatable"] = NotRepeatable,
            ["cells"] = new JsonArray([.. Cells.Select(Write)]),
            ["files"] = new JsonArray([.. Files.Select(file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Sha256 })]),
        }.ToJsonString();

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static RunReport FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var report = JsonNode.Parse(json)!.AsObject();
            return new()
            {
                End = Enum.Parse<RunEnd>(Text(report, "end")!),
                LeftBehind = report["leftBehind"]!.GetValue<bool>(),
                NotRepeatable = Text(report, "notRepeatable"),
                Cells = [.. report["cells"]!.AsArray().Select(cell => ReadCell(cell!.AsObject()))],
                Files = [.. report["files"]!.AsArray().Select(file => new FileRecord(Text(file!.AsObject(), "path")!, Text(file.AsObject(), "sha256")))],
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new FormatException("Found text that is no report of a run, expected what RunReport.ToJson writes. Run the notebook again with one version of the engine on both sides.", problem);
        }
    }

    private static JsonNode Write(CellOutcome cell)
    {
        var json = new JsonObject { ["index"] = cell.Index, ["status"] = cell.Status.ToString(), ["ticks"] = cell.Elapsed.Ticks };
        if (cell.Error is { } error)
        {
            json["error"] = new JsonObject
            {
                ["type"] = error.ExceptionType,
                ["message"] = error.Message,
                ["line"] = error.Line,
                ["column"] = error.Column,
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
            };
        }
        return json;
    }

    private static CellOutcome ReadCell(JsonObject cell) => new(
        cell["index"]!.GetValue<int>(),
        Enum.Parse<CellStatus>(Text(cell, "status")!),
        new TimeSpan(cell["ticks"]!.GetValue<long>()),
        cell["error"] is JsonObject error ? ReadError(error) : null);

    private static CellError ReadError(JsonObject error) => new()
    {
        ExceptionType = Text(error, "type")!,
        Message = Text(error, "message")!,
        Line = error["line"]!.GetValue<int>(),
        Column = error["column"]!.GetValue<int>(),
        Traceback = [.. error["traceback"]!.AsArray().Select(line => line!.GetValue<string>())],
    };

    private static string? Text(JsonObject json, string key) => json[key]?.GetValue<string>();
}
