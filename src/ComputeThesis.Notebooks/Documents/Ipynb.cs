using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>How Jupyter stores a notebook (nbformat 4.0 to 4.5); what its schema refuses stands in <see cref="IpynbRules"/>, what cells showed in <see cref="IpynbOutput"/>.</summary>
internal static class Ipynb
{
    private static readonly string[] CellKeys = ["cell_type", "id", "metadata", "source", "execution_count", "outputs"];

    public static NotebookParts Read(string text, string name)
    {
        var root = JsonPlace.Parse(text, name);
        var version = root["nbformat"];
        if (version.Count() is not 4 and var other)
            throw version.Unexpected("4 (nbformat 4.0 to 4.5)", other > 4
                ? "Save it as nbformat 4 where it was made, or look for a newer version of this engine."
                : "Convert it with 'jupyter nbconvert --to notebook', which writes nbformat 4.");
        var metadata = root["metadata"].CopyOrEmpty();
        var language = NotebookLanguage.Of(root["metadata"]);
        var cells = root["cells"].Items().Select(cell => (ReadCell(cell, language), cell["id"].Exists ? cell["id"].String() : null)).ToList();
        return new(CellIds.Assign(cells), NotebookLanguage.Complete(metadata))
        {
            Rest = root.Without("cells", "metadata", "nbformat", "nbformat_minor"),
            Complaints = [.. IpynbRules.Complaints(root)],
        };
    }

    public static string Write(NotebookParts notebook)
    {
        var root = Copy(notebook.Rest);
        root["cells"] = new JsonArray([.. notebook.Cells.Select(WriteCell)]);
        root["metadata"] = Copy(notebook.Metadata);
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        var text = new StringBuilder();
        CanonicalJson.Write(text, root);
        return text.Append('\n').ToString();
    }

    private static Cell ReadCell(JsonPlace cell, string notebookLanguage)
    {
        var kind = cell["cell_type"].String() switch { "code" => CellKind.Code, "markdown" => CellKind.Markdown, _ => CellKind.Raw };
        var isForeign = cell["cell_type"].String() is not ("code" or "markdown" or "raw");
        var rest = cell.Without(CellKeys);
        if (kind != CellKind.Code)
            KeepWhatOnlyCodeHas(cell, rest);
        if (isForeign)
            KeepForeign(cell, rest);
        var source = rest.ContainsKey("source") || (isForeign && !cell["source"].Exists) ? "" : cell["source"].Text();
        var metadata = cell["metadata"].CopyOrEmpty();
        return new Cell
        {
            Kind = kind,
            Id = "",
            Source = source,
            Language = kind switch { CellKind.Markdown => "markdown", CellKind.Raw => "raw", _ => NotebookLanguage.OfCell(source, metadata) ?? notebookLanguage },
            ExecutionCount = kind == CellKind.Code ? cell["execution_count"].Count() : null,
            Outputs = kind == CellKind.Code && cell["outputs"].Exists ? [.. cell["outputs"].Items().Select(IpynbOutput.Read)] : [],
            Metadata = metadata,
            Rest = rest,
        };
    }

    // Editors that turn code into text leave empty outputs behind; those that say something are kept.
    private static void KeepWhatOnlyCodeHas(JsonPlace cell, JsonObject rest)
    {
        foreach (var key in (ReadOnlySpan<string>)["outputs", "execution_count"])
        {
            if (cell[key] is { Exists: true, Node: var node } and not { Node: JsonArray { Count: 0 } })
                rest[key] = node!.DeepClone();
        }
    }

    // A cell of a type that came after this engine is text that nobody runs.
    private static void KeepForeign(JsonPlace cell, JsonObject rest)
    {
        rest["cell_type"] = cell["cell_type"].String();
        if (cell["source"] is { Exists: true, Node: var node } && node.AsText() is null && !(node is JsonArray lines && lines.All(line => line.AsText() is not null)))
            rest["source"] = node!.DeepClone();
    }

    private static JsonNode WriteCell(Cell cell)
    {
        var json = Copy(cell.Rest);
        if (!json.ContainsKey("cell_type"))
            json["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        json["id"] = cell.Id;
        json["metadata"] = Copy(cell.Metadata);
        if (!json.ContainsKey("source"))
            json["source"] = LineList.Of(cell.Source);
        if (cell.Kind != CellKind.Code)
            return json;
        json["execution_count"] = cell.ExecutionCount;
        json["outputs"] = new JsonArray([.. cell.Outputs.Select(IpynbOutput.Write)]);
        return json;
    }

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();
}
