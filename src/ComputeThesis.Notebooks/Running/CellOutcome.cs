namespace ComputeThesis.Notebooks;

/// <summary>How a cell fared.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end, or had nothing to run.</summary>
    Ok,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>It was stopped because the run was.</summary>
    Cancelled,

    /// <summary>The run ended before it.</summary>
    NotRun,

    /// <summary>It is in a language this engine does not run.</summary>
    Skipped,
}

/// <summary>How a cell fared in a run.</summary>
/// <param name="Index">Its place among all cells of the executed notebook, from 0.</param>
/// <param name="Status">How it fared.</param>
/// <param name="Elapsed">How long it took, compiling and packages included.</param>
/// <param name="Error">Why it failed, where it did.</param>
public sealed record CellOutcome(int Index, CellStatus Status, TimeSpan Elapsed, CellError? Error = null);
