namespace ComputeThesis;

/// <summary>How the change from one close to the next is written.</summary>
public enum ReturnKind
{
    /// <summary>P(t)/P(t-1) - 1: what an investor gained. Adds up over assets, not over days.</summary>
    Simple,

    /// <summary>ln P(t)/P(t-1): adds up over days, not over assets; below the simple return by about half its variance.</summary>
    Log,
}
