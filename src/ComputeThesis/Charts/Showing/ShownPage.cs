namespace ComputeThesis;

/// <summary>What was shown where no notebook runs: a page for a browser, and the same in words for a terminal.</summary>
/// <param name="Path">The page, a file in the temporary folder.</param>
/// <param name="Text">What it shows as text.</param>
public sealed record ShownPage(string Path, string Text)
{
    /// <summary>The text, and below it where the page is.</summary>
    public override string ToString() => $"{Text}\n\n{Path}";
}
