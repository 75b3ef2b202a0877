using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Runs one notebook after another and writes what each gave, even when it failed on the way.</summary>
internal sealed class NotebookRun(string output, RunOptions options)
{
    private readonly RunOptions options = options with { Provided = [OwnPackage.Create()] };

    public async Task<RunEnding> RunAsync(NotebookFile file, IProgress<CellProgress> progress, CancellationToken stop)
    {
        Notebooks.Notebook notebook;
        try
        {
            notebook = Notebooks.Notebook.Load(file.Path);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new(ExitCode.BadData, [], [e.Message]);
        }

        var result = await NotebookRunner.RunAsync(notebook, options with { Folder = Path.GetDirectoryName(Path.GetFullPath(file.Path)) }, progress, stop);
        var copy = Path.Combine(output, file.Name + ".ipynb");
        var page = Path.Combine(output, file.Name + ".html");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        result.Executed.Save(copy);
        HtmlPage.Write(result.Executed, page, new() { Title = file.Name, PlotlyScript = FigureScript.Open });
        return new(CodeOf(result), [copy, page], [.. result.Cells.Where(cell => cell.Error is not null).Select(cell => Describe(file, cell))]);
    }

    private static ExitCode CodeOf(RunResult result) => result.End == RunEnd.Cancelled ? ExitCode.Stopped
        : result.Succeeded ? ExitCode.Ok
        : result.Cells.Any(cell => cell.Error?.ExceptionType == typeof(DataFormatException).FullName) ? ExitCode.BadData
        : ExitCode.CellFailed;

    private static string Describe(NotebookFile file, CellOutcome cell) =>
        $"{file.Path}, cell {cell.Index + 1}{(cell.Error is { Line: { } line, Column: { } column } ? $" ({line},{column})" : "")}: {cell.Error!.Message}";
}

/// <summary>How the run of one notebook ended: what to exit with, what was written, what went wrong.</summary>
internal sealed record RunEnding(ExitCode Code, IReadOnlyList<string> Written, IReadOnlyList<string> Problems);
