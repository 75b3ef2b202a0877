namespace ComputeThesis.Notebooks;

/// <summary>What a run rested on, kept in the metadata of the executed notebook, so that a later run can say what has changed since.</summary>
public sealed record RunRecord
{
    /// <summary>The engine and its version.</summary>
    public required string Engine { get; init; }

    /// <summary>The runtime and its version, such as <c>.NET 10.0.1</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>The culture that numbers were written in; <c>invariant</c> where it is none country's.</summary>
    public required string Culture { get; init; }

    /// <summary>The packages that cells referred to, each with the version that was bound.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The tables that cells read, in the order of their names.</summary>
    public IReadOnlyList<DataRecord> Data { get; init; } = [];

    /// <summary>The parameters by name, each with its value as C# writes it, defaults among them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The environment variables that were set for this run.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The seed that random tests start from unless a cell names another, as a package told it; null where none did.</summary>
    public string? Seed { get; init; }

    /// <summary>For each code cell, by its id, a digest of the text that ran (<see cref="CodeDigest"/>).</summary>
    public IReadOnlyDictionary<string, string> Code { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The record of the run that gave a notebook its outputs; null where no run of this engine did.</summary>
    /// <exception cref="NotebookFormatException">There is one, and it is malformed; the message says where.</exception>
    public static RunRecord? Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return RunRecordJson.Read(notebook);
    }
}
