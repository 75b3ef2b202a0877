using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What is known of a run from outside: enough to hand over what was done, should the process that runs it die.</summary>
internal sealed class NotebookSoFar(Notebooks.Notebook notebook)
{
    private readonly CellReport?[] reports = new CellReport?[notebook.Cells.Count];
    private readonly Cell?[] cells = new Cell?[notebook.Cells.Count];

    /// <summary>The cell that runs, or the one that ran last; null before the first.</summary>
    public int? Current { get; private set; }

    public void Take(WorkerMessage message)
    {
        Current = message.Started ?? message.Finished?.Index ?? Current;
        if (message.Finished is not { } finished)
            return;
        reports[finished.Index] = finished;
        if (message.Shown is { } shown)
            cells[finished.Index] = Notebooks.Notebook.Parse(shown, "cell.ipynb").Cells[0];
    }

    /// <summary>How the cells fared, the one it came to grief in with the error.</summary>
    public IReadOnlyList<CellOutcome> Outcomes(CellStatus status, CellError error) =>
        [.. notebook.Cells.Select((cell, i) => reports[i]?.ToOutcome() ?? (i == Failed ? new(i, status, TimeSpan.Zero, error) : new(i, Fate(cell), TimeSpan.Zero)))];

    /// <summary>The notebook with what its cells showed before that.</summary>
    public Notebooks.Notebook Executed(CellError error) => notebook.WithCells([.. notebook.Cells.Select((cell, i) => cell.Kind != CellKind.Code ? cell
        : cells[i] ?? (cell with { Outputs = i == Failed ? [new ErrorOutput(error.ExceptionType, error.Message, [error.Message])] : [], ExecutionCount = null }))]);

    // Between two cells the error is no cell's: the next one would have been the first to notice.
    private int Failed => Current is { } current ? reports[current] is null ? current : NextCode(current + 1) : NextCode(0);

    private int NextCode(int from) => Enumerable.Range(from, notebook.Cells.Count - from).FirstOrDefault(i => notebook.Cells[i].Kind == CellKind.Code, -1);

    private static CellStatus Fate(Cell cell) => cell.Kind == CellKind.Code ? CellStatus.NotRun : CellStatus.Ok;
}
