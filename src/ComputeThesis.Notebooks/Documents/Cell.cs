using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a cell is.</summary>
public enum CellKind
{
    /// <summary>Code in the language of <see cref="Cell.Language"/>.</summary>
    Code,

    /// <summary>Text in Markdown.</summary>
    Markdown,

    /// <summary>Text that is passed on as it is.</summary>
    Raw,
}

/// <summary>One cell of a notebook, with everything its file said of it.</summary>
public sealed record Cell
{
    /// <summary>What the cell is.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The cell's name in the file: letters, digits, hyphens and underscores, at most 64.</summary>
    public required string Id { get; init; }

    /// <summary>The text, its lines ended by a line feed.</summary>
    public required string Source { get; init; }

    /// <summary>The language of a code cell, in lower case: csharp, fsharp, python, …</summary>
    public string Language { get; init; } = Languages.CSharp;

    /// <summary>The cell's metadata as the file has it; what this program does not know is kept.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Files attached to the cell, as the file has them.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>In which place the cell ran, counted from 1; null when it did not.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The outputs, each an object as nbformat 4 describes it.</summary>
    public IReadOnlyList<JsonObject> Outputs { get; init; } = [];
}
