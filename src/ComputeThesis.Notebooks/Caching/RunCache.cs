namespace ComputeThesis.Notebooks;

/// <summary>Keeps what runs gave, to be taken again where another run could give nothing else.</summary>
/// <param name="folder">Where entries are kept; made when there is one to keep.</param>
public sealed class RunCache(string folder)
{
    /// <summary>Where runs are kept on this machine, unless the caller says otherwise.</summary>
    public static string UserFolder => Path.Combine(Path.GetDirectoryName(NuGetRestore.UserCache)!, "notebook-runs");

    /// <summary>The place in the cache of a run of this notebook under these options, here and now.</summary>
    /// <remarks>Ask before the run, and keep the run in the place that was given then.</remarks>
    public CachePlace PlaceOf(Notebook notebook, RunOptions options) => new(folder, "");
}
