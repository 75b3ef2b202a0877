using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows the text form of Polyglot Notebooks: cells under lines such as <c>#!csharp</c>, a JSON block under <c>#!meta</c>.</summary>
/// <remarks>Polyglot Notebooks keeps keys of the block that it does not know, so what has no line of its own stands there, see <see cref="DibTable"/>.</remarks>
internal static class Dib
{
    /// <summary>The key of the block that this engine keeps ids and metadata under.</summary>
    private const string Own = "thesis";

    public static NotebookParts Read(string text, string name)
    {
        var lines = WholeText.WithLf(text).Split('\n');
        var (block, metaStart, metaEnd) = MetaOf(lines, name);
        var own = block.Exists ? block[Own] : block;
        var metadata = block.CopyOrEmpty();
        metadata.Remove(Own);
        var table = own.Exists ? DibTable.Read(own["cells"]) : [];
        var openers = new DibOpeners(metadata, table.Select(entry => entry.Word));

        var blocks = new List<DibBlock>();
        var body = new List<string>();
        string? word = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var opened = i == metaStart ? null : openers.OpenedBy(lines[i]);
            if (i != metaStart && opened is null)
            {
                body.Add(lines[i]);
                continue;
            }
            blocks.Add(DibBlock.Of(word, body));
            (word, body) = (opened, []);
            if (i == metaStart)
                i = metaEnd - 1;
        }
        blocks.Add(DibBlock.Of(word, body));
        NotebookLanguage.Complete(metadata);
        var cells = DibTable.Join(blocks, table, openers, NotebookLanguage.Of(new(name, "$", metadata)));
        return new(CellIds.Assign(cells), metadata) { Rest = own.Exists ? own["rest"].CopyOrEmpty() : [] };
    }

    public static string Write(NotebookParts notebook, string name)
    {
        var metadata = (JsonObject)notebook.Metadata.DeepClone();
        foreach (var (key, _) in NotebookLanguage.Complete([]))
        {
            // What reading puts in again need not be written.
            var without = (JsonObject)metadata.DeepClone();
            without.Remove(key);
            if (JsonNode.DeepEquals(NotebookLanguage.Complete((JsonObject)without.DeepClone()), notebook.Metadata))
                metadata = without;
        }
        if (metadata.ContainsKey(Own))
            throw new NotebookFormatException(name, $"$.metadata.{Own}", "metadata that a .dib has no room for", "no such key", "Rename the key, or convert to .ipynb or .cs.");
        var openers = new DibOpeners(metadata, notebook.Cells.Select(cell => CellExtras.WordFor(cell.Language)));
        var written = notebook.Cells.Select((cell, i) => DibTable.Write(cell, openers, $"{name}, cell {i + 1}")).ToList();

        var plain = TextOf(metadata, written);
        if (notebook.Rest.Count == 0 && IsSame(Read(plain, name).Cells, notebook.Cells))
            return plain;
        var own = new JsonObject { ["cells"] = new JsonArray([.. written.Select(cell => cell.Entry)]) };
        if (notebook.Rest.Count > 0)
            own["rest"] = notebook.Rest.DeepClone();
        metadata[Own] = own;
        var text = TextOf(metadata, written);
        return IsSame(Read(text, name).Cells, notebook.Cells) ? text : throw new NotebookFormatException(
            name, "the notebook", "cells that would not come back from a .dib as they are", "cells a .dib has room for", "Convert to .ipynb or .cs.");
    }

    private static string TextOf(JsonObject metadata, IReadOnlyList<DibTable.Written> cells)
    {
        var text = new StringBuilder();
        if (metadata.Count > 0)
            text.Append(DibOpeners.Meta).Append("\n\n").Append(metadata.ToJsonString()).Append("\n\n");
        foreach (var cell in cells)
            text.Append("#!").Append(cell.Word).Append("\n\n").Append(cell.Body).Append(cell.Body.Length > 0 ? "\n\n" : "");
        return text.ToString();
    }

    private static bool IsSame(IReadOnlyList<Cell> one, IReadOnlyList<Cell> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => (pair.First.Id, pair.First.Kind, pair.First.Language, pair.First.Source) == (pair.Second.Id, pair.Second.Kind, pair.Second.Language, pair.Second.Source)
            && JsonNode.DeepEquals(pair.First.Metadata, pair.Second.Metadata) && JsonNode.DeepEquals(pair.First.Rest, pair.Second.Rest));

    /// <summary>The block under <c>#!meta</c> and the lines it fills: up to the next line that begins as openers do.</summary>
    private static (JsonPlace Block, int Start, int End) MetaOf(string[] lines, string name)
    {
        var start = Array.FindIndex(lines, DibOpeners.IsMeta);
        if (start < 0)
            return (new(name, "$", null), -1, -1);
        var second = Array.FindIndex(lines, start + 1, DibOpeners.IsMeta);
        if (second >= 0)
            throw new NotebookFormatException(name, $"line {second + 1}", "a second #!meta block", "one at most", "Put all keys into the first block.");
        var end = Array.FindIndex(lines, start + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        if (end < 0)
            end = lines.Length;
        var json = string.Join('\n', lines[(start + 1)..end]);
        try
        {
            var block = JsonPlace.Parse(json, name);
            _ = block.Object();
            return (block, start, end);
        }
        catch (NotebookFormatException problem)
        {
            throw new NotebookFormatException(name, $"the #!meta block at line {start + 1}, {problem.Place} of the block", problem.Found,
                "a JSON object", "Correct the block, or remove it: a notebook without one is C#.", problem);
        }
    }
}
