using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>News from a worker, one a line.</summary>
internal sealed record WorkerMessage
{
    /// <summary>The cell that starts, or null.</summary>
    public int? Started { get; init; }

    /// <summary>The cell that has ended, or null.</summary>
    public CellReport? Finished { get; init; }

    /// <summary>What the cell that has ended showed, as a notebook of that one cell; null where there is no such cell.</summary>
    public string? Shown { get; init; }

    /// <summary>How many cells there are.</summary>
    public int Count { get; init; }

    /// <summary>The time since the run started.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How the whole run ended, or null while it goes on.</summary>
    public WorkerEnd? End { get; init; }
}

/// <summary>What a run gave, told last.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Text">The executed notebook as the text of an <c>.ipynb</c> file.</param>
/// <param name="Cells">How each cell fared.</param>
internal sealed record WorkerEnd(RunEnd End, string Text, IReadOnlyList<CellReport> Cells)
{
    /// <summary>Whether the web page stands where it was to go.</summary>
    public bool HasPage { get; init; }

    /// <summary>Why the result was not kept, or null where it was or was not to be.</summary>
    public string? NotKept { get; init; }

    /// <summary>Why there is no such run: the notebook cannot be run as asked.</summary>
    public string? Refused { get; init; }
}
