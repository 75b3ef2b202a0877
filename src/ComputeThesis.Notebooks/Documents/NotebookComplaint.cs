namespace ComputeThesis.Notebooks;

/// <summary>Something in a notebook file that this engine takes as it is, and a strict reader would refuse.</summary>
/// <param name="Place">Line and column, or the JSON path.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record NotebookComplaint(string Place, string Found, string Expected, string Cure)
{
    /// <summary>The complaint in one sentence, and its cure in another.</summary>
    public override string ToString() => $"{Place}: found {Found}, expected {Expected}. {Cure}";
}
