using System.Diagnostics;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Runs the notebooks that a command line names.</summary>
internal static class NotebookRuns
{
    /// <summary>Runs them, and calls for each as it ends, one call at a time.</summary>
    /// <returns>How they ended, in the order of the files; a run that the user stopped leaves out those that never began.</returns>
    public static async Task<IReadOnlyList<NotebookOutcome>> RunAsync(
        IReadOnlyList<NotebookFile> files, RunChoices choices, RunTalk talk, Func<NotebookOutcome, Task> concluded, CancellationToken stop)
    {
        var outcomes = new List<NotebookOutcome>();
        foreach (var file in files)
        {
            talk.Say($"run  {file.Path}");
            var outcome = await RunAsync(file, choices, stop);
            talk.Conclude(outcome);
            await concluded(outcome);
            outcomes.Add(outcome);
            if (outcome.Code == ExitCode.Stopped)
                break;
        }

        return outcomes;
    }

    /// <summary>The gravest of the endings.</summary>
    public static ExitCode CodeOf(IReadOnlyList<NotebookOutcome> outcomes) => outcomes.Select(outcome => outcome.Code).DefaultIfEmpty(ExitCode.Ok).Max();

    private static async Task<NotebookOutcome> RunAsync(NotebookFile file, RunChoices choices, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        Notebooks.Notebook notebook;
        try
        {
            notebook = Notebooks.Notebook.Load(file.Path);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new() { File = file, Code = ExitCode.BadData, Problems = [e.Message] };
        }

        var options = new RunOptions
        {
            CellTimeout = choices.CellTimeout, NotebookTimeout = choices.NotebookTimeout, KeepGoing = choices.KeepGoing, Provided = [OwnPackage.Create()],
            Folder = Path.GetDirectoryName(Path.GetFullPath(file.Path)),
        };
        var result = await NotebookRunner.RunAsync(notebook, options, null, stop);
        return new()
        {
            File = file, Code = CodeOf(result), Text = result.Executed.ToString(), Cells = result.Cells, End = result.End, Elapsed = watch.Elapsed,
            Problems = [.. result.Cells.Where(cell => cell.Error is not null).Select(cell => Describe(file, cell))],
        };
    }

    private static ExitCode CodeOf(RunResult result) => result.End == RunEnd.Cancelled ? ExitCode.Stopped
        : result.Succeeded ? ExitCode.Ok
        : result.Cells.Any(cell => cell.Error?.ExceptionType == typeof(DataFormatException).FullName) ? ExitCode.BadData
        : ExitCode.CellFailed;

    private static string Describe(NotebookFile file, CellOutcome cell) =>
        $"{file.Path}, cell {cell.Index + 1}{(cell.Error is { Line: { } line, Column: { } column } ? $" ({line},{column})" : "")}: {cell.Error!.Message}";
}
