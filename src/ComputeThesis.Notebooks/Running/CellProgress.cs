namespace ComputeThesis.Notebooks;

/// <summary>The two moments a cell reports.</summary>
public enum CellPhase
{
    /// <summary>The cell is about to run.</summary>
    Started,

    /// <summary>The cell has ended.</summary>
    Finished,
}

/// <summary>News of a run, sent as each code cell starts and ends.</summary>
/// <param name="Index">The cell's place among all cells of the executed notebook, from 0.</param>
/// <param name="Count">How many cells the executed notebook has.</param>
/// <param name="Phase">Whether the cell starts or has ended.</param>
/// <param name="Elapsed">The time since the run started.</param>
/// <param name="Outcome">How the cell fared, once it has ended.</param>
public sealed record CellProgress(int Index, int Count, CellPhase Phase, TimeSpan Elapsed, CellOutcome? Outcome = null)
{
    /// <summary>The cell with what it showed, once it has ended: all that is left of it should the process not live to give a <see cref="RunResult"/>.</summary>
    /// <remarks>A later cell may still update it.</remarks>
    public Cell? Executed { get; init; }
}
