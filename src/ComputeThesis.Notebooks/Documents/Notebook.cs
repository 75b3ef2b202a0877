using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>An ordered document of text and code, with what the code showed when it last ran.</summary>
public sealed class Notebook
{
    internal Notebook(string name, IReadOnlyList<Cell> cells, JsonObject metadata)
    {
        Name = name;
        Cells = cells;
        Metadata = metadata;
    }

    /// <summary>The name errors call this notebook by.</summary>
    public string Name { get; }

    /// <summary>The cells in reading order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>What the file holds that a strict reader would refuse, in reading order: cells of other languages, ids that are missing or invalid, keys and types nbformat does not know.</summary>
    public IReadOnlyList<NotebookComplaint> Complaints { get; internal init; } = [];

    internal JsonObject Metadata { get; }

    /// <summary>Reads a notebook from an <c>.ipynb</c> or <c>.dib</c> file.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook; the message says where and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Notebook Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: no such notebook. Check the path, or run without one to take the folder 'notebooks'.", path);
        return Parse(File.ReadAllText(path, Encoding.UTF8), path);
    }

    /// <summary>Reads a notebook from text; the ending of <paramref name="name"/> tells the format, and <c>.ipynb</c> is taken where there is none.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook; the message says where and what to do.</exception>
    public static Notebook Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var (cells, metadata) = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".dib" => Dib.Read(text, name),
            ".ipynb" or "" => Ipynb.Read(text, name),
            var other => throw new NotebookFormatException(name, "file name", $"the ending '{other}'", "'.ipynb' or '.dib'",
                "Name a Jupyter notebook or a Polyglot script."),
        };
        return new(name, cells, metadata) { Complaints = [.. cells.SelectMany((cell, i) => OtherLanguage(cell, i))] };
    }

    private static IEnumerable<NotebookComplaint> OtherLanguage(Cell cell, int position) => cell.Kind == CellKind.Code && cell.Language != Languages.CSharp
        ? [new($"cell {position + 1}", $"code in {cell.Language}", "C#", "Write it in C#, or run without --strict: the cell is then skipped.")]
        : [];

    /// <summary>Writes the notebook as nbformat 4.5: the same notebook gives the same bytes.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToString());
    }

    /// <summary>The notebook as the text of an <c>.ipynb</c> file.</summary>
    public override string ToString() => Ipynb.Write(Cells, Metadata);

    /// <summary>The same document with other cells, for instance with parameters put in.</summary>
    public Notebook WithCells(IReadOnlyList<Cell> cells) => new(Name, cells, Metadata) { Complaints = Complaints };

    internal Notebook WithMetadata(JsonObject metadata) => new(Name, Cells, metadata) { Complaints = Complaints };
}
