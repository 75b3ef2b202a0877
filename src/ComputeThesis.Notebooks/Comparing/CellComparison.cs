namespace ComputeThesis.Notebooks;

/// <summary>What became of one cell.</summary>
public sealed record CellComparison
{
    /// <summary>How it fared.</summary>
    public required CellVerdict Verdict { get; init; }

    /// <summary>The published cell; null for a new one.</summary>
    public Cell? Published { get; init; }

    /// <summary>The cell of the rerun; null for one that is gone.</summary>
    public Cell? Rerun { get; init; }

    /// <summary>The cell's place in its notebook, from 0: in the rerun, or in the published notebook for a cell that is gone.</summary>
    public required int Index { get; init; }

    /// <summary>Where what it shows has changed, in the order of reading.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>How often something was passed over because it says nothing of the result, by what it was: <c>ids</c>, <c>paths</c>, <c>timings</c>.</summary>
    public IReadOnlyDictionary<string, int> PassedOver { get; init; } = new SortedDictionary<string, int>();

    /// <summary>Why it was left out, where it was.</summary>
    public string Note { get; init; } = "";

    /// <summary>The causes, of those that were found, that can have reached the cell: in the data, the environment, or the code of this and earlier cells.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];
}
