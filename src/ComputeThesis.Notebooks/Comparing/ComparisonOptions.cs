namespace ComputeThesis.Notebooks;

/// <summary>How two notebooks are to be compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The tolerance of cells that have none of their own in a tag such as <c>atol=0.01</c> or <c>rtol=1e-3</c>.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.Default;

    /// <summary>The places, from 0, of the cells that the rerun did not come to.</summary>
    public IReadOnlySet<int> NotRun { get; init; } = new HashSet<int>();

    /// <summary>The places, from 0, of the cells that the rerun passed over because it does not run their language.</summary>
    public IReadOnlySet<int> Skipped { get; init; } = new HashSet<int>();
}
