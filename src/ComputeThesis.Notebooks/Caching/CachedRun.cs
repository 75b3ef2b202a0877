namespace ComputeThesis.Notebooks;

/// <summary>A run that was kept.</summary>
/// <param name="Report">How it went.</param>
/// <param name="ExecutedText">The executed notebook as the text of an <c>.ipynb</c> file.</param>
/// <param name="Beside">The texts kept with it, by name.</param>
public sealed record CachedRun(RunReport Report, string ExecutedText, IReadOnlyDictionary<string, string> Beside);
