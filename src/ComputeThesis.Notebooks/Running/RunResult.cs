namespace ComputeThesis.Notebooks;

/// <summary>How a run came to its end.</summary>
public enum RunEnd
{
    /// <summary>Every cell ran.</summary>
    Completed,

    /// <summary>A cell failed, or ran longer than a cell may.</summary>
    Failed,

    /// <summary>The caller stopped the run.</summary>
    Cancelled,

    /// <summary>The cells together ran longer than the notebook may.</summary>
    TimedOut,
}

/// <summary>What a run gave.</summary>
public sealed record RunResult
{
    /// <summary>The notebook with the outputs of this run and its <see cref="RunRecord"/>; cells that did not run have no outputs.</summary>
    /// <remarks>Where parameters were set, it has a cell more than the notebook that was run: the one tagged <c>injected-parameters</c>.</remarks>
    public required Notebook Executed { get; init; }

    /// <summary>How each cell fared, one for each cell of <see cref="Executed"/>.</summary>
    public required IReadOnlyList<CellOutcome> Cells { get; init; }

    /// <summary>How the run came to its end.</summary>
    public required RunEnd End { get; init; }

    /// <summary>Whether a cell could not be stopped and still runs: the process is then fit for nothing but to write what it has and exit.</summary>
    public bool LeftBehind { get; init; }

    /// <summary>Why another run of the same may give something else, as a sentence; null where it cannot.</summary>
    public string? NotRepeatable { get; init; }

    /// <summary>The files that packages read for this run.</summary>
    public IReadOnlyList<FileRecord> Files { get; init; } = [];

    /// <summary>Whether every cell ran.</summary>
    public bool Succeeded => End == RunEnd.Completed;
}
