using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>How the run of one notebook ended.</summary>
internal sealed record NotebookOutcome
{
    private readonly Lazy<Notebooks.Notebook?> executed = new(() => null);

    public required NotebookFile File { get; init; }

    /// <summary>What to exit with if this were the only notebook.</summary>
    public required ExitCode Code { get; init; }

    /// <summary>The executed notebook as the text of an <c>.ipynb</c> file, or null where the notebook could not be read.</summary>
    public string? Text
    {
        get;
        init => (field, executed) = (value, new(() => value is null ? null : Notebooks.Notebook.Parse(value, Path.ChangeExtension(File!.Path, ".ipynb"))));
    }

    /// <summary>The notebook with the outputs of this run, or null where it could not be read; parsed when first asked for.</summary>
    public Notebooks.Notebook? Executed => executed.Value;

    /// <summary>How each cell fared, one for each cell of the notebook; none where the notebook could not be read.</summary>
    public IReadOnlyList<CellOutcome> Cells { get; init; } = [];

    public RunEnd End { get; init; } = RunEnd.Failed;

    public DateTimeOffset Began { get; init; } = TimeProvider.System.GetUtcNow();

    public TimeSpan Elapsed { get; init; }

    /// <summary>What went wrong, a line each: file, cell, place, cure.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether an earlier run was taken, because nothing that it rested on has changed.</summary>
    public bool FromCache { get; init; }

    /// <summary>Where the web page of the executed notebook is, or null where none was made.</summary>
    public string? Page { get; init; }

    /// <summary>What the notebook's process wrote to stderr past the cells: by native code, for instance.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Why the result was not kept for next time, as a sentence; null where it was, or nobody asked.</summary>
    public string? NotKept { get; init; }
}
