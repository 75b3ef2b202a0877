using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

/// <summary>A folder of one test: notebooks written into it, the tool run in it, what that left read from it.</summary>
public sealed class Folder : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("thesis-tool-");

    public string FullName => place.FullName;

    public void Dispose() => place.Delete(recursive: true);

    public string PathOf(params string[] parts) => Path.Combine([place.FullName, .. parts]);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Writes a notebook of C# cells.</summary>
    public void WriteCells(string name, params string[] cells) => Write(name, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));

    /// <summary>Writes a notebook of C# cells, the first of which declares parameters.</summary>
    public void WriteParameters(string name, string parameters, params string[] cells) => Write(name, new JsonObject
    {
        ["cells"] = new JsonArray([Cell(parameters, "parameters"), .. cells.Select(cell => Cell(cell))]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString());

    private static JsonObject Cell(string source, params string[] tags) => new()
    {
        ["cell_type"] = "code", ["execution_count"] = null, ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) }, ["outputs"] = new JsonArray(), ["source"] = source,
    };

    public string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>What the run of a notebook left.</summary>
    public string Executed(string name) => Read("artifacts", name + ".ipynb");
}
