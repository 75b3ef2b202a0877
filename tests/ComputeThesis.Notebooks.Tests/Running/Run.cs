using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests.Running;

/// <summary>Short ways to run cells in a test.</summary>
internal static class Run
{
    public static Task<RunResult> Cells(params string[] sources) => Cells(new RunOptions(), sources);

    public static Task<RunResult> Cells(RunOptions options, params string[] sources) => NotebookRunner.RunAsync(Of(sources), options);

    public static Notebook Of(params string[] sources) => new() { Cells = [.. sources.Select((source, i) => new Cell { Kind = CellKind.Code, Source = source, Id = $"c{i}" })] };

    public static IReadOnlyList<JsonObject> OutputsOf(this RunResult result, int cell) => result.Executed.Cells[cell].Outputs;

    public static JsonObject Only(this RunResult result, int cell = 0) => Assert.Single(result.OutputsOf(cell));

    public static string? Form(this JsonObject output, string mimeType) => (string?)output["data"]![mimeType];

    public static string? Plain(this JsonObject output) => output.Form("text/plain");
}
