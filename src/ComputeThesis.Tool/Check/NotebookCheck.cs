using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Holds stored notebooks against their reruns.</summary>
internal sealed class NotebookCheck(Tolerance tolerance)
{
    private readonly Dictionary<NotebookFile, Notebooks.Notebook> published = [];

    /// <summary>Reads what is stored now: a notebook may write files itself. One that cannot be read is left to its run to say.</summary>
    public void Remember(NotebookFile file)
    {
        try
        {
            published[file] = Notebooks.Notebook.Load(file.Path);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            published.Remove(file);
        }
    }

    public CheckOutcome Compare(NotebookOutcome run)
    {
        if (run.Executed is not { } rerun || !published.TryGetValue(run.File, out var stored) || run.Code == ExitCode.Usage)
            return new(run, null, published.GetValueOrDefault(run.File)) { Code = run.Code, Notes = run.Problems };
        if (Path.GetExtension(run.File.Path).Equals(".dib", StringComparison.OrdinalIgnoreCase))
            return new(run, null, stored) { Code = run.Code, Notes = [.. run.Problems, "A .dib file keeps no outputs, so there is nothing to compare; it was only run. Keep the notebook as .ipynb to have it checked."] };
        try
        {
            var comparison = NotebookComparison.Of(stored, rerun, new()
            {
                Tolerance = tolerance,
                NotRun = Cells(run, CellStatus.NotRun, CellStatus.Cancelled),
                Skipped = Cells(run, CellStatus.Skipped),
            });
            return new(run, comparison, stored) { Code = CodeOf(run, comparison), Notes = Notes(stored, rerun, run) };
        }
        catch (NotebookFormatException e)
        {
            return new(run, null, stored) { Code = CheckOutcome.Gravest([run.Code, ExitCode.BadData]), Notes = [.. run.Problems, e.Message] };
        }
    }

    private static HashSet<int> Cells(NotebookOutcome run, params ReadOnlySpan<CellStatus> statuses)
    {
        var places = new HashSet<int>();
        foreach (var cell in run.Cells)
        {
            if (statuses.Contains(cell.Status))
                places.Add(cell.Index);
        }
        return places;
    }

    // A cell that fails as it did when it was published shows the same: that run has failed, and the check has not.
    private static ExitCode CodeOf(NotebookOutcome run, NotebookComparison comparison) => (run.Code, comparison.Verdict) switch
    {
        (ExitCode.Stopped or ExitCode.BadData, _) => run.Code,
        (_, CellVerdict.Failed) => ExitCode.CellFailed,
        (_, CellVerdict.Drifted) => ExitCode.Drifted,
        (_, CellVerdict.NotRun) => run.Code == ExitCode.Ok ? ExitCode.CellFailed : run.Code,
        _ => ExitCode.Ok,
    };

    private static List<string> Notes(Notebooks.Notebook stored, Notebooks.Notebook rerun, NotebookOutcome run)
    {
        var notes = new List<string>(run.Code is ExitCode.Stopped or ExitCode.BadData ? run.Problems : []);
        if (stored.Cells.Any(cell => cell.Kind == CellKind.Code) && stored.Cells.All(cell => cell.Outputs.Count == 0))
            notes.Add("No outputs are stored in it. Store those of this rerun with --update.");
        if (stored.Cells.Any(cell => cell.IsInjected) && !rerun.Cells.Any(cell => cell.IsInjected))
            notes.Add("It was run with parameters of its own, in a cell tagged 'injected-parameters'; this rerun is with the defaults. Give the same values with --set to compare like with like.");
        return notes;
    }
}
