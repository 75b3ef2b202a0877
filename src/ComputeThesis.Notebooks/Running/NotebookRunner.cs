using System.Diagnostics;

namespace ComputeThesis.Notebooks;

/// <summary>Runs the C# cells of a notebook from top to bottom.</summary>
/// <remarks>
/// One notebook at a time in a process: the current folder, the console and the registered formatters are the process's own.
/// A second run waits for the first.
/// </remarks>
public static class NotebookRunner
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Runs a notebook in a fresh session and gives it back with its outputs; an error in a cell is part of the result, not thrown.</summary>
    public static Task<RunResult> RunAsync(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => RunInTurnAsync(notebook, options, progress, stop), CancellationToken.None);
    }

    private static async Task<RunResult> RunInTurnAsync(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken stop)
    {
        // Not cancelled by the token: a run that never got its turn still gives a result.
        await Turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var before = Environment.CurrentDirectory;
        try
        {
            var folder = Path.GetFullPath(options.Folder ?? before);
            Environment.CurrentDirectory = folder;
            using var console = new ConsoleCapture();
            HostConventions.Reset();
            return await new NotebookRun(notebook, options, new Session(options, folder), progress).ToEndAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Turn.Release();
        }
    }
}

/// <summary>A run under way.</summary>
internal sealed class NotebookRun(Notebook notebook, RunOptions options, Session session, IProgress<CellProgress>? progress)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<(Cell Cell, OutputSink? Sink, DisplayOutput? Result, CellError? Error)> done = [];
    private readonly List<CellOutcome> outcomes = [];
    private RunEnd end = RunEnd.Completed;
    private int executed;

    public async Task<RunResult> ToEndAsync(CancellationToken stop)
    {
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind != CellKind.Code)
                Pass(cell, CellStatus.Ok);
            else if (stop.IsCancellationRequested || end == RunEnd.Cancelled || (end == RunEnd.Failed && !options.KeepGoing))
                Pass(cell with { Outputs = [], ExecutionCount = null }, CellStatus.NotRun);
            else if (cell.Language != Languages.CSharp)
                Pass(cell with { Outputs = [Skipped(cell.Language)], ExecutionCount = null }, CellStatus.Skipped);
            else
                await RunAsync(cell, stop).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
                end = RunEnd.Cancelled;
        }
        return new RunResult
        {
            // Read only now: a later cell may have updated what an earlier one showed.
            Executed = notebook.WithCells([.. done.Select(Finished)]),
            Cells = outcomes,
            End = end,
        };
    }

    private async Task RunAsync(Cell cell, CancellationToken stop)
    {
        var index = outcomes.Count;
        var begun = Stopwatch.GetTimestamp();
        progress?.Report(new CellProgress(index, notebook.Cells.Count, CellPhase.Started, Stopwatch.GetElapsedTime(started)));
        if (cell.Source.Trim().Length == 0)
        {
            Pass(cell with { Outputs = [], ExecutionCount = null }, CellStatus.Ok);
        }
        else
        {
            var sink = new OutputSink();
            var ran = await session.RunAsync(cell.Source, $"cell {++executed}", sink, stop).ConfigureAwait(false);
            done.Add((cell with { ExecutionCount = executed }, sink, ran.Result, ran.Error));
            outcomes.Add(new CellOutcome(index, ran.Status, Stopwatch.GetElapsedTime(begun), ran.Error));
            if (ran.Status == CellStatus.Cancelled)
                end = RunEnd.Cancelled;
            else if (ran.Status != CellStatus.Ok)
                end = RunEnd.Failed;
        }
        progress?.Report(new CellProgress(index, notebook.Cells.Count, CellPhase.Finished, Stopwatch.GetElapsedTime(started), outcomes[index]) { Executed = Finished(done[index]) });
    }

    private void Pass(Cell cell, CellStatus status)
    {
        done.Add((cell, null, null, null));
        outcomes.Add(new CellOutcome(outcomes.Count, status, TimeSpan.Zero));
    }

    private static Cell Finished((Cell Cell, OutputSink? Sink, DisplayOutput? Result, CellError? Error) ran)
    {
        if (ran.Sink is null)
            return ran.Cell;
        var outputs = ran.Sink.ToOutputs().ToList();
        if (ran.Result is not null)
            outputs.Add(ran.Result with { ExecutionCount = ran.Cell.ExecutionCount });
        if (ran.Error is not null)
            outputs.Add(ran.Error.ToOutput());
        return ran.Cell with { Outputs = outputs };
    }

    private static StreamOutput Skipped(string language) =>
        new("stderr", $"Skipped: this cell is in {language}, and the engine runs C# only.\n");
}
