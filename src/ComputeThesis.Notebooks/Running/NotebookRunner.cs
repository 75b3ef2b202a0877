using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Runs notebooks.</summary>
public static class NotebookRunner
{
    /// <summary>Runs the C# cells from top to bottom in one session. The notebook itself stays as it is.</summary>
    /// <remarks>Notebooks may run side by side: what a cell writes to the console goes to its own outputs. Cells in other languages are kept and marked as not run.</remarks>
    /// <param name="notebook">What to run.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told as each cell starts and ends, on the thread that runs the notebook.</param>
    /// <param name="stop">Stops the run, even in the midst of a loop; what was done until then is returned.</param>
    public static Task<RunResult> RunAsync(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        return Task.Factory.StartNew(() => Run(notebook, options, progress, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static RunResult Run(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken stop)
    {
        ConsoleCapture.Install();
        using var runner = new CellRunner(options);
        var cells = notebook.Cells.Select(cell => cell with { Outputs = [], ExecutionCount = null }).ToList();
        var outcomes = cells.Select((cell, i) => new CellOutcome(i, IsCSharp(cell) ? CellStatus.NotRun : CellStatus.Skipped, TimeSpan.Zero, null)).ToList();
        var toRun = cells.Select((cell, i) => (Cell: cell, Index: i)).Where(pair => IsCSharp(pair.Cell)).ToList();
        foreach (var (other, i) in cells.Select((cell, i) => (cell, i)).Where(pair => pair.cell.Kind == CellKind.Code && !IsCSharp(pair.cell)).ToList())
            cells[i] = other with { Outputs = [Stream($"This cell is in {other.Language} and was not run.\n")] };
        var end = RunEnd.Completed;
        for (var n = 0; n < toRun.Count && end == RunEnd.Completed; n++)
        {
            if (stop.IsCancellationRequested)
            {
                end = RunEnd.Cancelled;
                break;
            }

            var (cell, index) = toRun[n];
            progress?.Report(new(n, toRun.Count, CellPhase.Started));
            var (outputs, outcome, canGoOn) = RunCell(runner, cell, index, n + 1, options.CellTimeout, stop);
            progress?.Report(new(n, toRun.Count, CellPhase.Finished));
            cells[index] = cell with { Outputs = outputs, ExecutionCount = n + 1 };
            outcomes[index] = outcome;
            end = stop.IsCancellationRequested && outcome.Status == CellStatus.NotRun ? RunEnd.Cancelled
                : outcome.Error is not null && !(options.KeepGoing && canGoOn) ? RunEnd.Failed : RunEnd.Completed;
        }

        return new() { Executed = notebook with { Cells = cells }, Cells = outcomes, End = end };
    }

    private static (IReadOnlyList<JsonObject> Outputs, CellOutcome Outcome, bool CanGoOn) RunCell(CellRunner runner, Cell cell, int index, int count, TimeSpan timeout, CancellationToken stop)
    {
        var outputs = new CellOutputs();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        var watch = Stopwatch.StartNew();
        var status = CellStatus.Ok;
        CellError? error = null;
        var canGoOn = true;
        try
        {
            CellOutputs.Current = outputs;
            runner.Run(cell.Source, index, count, limit.Token);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            canGoOn = e is not StuckException;
            status = stop.IsCancellationRequested ? CellStatus.NotRun : CellStatus.TimedOut;
            error = stop.IsCancellationRequested
                ? CellErrors.Told("Stopped", "The run was stopped while this cell ran.")
                : CellErrors.Told(typeof(TimeoutException).FullName!, $"The cell was stopped after {timeout.TotalSeconds:0.###} s. Give it more with --timeout, or make it shorter.");
        }
        catch (Exception e)
        {
            status = CellStatus.Failed;
            error = e is MagicException magic ? CellErrors.Told("UnknownMagic", magic.Message, magic.Line)
                : e is PackageException or FormatterException ? CellErrors.Told(e.GetType().Name, e.Message)
                : CellErrors.Of(e, cell.Source, index);
        }

        CellOutputs.Current = null;
        if (error is not null)
            outputs.Add(CellErrors.ToOutput(error));
        return (outputs.Close(), new(index, status, watch.Elapsed, status == CellStatus.NotRun ? null : error), canGoOn);
    }

    private static bool IsCSharp(Cell cell) => cell is { Kind: CellKind.Code, Language: Languages.CSharp } && !string.IsNullOrWhiteSpace(cell.Source);

    private static JsonObject Stream(string text) => new() { ["name"] = "stderr", ["output_type"] = "stream", ["text"] = text };
}
