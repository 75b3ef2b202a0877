using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Writes a notebook as a file-based app of .NET: a region for each cell, and around them what a program needs.</summary>
internal static class ProgramText
{
    /// <summary>Begins the comment that keeps the metadata of the notebook.</summary>
    public const string Notebook = "// notebook ";

    public static NotebookText Write(NotebookParts notebook, IReadOnlyDictionary<string, string> versions)
    {
        var notes = new List<string>();
        var body = new StringBuilder();
        var cells = new List<ProgramCell>();
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var (cell, place) = (notebook.Cells[i], $"cell {i + 1} ({notebook.Cells[i].Id})");
            if (cell is { Kind: CellKind.Code, Language: Languages.CSharp })
            {
                if (ProgramCode.Of(cell, out var problem) is { } live)
                {
                    cells.Add(live);
                    notes.AddRange(live.Notes.Select(note => $"{place}: {note}"));
                    Append(body, "code", cell.Id, Json(cell, Languages.CSharp), live.Lines);
                    continue;
                }
                notes.Add($"{place}: it stays a comment, for {problem}");
            }
            else if (cell.Kind == CellKind.Code)
            {
                notes.Add($"{place}: it stays a comment, for it is in {cell.Language}");
            }
            AppendAsComment(body, cell);
        }
        foreach (var (name, lines) in cells.SelectMany(cell => cell.Moved))
            Append(body, "moved", name, "", lines);
        if (cells.Count > 0)
            Append(body, ProgramHost.Region, "", "", ProgramHost.Lines);
        if (notebook.Rest.Count > 0 || !JsonNode.DeepEquals(notebook.Metadata, NotebookLanguage.Complete([])))
            body.Append(Notebook).Append(notebook.Metadata.ToJsonString()).Append(notebook.Rest.Count > 0 ? " " + notebook.Rest.ToJsonString() : "").Append('\n');
        return new($"{Head(cells, versions)}{body}", notes);
    }

    private static StringBuilder Head(List<ProgramCell> cells, IReadOnlyDictionary<string, string> versions)
    {
        var head = new StringBuilder().AppendJoin('\n', ProgramHost.Opening).Append('\n');
        if (cells.Count == 0)
            return head.Append('\n');
        var packages = cells.SelectMany(cell => cell.Packages).GroupBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            // As in a notebook, the last version that is asked for.
            .Select(group => $"#:package {group.Key}@{group.Last().Version ?? versions.FirstOrDefault(known => known.Key.Equals(group.Key, StringComparison.OrdinalIgnoreCase)).Value ?? "*"}");
        var usings = ProgramHost.Usings.Concat(cells.SelectMany(cell => cell.Usings)).Distinct().OrderBy(line => line.Contains('=')).ThenBy(line => line.StartsWith("using static", StringComparison.Ordinal));
        return head.AppendJoin('\n', packages.Concat(ProgramHost.Properties)).Append("\n\n").AppendJoin('\n', usings).Append("\n\n");
    }

    private static void Append(StringBuilder body, string kind, string name, string json, IReadOnlyList<string> lines)
    {
        body.Append(ProgramMarks.Open(kind, name, json)).Append('\n');
        foreach (var line in lines)
            body.Append(line).Append('\n');
        body.Append(ProgramMarks.Close(kind, name)).Append("\n\n");
    }

    private static void AppendAsComment(StringBuilder body, Cell cell)
    {
        var word = CellExtras.WordFor(cell.Language);
        // A line separator would end the comment.
        var isPlain = cell.Source.AsSpan().IndexOfAny("\u0085\u2028\u2029") < 0;
        Append(body, word, cell.Id, Json(cell, word, isPlain ? null : cell.Source), isPlain ? [.. cell.Source.Split('\n').Select(ProgramMarks.Comment)] : []);
    }

    private static string Json(Cell cell, string marked, string? source = null)
    {
        var extras = CellExtras.Of(cell, marked);
        if (source is not null)
            extras["source"] = source;
        return (cell.Metadata.Count > 0 || extras.Count > 0 ? " " + cell.Metadata.ToJsonString() : "") + (extras.Count > 0 ? " " + extras.ToJsonString() : "");
    }
}
