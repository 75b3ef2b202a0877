using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>A notebook that was checked.</summary>
/// <param name="Run">How the rerun ended.</param>
/// <param name="Comparison">What became of its cells; null where there is nothing to compare.</param>
/// <param name="Published">The notebook as it was stored when the check began; null where it could not be read.</param>
internal sealed record CheckOutcome(NotebookOutcome Run, NotebookComparison? Comparison, Notebooks.Notebook? Published)
{
    /// <summary>What to say beside the cells, a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the stored notebook has been rewritten.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>What to exit with if this were the only notebook.</summary>
    public ExitCode Code { get; init; }

    /// <summary>How many code cells came to each verdict.</summary>
    public IReadOnlyList<(CellVerdict Verdict, int Count)> Counts => Comparison is null ? []
        : [.. Comparison.Cells.Where(cell => (cell.Rerun ?? cell.Published)!.Kind == CellKind.Code || cell.Verdict != CellVerdict.Same)
            .GroupBy(cell => cell.Verdict).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key)];

    /// <summary>The gravest: what keeps a notebook from being judged at all comes before what is wrong with it.</summary>
    public static ExitCode Gravest(IEnumerable<ExitCode> codes) => codes.DefaultIfEmpty(ExitCode.Ok).MaxBy(code => code switch
    {
        ExitCode.Stopped => 5,
        ExitCode.BadData => 4,
        ExitCode.CellFailed => 3,
        ExitCode.Drifted => 2,
        ExitCode.Usage => 1,
        _ => 0,
    });
}
