using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Reads a program as a notebook: each region that was a cell is one again, and what stands between them becomes cells too.</summary>
internal sealed class ProgramReader
{
    private static readonly HashSet<string> Kinds = ["code", "markdown", "raw", "moved", ProgramHost.Region];

    private readonly string name;
    private readonly string[] lines;
    private readonly Dictionary<string, List<int>> ends = new(StringComparer.Ordinal);
    private readonly List<NotebookComplaint> complaints = [];
    private readonly Dictionary<string, IReadOnlyList<string>> moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private JsonObject metadata = [];
    private JsonObject rest = [];

    private ProgramReader(string text, string name)
    {
        this.name = name;
        lines = WholeText.WithLf(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("#endregion ", StringComparison.Ordinal))
                continue;
            if (!ends.TryGetValue(lines[i], out var places))
                ends[lines[i]] = places = [];
            places.Add(i);
        }
    }

    public static NotebookParts Read(string text, string name) => new ProgramReader(text, name).Read();

    private NotebookParts Read()
    {
        var blocks = Split();
        foreach (var block in blocks.Where(block => block.Kind == "moved"))
        {
            if (!moved.TryAdd(block.Name, block.Lines))
                throw new NotebookFormatException(name, $"line {block.Line}", $"a second region 'moved {block.Name}'", "one of each name", "Give one of them the lines of both.");
        }
        var cells = blocks.Where(IsCell).Select(block => (Block: block, Cell: Cell(block))).ToList();
        var made = MadeLines(cells.Where(cell => cell.Block.Kind == "code"));

        // Now that it is known what was made, what is left over was written by hand.
        var all = new List<(Cell Cell, string? Id)>();
        var next = 0;
        foreach (var block in blocks)
        {
            if (IsCell(block))
                all.Add((cells[next++].Cell, block.Name));
            else if (LeftOver(block, made) is { } source)
                all.Add((new() { Kind = CellKind.Code, Id = "", Source = source }, null));
        }
        return new(CellIds.Assign(all), NotebookLanguage.Complete(metadata)) { Rest = rest, Complaints = complaints };
    }

    private static bool IsCell(Block block) => block.Kind is not ("" or "moved" or ProgramHost.Region);

    /// <summary>Regions that are marked, and what stands between them.</summary>
    private List<Block> Split()
    {
        // A program of another make may have regions of its own, and even ends that are named.
        var isOurs = lines.Contains(ProgramHost.Opening[0])
            || Enumerable.Range(0, lines.Length).Any(i => ProgramMarks.Opened(lines[i]) is { Kind: "code" or "markdown" or "raw" } region && EndOf(region.Kind, region.Name, i) is not null);
        var blocks = new List<Block>();
        var between = new List<string>();
        var line = 1;
        for (var i = 0; i < lines.Length; i++)
        {
            var region = ProgramMarks.Opened(lines[i]);
            if (!isOurs || region is not { } opened || EndOf(opened.Kind, opened.Name, i) is not { } end
                || (!Kinds.Contains(opened.Kind) && lines[(i + 1)..end].Any(line => ProgramMarks.Uncomment(line) is null)))
            {
                if (isOurs && region is { Kind: "code" or "markdown" or "raw" or "moved" } cut)
                    throw new NotebookFormatException(name, $"line {i + 1}", $"'{lines[i]}' and no end of it", $"a line '{ProgramMarks.Close(cut.Kind, cut.Name)}' below", "Put the line back where the cell ends.");
                between.Add(lines[i]);
                continue;
            }
            blocks.Add(new("", "", "", between, line));
            blocks.Add(new(opened.Kind, opened.Name, opened.Json, lines[(i + 1)..end], i + 1));
            between = [];
            i = end;
            line = end + 2;
        }
        blocks.Add(new("", "", "", between, line));
        return blocks;
    }

    private int? EndOf(string kind, string region, int start)
    {
        if (region.Length == 0 && kind != ProgramHost.Region)
            return null;
        if (!ends.TryGetValue(ProgramMarks.Close(kind, region), out var places))
            return null;
        var at = places.BinarySearch(start);
        return ~at < places.Count ? places[~at] : null;
    }

    private Cell Cell(Block block)
    {
        var json = Values(block.Json, block.Line);
        var word = block.Kind == "code" ? Languages.CSharp : block.Kind;
        var metadata = json.Count > 0 ? json[0].CopyOrEmpty() : [];
        var extras = json.Count > 1 ? json[1] : new JsonPlace(name, "$", new JsonObject());
        var source = extras["source"].Exists ? extras["source"].String() : block.Kind == "code" ? Restored(block) : Uncommented(block);
        return CellExtras.Read(extras, metadata, word, source);
    }

    // The mark of another cell's region is a comment like any other.
    private string Restored(Block block) => string.Join('\n', ProgramMarks.Restore(block.Lines, region => !region.StartsWith(block.Name + ".", StringComparison.Ordinal) ? null
        : moved.TryGetValue(region, out var elsewhere) && used.Add(region) ? elsewhere
        : throw new NotebookFormatException(name, $"line {block.Line + 1}", $"'{ProgramMarks.Moved}{region}' in cell {block.Name}", $"one region 'moved {region}' for it", "Put the region back, or take the mark out.")));

    private string Uncommented(Block block) => string.Join('\n', block.Lines.Select((line, i) => ProgramMarks.Uncomment(line)
        ?? throw new NotebookFormatException(name, $"line {block.Line + 1 + i}", JsonText.Quoted(line), "a comment, for this region holds text", "Put '// ' before the line, or begin the region with '#region code'.")));

    /// <summary>All lines outside of cells that a writer makes of the cells.</summary>
    private HashSet<string> MadeLines(IEnumerable<(Block Block, Cell Cell)> live)
    {
        var made = new HashSet<string>([.. ProgramHost.Opening, .. ProgramHost.Properties, .. ProgramHost.Usings], StringComparer.Ordinal);
        foreach (var (block, cell) in live)
        {
            if (ProgramCode.Of(cell with { Id = block.Name }, out _) is not { } program)
                continue;
            made.UnionWith(program.Usings);
            made.UnionWith(program.Packages.Select(package => PlainProgram.PackageOf(package.Id)));
            var changed = program.Lines.Zip(block.Lines).FirstOrDefault(pair => pair.First != pair.Second);
            if (changed.First is not null && changed.Second.Contains(ProgramMarks.Was, StringComparison.Ordinal))
                complaints.Add(new($"the region of cell {block.Name}", $"'{changed.Second.Trim()}'", $"'{changed.First.Trim()}'", "What stands after //: was taken; change that too if the change is meant to stay."));
        }
        return made;
    }

    private string? LeftOver(Block block, HashSet<string> made)
    {
        if (block.Kind == ProgramHost.Region)
        {
            if (!block.Lines.SequenceEqual(ProgramHost.Lines))
                complaints.Add(new($"line {block.Line}", "a host region that was changed", "the one that convert writes", "It is not part of the notebook; keep your own code in a cell."));
            return null;
        }
        if (block.Kind == "moved")
        {
            if (used.Contains(block.Name))
                return null;
            var orphan = string.Join('\n', ProgramMarks.Restore(block.Lines, _ => null));
            return string.IsNullOrWhiteSpace(orphan) ? null : orphan;
        }
        var left = new List<string>();
        foreach (var (line, i) in block.Lines.Select((line, i) => (line, i)))
        {
            if (line.StartsWith(ProgramText.Notebook + "{", StringComparison.Ordinal) && metadata.Count == 0)
                ReadMetadata(line[(ProgramText.Notebook.Length - 1)..], block.Line + i);
            else
                left.Add(made.Contains(line) || (PlainProgram.PackageIn(line) is { } package && made.Contains(PlainProgram.PackageOf(package))) ? "" : line);
        }
        var text = string.Join('\n', left);
        return string.IsNullOrWhiteSpace(text) ? null : PlainProgram.Read(text, block.Line, complaints);
    }

    private void ReadMetadata(string json, int line)
    {
        var values = Values(json, line);
        metadata = values[0].CopyOrEmpty();
        rest = values.Count > 1 ? values[1].CopyOrEmpty() : [];
    }

    /// <summary>The objects that stand one after the other at the end of a line.</summary>
    private List<JsonPlace> Values(string json, int line)
    {
        var values = new List<JsonPlace>();
        var bytes = Encoding.UTF8.GetBytes(json);
        var start = 0;
        try
        {
            while (bytes.AsSpan(start).TrimStart((byte)' ').Length > 0)
            {
                var reader = new Utf8JsonReader(bytes.AsSpan(start), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = JsonText.MaxDepth });
                _ = reader.Read();
                reader.Skip();
                var value = JsonPlace.Parse(Encoding.UTF8.GetString(bytes, start, (int)reader.BytesConsumed), name);
                _ = value.Object();
                values.Add(value);
                start += (int)reader.BytesConsumed;
            }
        }
        catch (Exception problem) when (problem is JsonException or NotebookFormatException)
        {
            throw new NotebookFormatException(name, $"line {line}", JsonText.Quoted(json.Trim()), "JSON objects", "Correct the JSON at the end of the line.", problem);
        }
        return values;
    }

    /// <summary>A marked region, or what stands between two, with the line it starts at.</summary>
    private sealed record Block(string Kind, string Name, string Json, IReadOnlyList<string> Lines, int Line);
}
