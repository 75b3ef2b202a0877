using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Makes notebooks of cells and runs them.</summary>
internal static class Notebooks
{
    /// <summary>This assembly as a package, so that cells can reach what tests watch.</summary>
    public static ProvidedPackage Probe { get; } = new("Probe", "2.0.0", [typeof(Notebooks).Assembly], null);

    public static Notebook Of(params IEnumerable<string> cells)
    {
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(source => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code", ["source"] = source, ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(), ["execution_count"] = null,
            })]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return Notebook.Parse(json.ToJsonString(), "made.ipynb");
    }

    /// <summary>A notebook whose cells have a tag each, or none.</summary>
    public static Notebook Tagged(params IEnumerable<(string Source, string? Tag)> cells)
    {
        var all = cells.ToList();
        var made = Of(all.Select(cell => cell.Source));
        return made.WithCells([.. made.Cells.Zip(all, (cell, asked) => asked.Tag is null ? cell : cell with { Metadata = new JsonObject { ["tags"] = new JsonArray(asked.Tag) } })]);
    }

    public static Task<RunResult> RunAsync(params IEnumerable<string> cells) => RunAsync(new RunOptions { Provided = [Probe] }, cells);

    public static Task<RunResult> RunAsync(RunOptions options, params IEnumerable<string> cells) =>
        NotebookRunner.RunAsync(Of(cells), options, null, CancellationToken.None);

    /// <summary>What the last cell showed, after all cells ran.</summary>
    public static async Task<IReadOnlyList<CellOutput>> OutputsOfAsync(params IEnumerable<string> cells)
    {
        var result = await RunAsync(cells);
        Assert.True(result.Succeeded, result.Cells.FirstOrDefault(cell => cell.Error is not null)?.Error?.Message);
        return result.Executed.Cells[^1].Outputs;
    }

    /// <summary>The text of the last cell's last expression, after all cells ran.</summary>
    public static async Task<string?> ResultOfAsync(params IEnumerable<string> cells) =>
        (await OutputsOfAsync(cells)).OfType<DisplayOutput>().Single(output => output.IsResult).Text("text/plain");

    /// <summary>The error of the last cell.</summary>
    public static async Task<CellError> ErrorOfAsync(params IEnumerable<string> cells)
    {
        var result = await RunAsync(cells);
        Assert.Equal(RunEnd.Failed, result.End);
        return result.Cells[^1].Error!;
    }
}
