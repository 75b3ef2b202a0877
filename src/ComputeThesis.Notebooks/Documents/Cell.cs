using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Text for the reader.</summary>
    Markdown,

    /// <summary>Code, in the language the cell names.</summary>
    Code,

    /// <summary>Text handed through as it is.</summary>
    Raw,
}

/// <summary>One cell of a notebook.</summary>
public sealed record Cell
{
    /// <summary>What the cell holds.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The name the file gives the cell, unique in its notebook.</summary>
    public required string Id { get; init; }

    /// <summary>The text of the cell, its lines ended by LF.</summary>
    public required string Source { get; init => field = WholeText.WithLf(value); }

    /// <summary>The language of the cell in lower case: <c>csharp</c> for C#, <c>markdown</c> and <c>raw</c> for text.</summary>
    public string Language { get; init; } = Languages.CSharp;

    /// <summary>The count a host gave this cell when it last ran, or null.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What the cell showed when it last ran.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>The tags of the cell.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.OfType<JsonValue>().Select(tag => tag.ToString())] : [];

    /// <summary>Whether the cell bears papermill's tag for values of parameters that a run put in: no part of the document as its author wrote it.</summary>
    public bool IsInjected => Tags.Contains(InjectedTag);

    internal const string InjectedTag = "injected-parameters";

    internal JsonObject Metadata { get; init; } = [];

    /// <summary>Keys this version of the engine gives no meaning to, kept for the next writer.</summary>
    internal JsonObject Rest { get; init; } = [];
}
