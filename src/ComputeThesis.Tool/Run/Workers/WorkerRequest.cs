namespace ComputeThesis.Tool;

/// <summary>What a worker is asked to run.</summary>
internal sealed record WorkerRequest
{
    /// <summary>The notebook's file, in full; errors and relative names in cells go by it.</summary>
    public required string Path { get; init; }

    /// <summary>The text of the file, as the one who asks has read it.</summary>
    public required string Text { get; init; }

    /// <summary>The title of the web page.</summary>
    public required string Title { get; init; }

    /// <summary>Where the web page goes, or null for none.</summary>
    public string? Page { get; init; }

    public TimeSpan CellTimeout { get; init; }

    public TimeSpan? NotebookTimeout { get; init; }

    public bool KeepGoing { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
