using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What a check found, for people: a line a notebook, below it the cells that are not the same, and why.</summary>
internal sealed class CheckReport(TextWriter writer, int mostPlaces)
{
    private const int WordWidth = 8;

    public void Write(CheckOutcome outcome)
    {
        writer.WriteLine($"{Word(outcome).PadRight(WordWidth)} {outcome.Run.File.Path}{Counted(outcome)}");
        foreach (var note in outcome.Notes)
            writer.WriteLine($"  {note}");
        if (outcome.Comparison is not { } comparison)
            return;
        foreach (var cell in comparison.Cells.Where(cell => cell.Verdict is not (CellVerdict.Same or CellVerdict.NotRun)))
            Write(cell, comparison, cell.Verdict == CellVerdict.Gone ? outcome.Published! : outcome.Run.Executed!);
        if (comparison.Cells.Where(cell => cell.Verdict == CellVerdict.NotRun).ToList() is { Count: > 0 } notRun)
            writer.WriteLine($"  not run  {(notRun.Count == 1 ? "cell" : "cells")} {string.Join(", ", notRun.Select(cell => cell.Index + 1))}: the run ended before them");
        if (comparison.Causes.Count > 0 && comparison.Cells.Any(cell => cell.Causes.Count > 0))
        {
            if (comparison.Causes.Any(cause => cause.Kind != CauseKind.Unknown))
                writer.WriteLine("  why: this has changed since the outputs were stored, and may have moved them");
            foreach (var cause in comparison.Causes)
            {
                writer.WriteLine(cause.Kind == CauseKind.Unknown ? $"  why: {cause.Text}" : $"    {cause.Text}");
                foreach (var row in ChangedRows.InWords(cause, Path.GetDirectoryName(Path.GetFullPath(outcome.Run.File.Path))!))
                    writer.WriteLine($"      {row}");
            }
        }
    }

    /// <summary>Says whether the stored notebook was rewritten, after all that has changed in it.</summary>
    public void WriteUpdate(CheckOutcome outcome)
    {
        if (outcome.IsUpdated)
            writer.WriteLine($"updated  {outcome.Run.File.Path}");
        else if (outcome.Notes is [.., var note] && note.StartsWith("Not updated", StringComparison.Ordinal))
            writer.WriteLine($"  {note}");
    }

    /// <summary>One word for what became of a notebook.</summary>
    public static string Word(CheckOutcome outcome) => outcome.Code switch
    {
        ExitCode.Stopped => "stopped",
        ExitCode.BadData => "bad data",
        ExitCode.Usage => "refused",
        ExitCode.CellFailed => "failed",
        ExitCode.Drifted => "drifted",
        _ when outcome.Comparison is null => "ran",
        _ => outcome.Comparison.Verdict == CellVerdict.Moved ? "moved" : "same",
    };

    /// <summary>A verdict in words.</summary>
    public static string Word(CellVerdict verdict) => verdict == CellVerdict.NotRun ? "not run" : verdict.ToString().ToLowerInvariant();

    private void Write(CellComparison cell, NotebookComparison comparison, Notebooks.Notebook notebook)
    {
        writer.WriteLine($"  {Word(cell.Verdict).PadRight(WordWidth)} {CellTitle.Of(cell, notebook)}");
        if (cell.Note.Length > 0)
            writer.WriteLine($"    {cell.Note}");
        var told = cell.Changes.Take(mostPlaces).ToList();
        foreach (var change in told)
            writer.WriteLine($"    {change}{(change.Kind == ChangeKind.Within ? ", within the tolerance" : change.Kind == ChangeKind.Looks && change.Old is not null ? ", only looks different" : "")}");
        if (cell.Changes.Count > told.Count)
            writer.WriteLine($"    and {cell.Changes.Count - told.Count} more {(cell.Changes.Count == told.Count + 1 ? "place" : "places")}");
        Why(cell, comparison);
    }

    // What can have reached every cell is said once, below them all.
    private void Why(CellComparison cell, NotebookComparison comparison)
    {
        if (cell.Causes.Count == 0)
            return;
        if (cell.Causes is [{ Kind: CauseKind.NotDeterministic } chance])
            writer.WriteLine($"    why: {chance.Text}");
        else if (cell.Causes.Count < comparison.Causes.Count)
            writer.WriteLine($"    why: of what changed, only this can have reached it: {string.Join("; ", cell.Causes.Select(cause => cause.Text))}");
    }

    private static string Counted(CheckOutcome outcome) => outcome.Counts.Count == 0 ? ""
        : $"  {outcome.Counts.Sum(pair => pair.Count)} code {(outcome.Counts.Sum(pair => pair.Count) == 1 ? "cell" : "cells")}: {string.Join(", ", outcome.Counts.Select(pair => $"{pair.Count} {Word(pair.Verdict)}"))}";
}
