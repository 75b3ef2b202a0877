using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>An ordered document of text and code, with what the code showed when it last ran.</summary>
public sealed class Notebook
{
    internal Notebook(string name, IReadOnlyList<Cell> cells, JsonObject metadata)
        : this(name, new(cells, metadata))
    {
    }

    private Notebook(string name, NotebookParts parts)
    {
        Name = name;
        Parts = parts;
    }

    /// <summary>The name errors call this notebook by.</summary>
    public string Name { get; }

    /// <summary>The cells in reading order.</summary>
    public IReadOnlyList<Cell> Cells => Parts.Cells;

    /// <summary>What the file held that a strict reader would refuse: cells of other languages, ids that are missing or invalid, keys and types its format does not know.</summary>
    public IReadOnlyList<NotebookComplaint> Complaints => Parts.Complaints;

    internal JsonObject Metadata => Parts.Metadata;

    internal NotebookParts Parts { get; }

    /// <summary>The format that a file's ending names, or null where it names none.</summary>
    public static NotebookFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => NotebookFormat.Ipynb,
        ".dib" => NotebookFormat.Dib,
        ".cs" => NotebookFormat.Cs,
        _ => null,
    };

    /// <summary>Reads a notebook from an <c>.ipynb</c>, <c>.dib</c> or <c>.cs</c> file.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook; the message says where and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Notebook Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: no such notebook. Check the path, or run without one to take the folder 'notebooks'.", path);
        return Parse(WholeText.Load(path), path);
    }

    /// <summary>Reads a notebook from text; the ending of <paramref name="name"/> tells the format, and <c>.ipynb</c> is taken where there is none.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook; the message says where and what to do.</exception>
    public static Notebook Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        text = WholeText.Of(text, name);
        var parts = (FormatOf(name), Path.GetExtension(name)) switch
        {
            (NotebookFormat.Dib, _) => Dib.Read(text, name),
            (NotebookFormat.Cs, _) => ProgramReader.Read(text, name),
            (NotebookFormat.Ipynb, _) or (_, "") => Ipynb.Read(text, name),
            var (_, other) => throw new NotebookFormatException(name, "file name", $"the ending '{other}'", "'.ipynb', '.dib' or '.cs'",
                "Name a Jupyter notebook, a Polyglot script or a C# program."),
        };
        var others = parts.Cells.Select((cell, i) => (cell, i)).Where(at => at.cell is { Kind: CellKind.Code, Language: not Languages.CSharp })
            .Select(at => new NotebookComplaint($"cell {at.i + 1}", $"code in {at.cell.Language}", "C#", "Write it in C#, or run without --strict: the cell is then skipped."));
        return new(name, parts with { Complaints = [.. parts.Complaints, .. others] });
    }

    /// <summary>Writes the notebook in the format that the ending of <paramref name="path"/> names, or as <c>.ipynb</c>: the same notebook gives the same bytes.</summary>
    /// <exception cref="NotebookFormatException">The format has no room for a cell; the message says which.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToText(FormatOf(path) ?? NotebookFormat.Ipynb).Text);
    }

    /// <summary>The notebook as the text of a file: nbformat 4.5 with its outputs, or one of the formats that hold no outputs.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="versions">For a program, the versions of packages that cells ask for without one; any version where it names none.</param>
    /// <exception cref="NotebookFormatException">The format has no room for a cell; the message says which.</exception>
    public NotebookText ToText(NotebookFormat format, IReadOnlyDictionary<string, string>? versions = null)
    {
        var written = format switch
        {
            NotebookFormat.Dib => new(Dib.Write(Parts, Name), []),
            NotebookFormat.Cs => ProgramText.Write(Parts, versions ?? new Dictionary<string, string>()),
            _ => new NotebookText(ToString(), []),
        };
        if (format == NotebookFormat.Cs)
            written = written with { Notes = [.. written.Notes, .. ProgramCheck.NotesOn(written.Text, Cells)] };
        var shown = Cells.Count(cell => cell.Outputs.Count > 0);
        return format == NotebookFormat.Ipynb || shown == 0
            ? written
            : written with { Notes = [$"the outputs of {shown} {(shown == 1 ? "cell are" : "cells are")} left out: only .ipynb holds outputs", .. written.Notes] };
    }

    /// <summary>The notebook as the text of an <c>.ipynb</c> file.</summary>
    public override string ToString() => Ipynb.Write(Parts);

    /// <summary>The same document with other cells, for instance with parameters put in.</summary>
    public Notebook WithCells(IReadOnlyList<Cell> cells) => new(Name, Parts with { Cells = cells });

    internal Notebook WithMetadata(JsonObject metadata) => new(Name, Parts with { Metadata = metadata });
}
