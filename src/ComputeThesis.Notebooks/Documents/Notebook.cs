using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>A notebook: cells in order, with the metadata that its file had.</summary>
public sealed record Notebook
{
    /// <summary>The cells, in order.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>The notebook's metadata as the file has it; what this program does not know is kept.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Reads an .ipynb (nbformat 4) or a .dib file.</summary>
    /// <exception cref="NotebookFormatException">The file is missing, or holds something else than a notebook; the message says where, and the cure.</exception>
    public static Notebook Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException(path, "", "no file", "a notebook", "Check the name; it is looked up from the working directory.");
        }
        catch (DecoderFallbackException)
        {
            throw new NotebookFormatException(path, "", "bytes that are no UTF-8 text", "UTF-8 text", "Save the file as UTF-8.");
        }

        return Parse(text, path);
    }

    /// <summary>Reads the text of a notebook.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="name">Its name: the ending tells the format, errors quote it.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook.</exception>
    public static Notebook Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var (cells, metadata) = Path.GetExtension(name).Equals(".dib", StringComparison.OrdinalIgnoreCase) ? DibText.Read(text) : IpynbReader.Read(text, name);
        return new() { Cells = cells, Metadata = metadata };
    }

    /// <summary>Writes the notebook as .ipynb, nbformat 4.5: the same notebook gives the same bytes.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllBytes(path, ToIpynb());
    }

    internal byte[] ToIpynb() => IpynbWriter.Write(Cells, Metadata);
}
