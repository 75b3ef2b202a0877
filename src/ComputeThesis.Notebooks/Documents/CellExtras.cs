using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a text format has no line of its own for, as JSON beside a cell: what differs from what the cell's mark says already.</summary>
internal static class CellExtras
{
    // Words that open something else than a cell.
    private static readonly HashSet<string> Taken = ["meta", "code", "moved", "host"];

    /// <summary>The kind of a cell that is marked with this language.</summary>
    public static CellKind KindOf(string language) => language switch { "markdown" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code };

    /// <summary>A name for the language that can stand in a line as one word.</summary>
    public static string WordFor(string language)
    {
        var word = string.Concat(language.Take(40).Select(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '.' or '_' or '-' ? char.ToLowerInvariant(c) : '-'));
        return word.Length == 0 || Taken.Contains(word) ? word + "-code" : word;
    }

    public static JsonObject Of(Cell cell, string marked)
    {
        var extras = new JsonObject();
        if (cell.Kind != KindOf(marked))
            extras["kind"] = cell.Kind.ToString();
        if (cell.Language != marked)
            extras["language"] = cell.Language;
        if (cell.Rest.Count > 0)
            extras["rest"] = cell.Rest.DeepClone();
        return extras;
    }

    public static Cell Read(JsonPlace extras, JsonObject metadata, string marked, string source)
    {
        var kind = extras["kind"];
        return new()
        {
            Kind = !kind.Exists ? KindOf(marked) : Enum.TryParse<CellKind>(kind.String(), out var named) && Enum.IsDefined(named) ? named : throw kind.Unexpected("\"Code\", \"Markdown\" or \"Raw\""),
            Id = "",
            Language = extras["language"].Exists ? extras["language"].String() : marked,
            Source = source,
            Metadata = metadata,
            Rest = extras["rest"].CopyOrEmpty(),
        };
    }
}
