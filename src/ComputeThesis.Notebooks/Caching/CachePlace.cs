namespace ComputeThesis.Notebooks;

/// <summary>The place of one run in a cache.</summary>
public sealed class CachePlace
{
    private readonly string folder;
    private readonly string key;

    internal CachePlace(string folder, string key) => (this.folder, this.key) = (folder, key);

    /// <summary>The run that was kept here, or null where there is none, or files it read have changed since.</summary>
    public CachedRun? Find() => throw new NotImplementedException(folder + key);

    /// <summary>Keeps a run, where another could give nothing else.</summary>
    /// <param name="result">The run.</param>
    /// <param name="beside">Texts to keep with it by name, such as the page made of the notebook; they too must follow from notebook, options and application alone.</param>
    /// <returns>Why it was not kept, as a sentence; null where it was.</returns>
    public string? Keep(RunResult result, IReadOnlyDictionary<string, string>? beside = null) => throw new NotImplementedException(folder + key);
}
