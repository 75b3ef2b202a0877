using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how Jupyter stores a notebook (nbformat 4.0 to 4.5).</summary>
internal static class Ipynb
{
    private static readonly string[] CellKeys = ["cell_type", "id", "metadata", "source", "execution_count", "outputs"];

    public static (IReadOnlyList<Cell> Cells, JsonObject Metadata) Read(string text, string name)
    {
        var root = JsonPlace.Parse(text, name);
        _ = root.Object();
        var version = root["nbformat"];
        if (version.Count() != 4)
            throw version.Unexpected("4 (nbformat 4.0 to 4.5)",
                cure: "Convert it with 'jupyter nbconvert --to notebook', which writes nbformat 4.");
        var metadata = root["metadata"].Exists ? Copy(root["metadata"].Object()) : [];
        var language = LanguageOf(root);
        var ids = new CellIds();
        var cells = root["cells"].Items().Select((cell, i) => ReadCell(cell, i, language, ids)).ToList();
        return (cells, WithLanguage(metadata));
    }

    public static string Write(IReadOnlyList<Cell> cells, JsonObject metadata)
    {
        var root = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(WriteCell)]),
            ["metadata"] = Copy(metadata),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        var text = new StringBuilder();
        CanonicalJson.Write(text, root);
        return text.Append('\n').ToString();
    }

    /// <summary>The metadata with the kernel and language that Jupyter asks for, C# where the file names none.</summary>
    public static JsonObject WithLanguage(JsonObject metadata)
    {
        if (metadata["kernelspec"] is not JsonObject)
            metadata["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        if (metadata["language_info"] is not JsonObject)
            metadata["language_info"] = new JsonObject { ["name"] = metadata["kernelspec"]!["language"]?.DeepClone() ?? "C#" };
        return metadata;
    }

    private static string LanguageOf(JsonPlace root)
    {
        if (!root["metadata"].Exists)
            return Languages.CSharp;
        foreach (var (group, key) in (ReadOnlySpan<(string, string)>)[("language_info", "name"), ("kernelspec", "language"), ("kernelspec", "name")])
        {
            if (root["metadata"][group].Exists && root["metadata"][group][key] is { Exists: true } named && Languages.Find(named.String()) is { } language)
                return language;
        }
        return Languages.CSharp;
    }

    private static Cell ReadCell(JsonPlace cell, int position, string notebookLanguage, CellIds ids)
    {
        var kind = cell["cell_type"].String() switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => throw cell["cell_type"].Unexpected("\"code\", \"markdown\" or \"raw\""),
        };
        var source = cell["source"].Text().Replace("\r\n", "\n");
        var metadata = cell["metadata"].Exists ? Copy(cell["metadata"].Object()) : [];
        return new Cell
        {
            Kind = kind,
            Id = ids.For(cell["id"].Exists ? cell["id"].String() : null, position, source),
            Source = source,
            Language = kind switch { CellKind.Markdown => "markdown", CellKind.Raw => "raw", _ => Languages.SwitchedTo(source) ?? NamedBy(metadata) ?? notebookLanguage },
            ExecutionCount = kind == CellKind.Code ? cell["execution_count"].Count() : null,
            Outputs = kind == CellKind.Code && cell["outputs"].Exists ? [.. cell["outputs"].Items().Select(ReadOutput)] : [],
            Metadata = metadata,
            Rest = Without(cell.Object(), CellKeys),
        };
    }

    // Polyglot Notebooks, its forerunner and VS Code each write the language of a cell in a place of their own.
    private static string? NamedBy(JsonObject metadata) =>
        (Named(metadata, "polyglot_notebook", "kernelName") ?? Named(metadata, "dotnet_interactive", "language") ?? Named(metadata, "vscode", "languageId")) is { } name
            ? Languages.NameOf(name)
            : null;

    private static string? Named(JsonObject metadata, string group, string key) =>
        metadata[group] is JsonObject named && named[key] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private static CellOutput ReadOutput(JsonPlace output)
    {
        var type = output["output_type"].String();
        switch (type)
        {
            case "stream":
                return new StreamOutput(output["name"].String(), output["text"].Text()) { Rest = Without(output.Object(), "output_type", "name", "text") };
            case "error":
                return new ErrorOutput(output["ename"].String(), output["evalue"].String(), [.. output["traceback"].Items().Select(line => line.String())])
                {
                    Rest = Without(output.Object(), "output_type", "ename", "evalue", "traceback"),
                };
            case "execute_result" or "display_data":
                var data = output["data"];
                return new DisplayOutput(data.Object().ToDictionary(form => form.Key, form => ReadForm(data[form.Key], form.Key)), type == "execute_result")
                {
                    Metadata = output["metadata"].Exists ? Copy(output["metadata"].Object()) : [],
                    ExecutionCount = output["execution_count"].Count(),
                    Rest = Without(output.Object(), "output_type", "data", "metadata", "execution_count"),
                };
            default:
                return new ForeignOutput(Copy(output.Object()));
        }
    }

    private static JsonNode ReadForm(JsonPlace form, string mimeType) =>
        MimeType.IsJson(mimeType) ? form.Node?.DeepClone() ?? JsonValue.Create("")! : JsonValue.Create(form.Text())!;

    private static JsonNode WriteCell(Cell cell)
    {
        var json = Copy(cell.Rest);
        json["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        json["id"] = cell.Id;
        json["metadata"] = Copy(cell.Metadata);
        json["source"] = LineList.Of(cell.Source);
        if (cell.Kind != CellKind.Code)
            return json;
        json["execution_count"] = cell.ExecutionCount;
        json["outputs"] = new JsonArray([.. cell.Outputs.Select(WriteOutput)]);
        return json;
    }

    private static JsonNode WriteOutput(CellOutput output)
    {
        if (output is ForeignOutput foreign)
            return Copy(foreign.Json);
        var json = Copy(output.Rest);
        switch (output)
        {
            case StreamOutput stream:
                json["output_type"] = "stream";
                json["name"] = stream.Name;
                json["text"] = LineList.Of(stream.Text);
                break;
            case ErrorOutput error:
                json["output_type"] = "error";
                json["ename"] = error.Name;
                json["evalue"] = error.Message;
                json["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]);
                break;
            case DisplayOutput display:
                json["output_type"] = display.IsResult ? "execute_result" : "display_data";
                json["data"] = new JsonObject(display.Forms.Select(form => KeyValuePair.Create(form.Key, WriteForm(form.Key, form.Value))));
                json["metadata"] = Copy(display.Metadata);
                if (display.IsResult)
                    json["execution_count"] = display.ExecutionCount;
                break;
        }
        return json;
    }

    // nbformat keeps other forms, such as the base64 of an image, in one string.
    private static JsonNode? WriteForm(string mimeType, JsonNode form) =>
        (MimeType.IsText(mimeType) || mimeType is MimeType.Svg or "application/javascript") && form is JsonValue value && value.TryGetValue<string>(out var text)
            ? LineList.Of(text)
            : form.DeepClone();

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();

    private static JsonObject Without(JsonObject json, params ReadOnlySpan<string> keys)
    {
        var rest = Copy(json);
        foreach (var key in keys)
            rest.Remove(key);
        return rest;
    }
}
