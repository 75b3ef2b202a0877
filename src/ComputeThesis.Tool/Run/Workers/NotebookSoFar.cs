using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What is known of a run from outside: enough to hand over what was done, should the process that runs it die.</summary>
internal sealed class NotebookSoFar(Notebooks.Notebook notebook)
{
    private readonly SortedDictionary<int, (CellReport Report, string Shown)> finished = [];

    /// <summary>The cell that runs, or the one that ran last; null before the first.</summary>
    public int? Current { get; private set; }

    public void Take(WorkerMessage message)
    {
        Current = message.Started ?? message.Finished?.Index ?? Current;
        if (message.Finished is { } report)
            finished[report.Index] = (report, message.Shown!);
    }

    /// <summary>The notebook with what its cells showed, and how they fared; the one that the run came to grief in has the error.</summary>
    public (Notebooks.Notebook Executed, IReadOnlyList<CellOutcome> Outcomes) Ended(CellStatus status, CellError error)
    {
        var cells = notebook.Cells.ToList();
        foreach (var (i, (_, shown)) in finished)
        {
            // Read only now, for hardly any process dies.
            var cell = Notebooks.Notebook.Parse(shown, "cell.ipynb").Cells[0];
            // The run puts in a cell of its own where parameters are set.
            if (cell.IsInjected && !cells[i].IsInjected)
                cells.Insert(i, cell);
            else
                cells[i] = cell;
        }

        var outcomes = new List<CellOutcome>();
        // Where no cell runs, the next one has the error: it is the first that there is nothing of.
        var failed = Enumerable.Range(Current ?? 0, cells.Count - (Current ?? 0)).FirstOrDefault(i => cells[i].Kind == CellKind.Code && !finished.ContainsKey(i), -1);
        for (var i = 0; i < cells.Count; i++)
        {
            outcomes.Add(finished.TryGetValue(i, out var done) ? done.Report.ToOutcome()
                : i == failed ? new(i, status, TimeSpan.Zero, error)
                : new(i, cells[i].Kind == CellKind.Code ? CellStatus.NotRun : CellStatus.Ok, TimeSpan.Zero));
            if (cells[i].Kind == CellKind.Code && !finished.ContainsKey(i))
                cells[i] = cells[i] with { Outputs = i == failed ? [new ErrorOutput(error.ExceptionType, error.Message, [error.Message])] : [], ExecutionCount = null };
        }

        return (notebook.WithCells(cells), outcomes);
    }
}
