namespace ComputeThesis.Notebooks;

/// <summary>How a run came to its end.</summary>
public enum RunEnd
{
    /// <summary>Every cell ran.</summary>
    Completed,

    /// <summary>A cell failed or ran out of time.</summary>
    Failed,

    /// <summary>The caller stopped the run.</summary>
    Cancelled,
}

/// <summary>What a run gave.</summary>
public sealed record RunResult
{
    /// <summary>The notebook with the outputs of this run; cells that did not run have none.</summary>
    public required Notebook Executed { get; init; }

    /// <summary>How each cell fared, one for each cell of the notebook.</summary>
    public required IReadOnlyList<CellOutcome> Cells { get; init; }

    /// <summary>How the run came to its end.</summary>
    public required RunEnd End { get; init; }

    /// <summary>Whether every cell ran.</summary>
    public bool Succeeded => End == RunEnd.Completed;
}
