using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Reads .dib: cells divided by lines such as <c>#!csharp</c> and <c>#!markdown</c>.</summary>
internal static class DibText
{
    private static readonly string[] CellLanguages = [Languages.CSharp, "fsharp", "pwsh", "javascript", "html", "mermaid", "sql", "kql", "python", "r", "http", "value", "markdown", "raw", "meta"];

    public static (IReadOnlyList<Cell> Cells, JsonObject Metadata) Read(string text)
    {
        var cells = new List<Cell>();
        var ids = new HashSet<string>();
        var metadata = new JsonObject();
        foreach (var (language, source) in Split(text.ReplaceLineEndings("\n")))
        {
            if (language == "meta")
                metadata["polyglot_notebook"] = Meta(source);
            else
                cells.Add(new()
                {
                    Kind = language switch { "markdown" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code },
                    Language = language,
                    Source = source,
                    Id = CellIds.Choose(null, cells.Count, source, ids),
                    // The .ipynb that comes of it must still say which language a cell is in.
                    Metadata = language is Languages.CSharp or "markdown" or "raw" ? [] : new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } },
                });
        }

        return (cells, metadata);
    }

    private static IEnumerable<(string Language, string Source)> Split(string text)
    {
        var language = Languages.CSharp;
        var source = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var next = line.StartsWith("#!", StringComparison.Ordinal) ? Languages.Normal(line[2..]) : null;
            if (next is null || !CellLanguages.Contains(next))
            {
                source.Append(line).Append('\n');
                continue;
            }

            if (Trimmed(source) is { Length: > 0 } before)
                yield return (language, before);
            language = next;
            source.Clear();
        }

        if (Trimmed(source) is { Length: > 0 } last)
            yield return (language, last);
    }

    private static string Trimmed(StringBuilder source) => source.ToString().Trim('\n');

    private static JsonNode? Meta(string source)
    {
        try
        {
            return JsonNode.Parse(source);
        }
        catch (System.Text.Json.JsonException)
        {
            // Kept as it is: what cannot be read is not ours to throw away.
            return JsonValue.Create(source);
        }
    }
}
