using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Puts the outputs of a rerun in the place of the stored ones.</summary>
internal static class StoredNotebook
{
    /// <summary>Rewrites the stored notebook, whole or not at all, unless it holds all that already; says why where it will not.</summary>
    public static CheckOutcome Update(CheckOutcome outcome)
    {
        if (outcome.Comparison is not { } comparison || outcome.Published is not { } published)
            return outcome;
        if (outcome.Run.Code is not ExitCode.Ok)
            return outcome with { Notes = [.. outcome.Notes, "Not updated: the rerun did not come to its end. The stored notebook is as it was."] };
        var text = Accepted(comparison, published, outcome.Run.Executed!).ToString();
        if (text == published.ToString())
            return outcome with { Code = ExitCode.Ok };
        try
        {
            NewFile.Write(outcome.Run.File.Path, text);
            return outcome with { IsUpdated = true, Code = ExitCode.Ok };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return outcome with { Notes = [.. outcome.Notes, $"Not updated: {e.Message.TrimEnd('.')}. Make the file writable."] };
        }
    }

    // What shows the same keeps its old bytes: a fresh id in every output would hide what has changed from a reader of the history.
    private static Notebooks.Notebook Accepted(NotebookComparison comparison, Notebooks.Notebook published, Notebooks.Notebook rerun)
    {
        var same = comparison.Cells.Where(cell => cell.Verdict is CellVerdict.Same or CellVerdict.Skipped && cell.Published is not null).ToDictionary(cell => cell.Index, cell => cell.Published!);
        return rerun.WithCells([.. rerun.Cells.Select((cell, i) => same.TryGetValue(i, out var old) ? cell with { Outputs = old.Outputs, ExecutionCount = old.ExecutionCount } : cell)]);
    }
}
