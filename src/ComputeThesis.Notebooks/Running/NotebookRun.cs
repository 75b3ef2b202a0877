using System.Diagnostics;

namespace ComputeThesis.Notebooks;

/// <summary>A run under way.</summary>
internal sealed class NotebookRun(Notebook notebook, RunOptions options, Session session, IProgress<CellProgress>? progress)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<(Cell Cell, OutputSink? Sink, DisplayOutput? Result, CellError? Error)> done = [];
    private readonly List<CellOutcome> outcomes = [];
    private RunEnd end = RunEnd.Completed;
    private string? doubt;
    private int executed;

    private bool GoesOn => !session.LeftBehind && (end == RunEnd.Completed || (end == RunEnd.Failed && options.KeepGoing));

    public async Task<RunResult> ToEndAsync(CancellationToken stop)
    {
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind != CellKind.Code)
                Pass(cell, CellStatus.Ok);
            else if (stop.IsCancellationRequested || !GoesOn)
                Pass(cell with { Outputs = [], ExecutionCount = null }, CellStatus.NotRun);
            else if (cell.Language != Languages.CSharp)
                Pass(cell with { Outputs = [Skipped(cell.Language)], ExecutionCount = null }, CellStatus.Skipped);
            else
                await RunAsync(cell, CellLimit.After(Stopwatch.GetElapsedTime(started), options), stop).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
                end = RunEnd.Cancelled;
        }
        var used = session.Used();
        return new RunResult
        {
            // Read only now: a later cell may have updated what an earlier one showed.
            Executed = notebook.WithCells([.. done.Select(Finished)]).With(RunRecording.Of(notebook, options, session.Packages, used, outcomes)),
            Cells = outcomes,
            End = end,
            LeftBehind = session.LeftBehind,
            NotRepeatable = Doubt(),
            Files = [.. used.SelectMany(use => use.Files).Distinct().OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
    }

    private async Task RunAsync(Cell cell, CellLimit limit, CancellationToken stop)
    {
        if (limit.Left == TimeSpan.Zero)
        {
            end = RunEnd.TimedOut;
            Pass(cell with { Outputs = [], ExecutionCount = null }, CellStatus.NotRun);
            return;
        }
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
            var ran = await session.RunAsync(cell.Source, $"cell {++executed}", sink, limit, stop).ConfigureAwait(false);
            done.Add((cell with { ExecutionCount = executed }, sink, ran.Result, ran.Error));
            doubt ??= session.Doubt is { } said ? $"Cell {index + 1} {said}." : null;
            outcomes.Add(new CellOutcome(index, ran.Status, Stopwatch.GetElapsedTime(begun), ran.Error));
            end = ran.Status switch
            {
                CellStatus.Ok => end,
                CellStatus.Cancelled => RunEnd.Cancelled,
                CellStatus.TimedOut when limit.IsOfNotebook => RunEnd.TimedOut,
                _ => RunEnd.Failed,
            };
        }
        progress?.Report(new CellProgress(index, notebook.Cells.Count, CellPhase.Finished, Stopwatch.GetElapsedTime(started), outcomes[index]) { Executed = Finished(done[index]) });
    }

    private void Pass(Cell cell, CellStatus status)
    {
        done.Add((cell, null, null, null));
        outcomes.Add(new CellOutcome(outcomes.Count, status, TimeSpan.Zero));
    }

    private string? Doubt() => outcomes.FirstOrDefault(outcome => outcome.Status != CellStatus.Ok) switch
    {
        null => doubt,
        { Status: CellStatus.Skipped, Index: var index } => $"Cell {index + 1} is in {notebook.Cells[index].Language}, which this engine does not run.",
        { Index: var index } => $"Cell {index + 1} did not run to its end.",
    };

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
