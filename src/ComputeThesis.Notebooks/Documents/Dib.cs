using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows the text form of Polyglot Notebooks: cells under lines such as <c>#!csharp</c>, a JSON block under <c>#!meta</c>.</summary>
internal static class Dib
{
    public static (IReadOnlyList<Cell> Cells, JsonObject Metadata) Read(string text, string name)
    {
        var metadata = new JsonObject();
        var language = Languages.CSharp;
        var cells = new List<Cell>();
        var ids = new CellIds();
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        for (int start = 0, end; start < lines.Length; start = end)
        {
            var opener = OpenedBy(lines[start], metadata);
            end = start + 1;
            while (end < lines.Length && OpenedBy(lines[end], metadata) is null)
                end++;
            var body = string.Join('\n', lines[(opener is null ? start : start + 1)..end]).Trim('\n', '\r', ' ', '\t');
            if (opener == "meta")
            {
                metadata = ReadMeta(body, name, start + 1);
                language = DefaultOf(metadata) ?? language;
            }
            else if (body.Length > 0)
            {
                cells.Add(Make(opener ?? language, body, cells.Count, ids));
            }
        }
        return (cells, Ipynb.WithLanguage(metadata));
    }

    private static Cell Make(string language, string source, int position, CellIds ids) => new()
    {
        Kind = language switch { "markdown" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code },
        Id = ids.For(null, position, source),
        Source = source,
        Language = language,
        Metadata = language is Languages.CSharp or "markdown" or "raw"
            ? []
            : new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } },
    };

    // A magic that is no language, such as #!time, is a line of its cell.
    private static string? OpenedBy(string line, JsonObject metadata)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = line[2..].Trim();
        return name == "meta" ? name : Languages.Find(name) ?? (IsKernel(name, metadata) ? Languages.NameOf(name) : null);
    }

    private static bool IsKernel(string name, JsonObject metadata) =>
        Kernels(metadata)?["items"] is JsonArray items
        && items.OfType<JsonObject>().Any(item => Is(item["name"], name) || (item["aliases"] is JsonArray aliases && aliases.Any(alias => Is(alias, name))));

    private static bool Is(JsonNode? node, string name) => node is JsonValue value && value.TryGetValue<string>(out var text) && text == name;

    private static JsonObject? Kernels(JsonObject metadata) => metadata["kernelInfo"] as JsonObject;

    private static string? DefaultOf(JsonObject metadata) =>
        Kernels(metadata)?["defaultKernelName"] is JsonValue value && value.TryGetValue<string>(out var name) ? Languages.NameOf(name) : null;

    private static JsonObject ReadMeta(string json, string name, int line)
    {
        try
        {
            return (JsonObject)JsonPlace.Parse(json, name).Object().DeepClone();
        }
        catch (NotebookFormatException problem)
        {
            throw new NotebookFormatException(name, $"the #!meta block at line {line}, {problem.Place} of the block", problem.Found,
                "a JSON object", "Correct the block, or remove it: a notebook without one is C#.", problem);
        }
    }
}
