using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Where notebooks name the language of their code: each tool in a place of its own.</summary>
internal static class NotebookLanguage
{
    /// <summary>The language of cells that name none: C# where the notebook names none either.</summary>
    public static string Of(JsonPlace metadata)
    {
        if (!metadata.Exists)
            return Languages.CSharp;
        var named = new List<string>();
        foreach (var (group, key) in (ReadOnlySpan<(string, string)>)[("language_info", "name"), ("kernelspec", "language"), ("kernelspec", "name")])
        {
            if (!metadata[group].Exists || metadata[group][key] is not { Exists: true } place)
                continue;
            if (Languages.Find(place.String()) is { } known)
                return known;
            // The name of a kernel, or of an editor's mode for many languages, is not the name of a language.
            if ((group, key) != ("kernelspec", "name") && place.String() is { Length: > 0 } name and not ("polyglot-notebook" or "dotnet-interactive"))
                named.Add(name);
        }
        return named.Count > 0 ? Languages.NameOf(named[0]) : DefaultKernel(metadata.Object()["polyglot_notebook"]) ?? DefaultKernel(metadata.Node) ?? Languages.CSharp;
    }

    /// <summary>The language a cell names itself, in its first line or in its metadata; null where it names none.</summary>
    public static string? OfCell(string source, JsonObject metadata) =>
        Languages.SwitchedTo(source)
        ?? ((Named(metadata, "polyglot_notebook", "kernelName") ?? Named(metadata, "dotnet_interactive", "language") ?? Named(metadata, "vscode", "languageId")) is { Length: > 0 } name
            ? Languages.NameOf(name)
            : null);

    /// <summary>The metadata of a cell that is to be read back as one in this language.</summary>
    public static JsonObject MetadataOf(string language, string notebookLanguage) => language == notebookLanguage || language is "markdown" or "raw"
        ? []
        : new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };

    /// <summary>The metadata with the kernel and language that Jupyter asks for, where it does not name them.</summary>
    public static JsonObject Complete(JsonObject metadata)
    {
        var language = Of(new("", "$.metadata", metadata));
        if (language == Languages.CSharp && metadata["kernelspec"] is null)
            metadata["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        if (metadata["language_info"] is null)
            metadata["language_info"] = new JsonObject { ["name"] = metadata["kernelspec"]?["language"].AsText() is { Length: > 0 } name ? name : language == Languages.CSharp ? "C#" : language };
        return metadata;
    }

    private static string? DefaultKernel(JsonNode? metadata) =>
        metadata is JsonObject map && map["kernelInfo"] is JsonObject kernels && kernels["defaultKernelName"].AsText() is { Length: > 0 } name ? Languages.NameOf(name) : null;

    private static string? Named(JsonObject metadata, string group, string key) => metadata[group] is JsonObject named ? named[key].AsText() : null;
}
