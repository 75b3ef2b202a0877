namespace ComputeThesis.Notebooks;

/// <summary>How a notebook is to be run.</summary>
public sealed record RunOptions
{
    /// <summary>The time one cell may take, its packages included.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The time all cells together may take.</summary>
    public TimeSpan NotebookTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Values for parameters that the notebook declares in a cell tagged <c>parameters</c>, by name, as text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment variables that cells are to find.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the cells after a failed one run too.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>The packages the host carries itself.</summary>
    public IReadOnlyList<ProvidedPackage> Provided { get; init; } = [];

    /// <summary>The folder relative paths in cells start from: the notebook's own, or null for the current one.</summary>
    public string? Folder { get; init; }

    /// <summary>Where restored packages are remembered.</summary>
    internal string PackageCache { get; init; } = NuGetRestore.UserCache;
}
