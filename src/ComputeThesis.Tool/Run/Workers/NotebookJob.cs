using System.Diagnostics;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>One notebook run by one worker, from the request to what is left when the worker has ended, however it did.</summary>
internal sealed class NotebookJob(NotebookFile file, Notebooks.Notebook notebook, WorkerRequest request, WorkerProcess worker, IProgress<CellProgress> progress)
{
    /// <summary>What a worker may take beyond its limit to stop the cell it is in and to hand over what it has.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);

    private readonly NotebookSoFar known = new(notebook);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly DateTimeOffset began = TimeProvider.System.GetUtcNow();
    private volatile Ending ending;

    private enum Ending
    {
        Own,
        Stopped,
        Late,
    }

    public async Task<NotebookOutcome> RunAsync(CancellationToken stop)
    {
        using var clock = new CancellationTokenSource();
        if (request.NotebookTimeout is { } limit)
            clock.CancelAfter(limit + Grace);
        using var kill = clock.Token.UnsafeRegister(_ => Kill(), null);
        using var asked = stop.UnsafeRegister(_ =>
        {
            ending = Ending.Stopped;
            worker.Stop();
            clock.CancelAfter(Grace);
        }, null);
        worker.Send(request);
        while (await worker.ReadAsync() is { } message)
        {
            if (message.End is { } end)
            {
                await worker.LeaveAsync();
                return Concluded(end);
            }

            known.Take(message);
            progress.Report(new(known.Current ?? 0, message.Count, message.Finished is null ? CellPhase.Started : CellPhase.Finished, message.Elapsed, message.Finished?.ToOutcome()));
        }

        return Died(await worker.EndAsync());
    }

    private void Kill()
    {
        if (ending == Ending.Own)
            ending = Ending.Late;
        worker.Kill();
    }

    private NotebookOutcome Concluded(WorkerEnd end)
    {
        if (end.Refused is { } refused)
            return new() { File = file, Began = began, Code = ExitCode.BadData, Problems = [refused], Elapsed = watch.Elapsed };
        var cells = end.Cells.Select(cell => cell.ToOutcome()).ToList();
        return new()
        {
            File = file, Began = began, Code = CodeOf(end.End, cells), Text = end.Text, Cells = cells, End = end.End, Elapsed = watch.Elapsed, Page = end.HasPage ? request.Page : null,
            Problems = [.. cells.Where(cell => cell.Error is not null).Select(cell => Describe(cell.Index, cell.Error!))], Said = worker.Said, NotKept = end.NotKept,
        };
    }

    private NotebookOutcome Died(int code)
    {
        var error = ending switch
        {
            Ending.Stopped => new CellError { ExceptionType = typeof(OperationCanceledException).FullName!, Message = known.Current is null ? "The run was stopped before its first cell." : "The run was stopped in this cell, which did not heed it." },
            Ending.Late => new() { ExceptionType = typeof(TimeoutException).FullName!, Message = $"The notebook ran longer than {request.NotebookTimeout:g} and did not stop when it was told to, so its process was ended. Raise --notebook-timeout, or have the cell do less." },
            _ => new() { ExceptionType = "ProcessEnded", Message = DeathWords.Of(code, worker.Said) },
        };
        var status = ending switch { Ending.Stopped => CellStatus.Cancelled, Ending.Late => CellStatus.TimedOut, _ => CellStatus.Failed };
        var (executed, cells) = known.Ended(status, error);
        return new()
        {
            File = file, Began = began, Code = ending == Ending.Stopped ? ExitCode.Stopped : ExitCode.CellFailed, Text = executed.ToString(), Cells = cells,
            End = ending == Ending.Stopped ? RunEnd.Cancelled : RunEnd.Failed, Elapsed = watch.Elapsed, Problems = [Describe(known.Current, error)],
        };
    }

    private string Describe(int? cell, CellError error) =>
        $"{file.Path}{(cell is { } index ? $", cell {index + 1}" : "")}{(error is { Line: > 0, Column: > 0 } ? $" ({error.Line},{error.Column})" : "")}: {error.Message}";

    private static ExitCode CodeOf(RunEnd end, List<CellOutcome> cells) => end == RunEnd.Cancelled ? ExitCode.Stopped
        : end == RunEnd.Completed ? ExitCode.Ok
        : cells.Any(cell => cell.Error?.ExceptionType == typeof(DataFormatException).FullName) ? ExitCode.BadData
        : ExitCode.CellFailed;
}
