using System.Text.Json.Nodes;
using ComputeThesis.Tests;

namespace ComputeThesis.Browser.Tests;

/// <summary>Sites made by the tool, for all tests of them.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private const string Hit = "<script>hit()</script>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-site-");

    /// <summary>The pages whose outputs are well-behaved.</summary>
    public IReadOnlyList<string> Pages { get; } = ["index.html", "01-the-article-checked.html", "02-hard.html"];

    /// <summary>The downloaded notebook of a second run, over the first.</summary>
    public string Again { get; private set; } = "";

    public string PathOf(string file, string site = "site") => Path.Combine(folder.FullName, site, file);

    public async Task InitializeAsync()
    {
        var notebooks = folder.CreateSubdirectory("notebooks");
        File.Copy(Repository.PathOf("notebooks", "01-the-article-checked.ipynb"), Path.Combine(notebooks.FullName, "01-the-article-checked.ipynb"));
        notebooks.CreateSubdirectory("images");
        File.Copy(Repository.PathOf("notebooks", "images", "growth.svg"), Path.Combine(notebooks.FullName, "images", "growth.svg"));
        Write(notebooks, "02-hard.ipynb",
            Text("# A title so long that no narrow screen has room for it: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft\n\nA note[^1], a [link](01-the-article-checked.ipynb#What-came-later), [gone](gone.md), <https://example.org/desk>.\n\n[^1]: The note.\n\n![Growth](images/growth.svg)\n\n| a | b |\n|---|---|\n| averyverylongwordthatdoesnotbreakatallanywhere | averyverylongwordthatdoesnotbreakatallanywhere |\n"),
            Text("## Again\n\nA second note[^1].\n\n[^1]: Another note."),
            Code("a", new JsonObject { ["application/vnd.plotly.v1+json"] = JsonNode.Parse("""{"data":[{"x":[1,2,3],"y":[4,1,9],"type":"scatter","hovertext":"https://example.org/x"}],"layout":{"title":{"text":"A raw chart"}}}"""), ["text/plain"] = "a chart" }),
            Code(new string('x', 300), new JsonObject { ["text/plain"] = new string('y', 300) }));
        Write(notebooks, "03-hostile.ipynb",
            Text($"# {Hit.Replace("<", "&lt;", StringComparison.Ordinal)} title\n\n{Hit.Replace("<", "&lt;", StringComparison.Ordinal)}"),
            Code(Hit, new JsonObject { ["text/html"] = "<img src=\"https://evil.example/x.png\" alt=\"x\"><script src=\"https://evil.example/x.js\"></script><link rel=\"stylesheet\" href=\"https://evil.example/x.css\">" }));

        foreach (var (name, inputs) in new[] { ("site", "shown"), ("folded", "folded"), ("hidden", "hidden") })
        {
            // Pictures are drawn for the first site alone.
            string[] paths = name == "site" ? ["notebooks"] : ["notebooks/01-the-article-checked.ipynb"];
            if (name != "site")
                Copy(name);
            var ended = await Thesis.RunAsync(folder.FullName, ["publish", .. paths, "--out", name, "--inputs", inputs, "--title", "Our desk"]);
            Assert.True(ended.Code == 0, ended.Talk);
        }

        var again = await Thesis.RunAsync(folder.FullName, "publish", "notebooks", "--out", "site", "--title", "Our desk");
        Assert.DoesNotContain("drew", again.Talk, StringComparison.Ordinal);
        Again = await File.ReadAllTextAsync(PathOf("02-hard.ipynb"));
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private void Copy(string site)
    {
        folder.CreateSubdirectory(site);
        File.Copy(PathOf("01-the-article-checked.ipynb"), PathOf("01-the-article-checked.ipynb", site));
    }

    private static JsonObject Text(string source) => new() { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source };

    private static JsonObject Code(string source, JsonObject data) => new()
    {
        ["cell_type"] = "code", ["metadata"] = new JsonObject(), ["source"] = source, ["execution_count"] = 1,
        ["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = data }),
    };

    private static void Write(DirectoryInfo folder, string name, params JsonObject[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            cells[i]["id"] = $"c{i}";
        File.WriteAllText(Path.Combine(folder.FullName, name), new JsonObject { ["cells"] = new JsonArray([.. cells]), ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 }.ToJsonString());
    }
}
