namespace ComputeThesis.Notebooks;

/// <summary>What became of a published cell when its notebook was rerun.</summary>
public enum CellVerdict
{
    /// <summary>It shows the same.</summary>
    Same,

    /// <summary>It shows the same within the tolerance, or only looks different.</summary>
    Moved,

    /// <summary>It was left out of the comparison by a tag, or the engine does not run its language.</summary>
    Skipped,

    /// <summary>The rerun ended before it.</summary>
    NotRun,

    /// <summary>The rerun has a cell that was not published.</summary>
    New,

    /// <summary>The cell was published and is no longer there.</summary>
    Gone,

    /// <summary>It shows something else.</summary>
    Drifted,

    /// <summary>It failed, and had not, or not in this way, when it was published.</summary>
    Failed,
}
