namespace ComputeThesis.Notebooks;

/// <summary>How much a change matters.</summary>
public enum ChangeKind
{
    /// <summary>Colours, sizes, spacing, another spelling of the same number: what is said is the same.</summary>
    Looks,

    /// <summary>A number moved, and not beyond the tolerance.</summary>
    Within,

    /// <summary>Something else is said.</summary>
    Drifted,
}

/// <summary>One place where what a cell shows has changed.</summary>
/// <param name="Kind">How much it matters.</param>
/// <param name="Where">The place as a reader would point at it, such as <c>row 3 (AWS), column YoY</c>.</param>
/// <param name="Old">What was published there; null where there was nothing.</param>
/// <param name="New">What the rerun shows there; null where there is nothing.</param>
public sealed record Change(ChangeKind Kind, string Where, string? Old, string? New)
{
    /// <summary>The new number less the old one, where both are numbers.</summary>
    public double? Absolute { get; init; }

    /// <summary>That difference as a share of the old number, where there is one.</summary>
    public double? Relative { get; init; }

    /// <summary>The difference in words, such as <c>+0.2 points</c>; empty where no numbers are compared.</summary>
    public string By { get; init; } = "";

    /// <summary>The change on one line.</summary>
    public override string ToString()
    {
        var what = (Old, New) switch
        {
            (null, null) => "",
            (null, _) => $"new: {New}",
            (_, null) => $"gone: {Old}",
            _ => $"{Old} -> {New}",
        };
        var text = what.Length == 0 ? Where : Where.Length == 0 ? what : $"{Where}: {what}";
        return By.Length == 0 ? text : $"{text} ({By})";
    }
}
