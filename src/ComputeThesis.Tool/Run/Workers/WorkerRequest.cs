using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What a worker is asked to run.</summary>
internal sealed record WorkerRequest
{
    /// <summary>The notebook's file, as the user named it.</summary>
    public required string Name { get; init; }

    /// <summary>The text of the file, as the one who asks has read it.</summary>
    public required string Text { get; init; }

    /// <summary>The folder that relative names in cells start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The title of the web page.</summary>
    public required string Title { get; init; }

    /// <summary>Where the web page goes, or null for none.</summary>
    public string? Page { get; init; }

    /// <summary>Where to keep what the run gave, or null to keep it nowhere.</summary>
    public string? Cache { get; init; }

    public TimeSpan CellTimeout { get; init; }

    public TimeSpan? NotebookTimeout { get; init; }

    public bool KeepGoing { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The same, as the engine is told it.</summary>
    public RunOptions ToOptions() => new()
    {
        CellTimeout = CellTimeout, NotebookTimeout = NotebookTimeout ?? Timeout.InfiniteTimeSpan, KeepGoing = KeepGoing,
        Parameters = Parameters, Variables = Variables, Provided = [OwnPackage.Create()], Folder = Folder,
    };
}
