using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What a check found, as build servers want it: a cell that shows something else is a test that failed.</summary>
internal static class CheckJunit
{
    public static void Write(Stream stream, RunChoices choices, IReadOnlyList<CheckOutcome> outcomes) =>
        JunitReport.Write(stream, choices, [.. outcomes.Select(Judged)]);

    private static NotebookOutcome Judged(CheckOutcome outcome)
    {
        if (outcome.Comparison is not { } comparison)
            return outcome.Run with { Code = outcome.Code, Problems = outcome.Notes };
        var verdicts = comparison.Cells.Where(cell => cell.Verdict != CellVerdict.Gone).ToDictionary(cell => cell.Index);
        return outcome.Run with { Code = outcome.Code, Cells = [.. outcome.Run.Cells.Select(cell => verdicts.TryGetValue(cell.Index, out var compared) ? Judged(cell, compared) : cell)] };
    }

    private static CellOutcome Judged(CellOutcome run, CellComparison cell) => cell.Verdict switch
    {
        CellVerdict.Drifted or CellVerdict.New => run with
        {
            Status = CellStatus.Failed,
            Error = new() { ExceptionType = "Drifted", Message = string.Join("\n", cell.Changes.Where(change => change.Kind == ChangeKind.Drifted).Select(change => change.ToString()).DefaultIfEmpty("not published")) },
        },
        // It failed when it was published, and so it is what its readers were told.
        CellVerdict.Same or CellVerdict.Moved or CellVerdict.Skipped when run.Error is not null => run with { Status = CellStatus.Ok, Error = null },
        _ => run,
    };
}
