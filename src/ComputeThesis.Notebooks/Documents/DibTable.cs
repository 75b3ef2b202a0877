using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>A stretch of a Polyglot script under one opener, without the blank lines around it.</summary>
/// <param name="Word">The language the opener names, or null before the first.</param>
/// <param name="Body">The text.</param>
internal sealed record DibBlock(string? Word, string Body)
{
    public static DibBlock Of(string? word, IReadOnlyList<string> lines)
    {
        var start = 0;
        var end = lines.Count;
        while (start < end && lines[start].Length == 0)
            start++;
        while (end > start && lines[end - 1].Length == 0)
            end--;
        return new(word, string.Join('\n', lines.Skip(start).Take(end - start)));
    }

    /// <summary>Tells whether a body is still the one that was written.</summary>
    public static string DigestOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 4));
}

/// <summary>What a Polyglot script has no line for: for each cell its id, its metadata, and the text that the format would trim.</summary>
/// <remarks>A cell is known again by its text, so that a script may be edited by hand: cells that came in get ids of their own, a cell that was changed keeps its own.</remarks>
internal static class DibTable
{
    /// <summary>A row of the table.</summary>
    public sealed record Entry(string Word, string Digest, string? Id, string Before, string After, JsonPlace Extras);

    /// <summary>A cell as it is written: its opener's word, its body, its row.</summary>
    public sealed record Written(string Word, string Body, JsonObject Entry);

    public static IReadOnlyList<Entry> Read(JsonPlace cells) => !cells.Exists ? [] :
    [
        .. cells.Items().Select(cell => new Entry(
            cell["word"].String(), cell["text"].String(), cell["id"].Exists ? cell["id"].String() : null,
            cell["before"].Exists ? cell["before"].String() : "", cell["after"].Exists ? cell["after"].String() : "", cell)),
    ];

    public static Written Write(Cell cell, DibOpeners openers, string place)
    {
        var word = CellExtras.WordFor(cell.Language);
        var lines = cell.Source.Split('\n');
        var start = 0;
        while (start < lines.Length && lines[start].Length == 0)
            start++;
        // A cell may begin with the line that opens it.
        if (start < lines.Length && openers.OpenedBy(lines[start]) == openers.OpenedBy("#!" + word))
            start++;
        while (start < lines.Length && lines[start].Length == 0)
            start++;
        var end = lines.Length;
        while (end > start && lines[end - 1].Length == 0)
            end--;
        for (var i = start; i < end; i++)
        {
            if (openers.OpenedBy(lines[i]) is not null || DibOpeners.IsMeta(lines[i]))
                throw new NotebookFormatException(place, $"line {i + 1}", $"'{lines[i].TrimEnd()}', which opens another cell in a .dib", "a line of this cell",
                    "Put a space before it, or convert to .ipynb or .cs, which keep it as it is.");
        }
        var body = string.Join('\n', lines[start..end]);
        var entry = CellExtras.Of(cell, openers.OpenedBy("#!" + word)!);
        entry["word"] = word;
        entry["text"] = DibBlock.DigestOf(body);
        entry["id"] = cell.Id;
        var before = string.Concat(lines[..start].Select(line => line + "\n"));
        var after = string.Concat(Enumerable.Repeat("\n", lines.Length - end));
        // Where all is before the body, the last line has no end.
        if (start == lines.Length)
            before = before[..^1];
        if (before.Length > 0)
            entry["before"] = before;
        if (after.Length > 0)
            entry["after"] = after;
        if (cell.Metadata.Count > 0)
            entry["metadata"] = cell.Metadata.DeepClone();
        return new(word, body, entry);
    }

    /// <summary>The cells of a script, each with what the table says of it.</summary>
    public static IReadOnlyList<(Cell Cell, string? Id)> Join(IReadOnlyList<DibBlock> blocks, IReadOnlyList<Entry> table, DibOpeners openers, string notebookLanguage)
    {
        // Aliases open the same cells, so rows are compared by the language they name.
        table = [.. table.Select(row => row with { Word = openers.OpenedBy("#!" + row.Word) ?? row.Word })];
        var matched = Match(blocks, table);
        var cells = new List<(Cell, string?)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (word, body) = blocks[i];
            if (matched[i] is { } entry)
                cells.Add((CellExtras.Read(entry.Extras, entry.Extras["metadata"].CopyOrEmpty(), word!, entry.Before + body + entry.After), entry.Id));
            else if (!string.IsNullOrWhiteSpace(body))
                cells.Add((CellExtras.Read(new("", "$", new JsonObject()), NotebookLanguage.MetadataOf(word ?? notebookLanguage, notebookLanguage), word ?? notebookLanguage, body), null));
        }
        return cells;
    }

    private static Entry?[] Match(IReadOnlyList<DibBlock> blocks, IReadOnlyList<Entry> table)
    {
        var matched = new Entry?[blocks.Count];
        if (table.Count == 0)
            return matched;
        var places = new Dictionary<(string, string), Queue<int>>();
        for (var i = 0; i < table.Count; i++)
        {
            var key = (table[i].Word, table[i].Digest);
            if (!places.TryGetValue(key, out var queue))
                places[key] = queue = new();
            queue.Enqueue(i);
        }
        var (lastBlock, lastEntry) = (-1, -1);
        for (var i = 0; i <= blocks.Count; i++)
        {
            var at = i == blocks.Count ? table.Count : -1;
            if (i < blocks.Count && blocks[i].Word is { } word && places.TryGetValue((word, DibBlock.DigestOf(blocks[i].Body)), out var queue))
            {
                while (queue.Count > 0 && queue.Peek() <= lastEntry)
                    queue.Dequeue();
                if (queue.TryDequeue(out var next))
                    matched[i] = table[at = next];
            }
            if (at < 0)
                continue;
            PairChanged(blocks, table, matched, (lastBlock + 1, i), (lastEntry + 1, at));
            (lastBlock, lastEntry) = (i, at);
        }
        return matched;
    }

    // Between two cells that are known again, as many as there were: they are the same, changed.
    private static void PairChanged(IReadOnlyList<DibBlock> blocks, IReadOnlyList<Entry> table, Entry?[] matched, (int Start, int End) some, (int Start, int End) rows)
    {
        var changed = Enumerable.Range(some.Start, some.End - some.Start).Where(i => !string.IsNullOrWhiteSpace(blocks[i].Body)).ToList();
        if (changed.Count != rows.End - rows.Start)
            return;
        for (var i = 0; i < changed.Count; i++)
        {
            var row = table[rows.Start + i];
            if (row.Word == blocks[changed[i]].Word)
                matched[changed[i]] = row with { Before = "", After = "" };
        }
    }
}
