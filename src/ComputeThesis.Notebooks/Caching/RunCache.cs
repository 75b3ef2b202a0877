namespace ComputeThesis.Notebooks;

/// <summary>Keeps what runs gave, to be taken again where another run could give nothing else.</summary>
/// <remarks>
/// A run is found again only under the same notebook, options, folder, culture, time zone, runtime, machine and application, and while the files it read are the same.
/// Keep runs of a process that ran nothing before: what another notebook changed in the statics of a package is seen by no one here.
/// Entries not used for longest go when the folder grows beyond its size.
/// </remarks>
public sealed class RunCache
{
    /// <summary>How many bytes a cache holds unless the caller says otherwise.</summary>
    public const long UsualSize = 200_000_000;

    private readonly CacheFolder folder;

    /// <summary>A cache in a folder, which is made when there is something to keep.</summary>
    /// <param name="folder">Where entries are kept.</param>
    /// <param name="size">How many bytes all entries may take.</param>
    public RunCache(string folder, long size = UsualSize)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        this.folder = new(Path.GetFullPath(folder), size);
    }

    /// <summary>Where runs are kept on this machine, unless the caller says otherwise.</summary>
    public static string UserFolder => Path.Combine(Path.GetDirectoryName(NuGetRestore.UserCache)!, "notebook-runs");

    /// <summary>The place in the cache of a run of this notebook under these options, here and now.</summary>
    /// <remarks>Ask before the run, and keep the run in the place that was given then.</remarks>
    public CachePlace PlaceOf(Notebook notebook, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        return new(folder, CacheKey.Of(notebook, options));
    }
}
