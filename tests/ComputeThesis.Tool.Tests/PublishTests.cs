using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

public sealed class PublishTests : IDisposable
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 60\"><title>t</title></svg>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-publish-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_files_of_the_site_are_listed_on_stdout_the_index_first_in_reading_order()
    {
        Write("nb/10-last.ipynb", "# Last");
        Write("nb/2-first.ipynb", "# First");
        Write("nb/more/1-deep.ipynb", "# Deep");

        var ended = await PublishAsync("nb", "--title", "Our desk");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal("", ended.Talk);
        Assert.Equal(
            ["site/index.html", "site/2-first.html", "site/2-first.ipynb", "site/2-first.cs", "site/10-last.html", "site/10-last.ipynb", "site/10-last.cs", "site/more/1-deep.html", "site/more/1-deep.ipynb", "site/more/1-deep.cs", "site/assets/site.css", "site/assets/site.js", "site/assets/headings.js"],
            Lines(ended.Output).Select(line => line.Replace('\\', '/')));
        Assert.Contains("<title>Our desk</title>", Read("site/index.html"), StringComparison.Ordinal);
        Assert.All(Lines(ended.Output), line => Assert.True(File.Exists(Path.Combine(folder.FullName, line)), line));
    }

    [Fact]
    public async Task Publishing_again_changes_nothing_and_foreign_files_stay()
    {
        Write("a.ipynb", "# A");
        await PublishAsync("a.ipynb");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site", "CNAME"), "mine");
        var before = Stamps();

        var ended = await PublishAsync("a.ipynb");

        Assert.Equal(0, ended.Code);
        Assert.Equal(before, Stamps());
        Assert.Equal("mine", Read("site/CNAME"));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.FullName, "*.part", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public async Task A_page_of_a_notebook_that_is_gone_is_named_and_left()
    {
        Write("nb/a.ipynb", "# A");
        Write("nb/b.ipynb", "# B");
        await PublishAsync("nb");
        File.Delete(Path.Combine(folder.FullName, "nb", "b.ipynb"));

        var ended = await PublishAsync("nb");

        Assert.Equal(0, ended.Code);
        Assert.Equal($"Of an earlier site, and no longer in this one: {Path.Combine("site", "b.html")}. Delete it where nobody needs it.\n", ended.Talk);
        Assert.DoesNotContain("b.html", ended.Output + Read("site/index.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "site", "b.html")));
    }

    [Fact]
    public async Task A_page_that_was_not_made_by_publishing_is_not_overwritten()
    {
        Write("a.ipynb", "# A");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "site"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site", "index.html"), "<p>mine</p>");

        var ended = await PublishAsync("a.ipynb");

        Assert.Equal(1, ended.Code);
        Assert.Contains("index.html is there already and was not made by 'thesis publish'", ended.Talk, StringComparison.Ordinal);
        Assert.Equal(["index.html"], Directory.EnumerateFileSystemEntries(Path.Combine(folder.FullName, "site")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_site_does_not_take_the_place_of_its_notebooks_nor_publish_itself()
    {
        Write("a.ipynb", "# A");
        var before = Read("a.ipynb");

        var refused = await PublishAsync(".", "--out", ".");
        await PublishAsync(".", "--out", "site");
        var again = await PublishAsync(".", "--out", "site");
        var itself = await PublishAsync("site", "--out", "site");

        Assert.Equal(1, refused.Code);
        Assert.Contains("a.ipynb lies in ., where the site goes", refused.Talk, StringComparison.Ordinal);
        Assert.Equal(before, Read("a.ipynb"));
        Assert.Equal(0, again.Code);
        Assert.DoesNotContain("site/site", again.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(1, itself.Code);
        Assert.Contains("Every notebook named is one that the site in site hands out", itself.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_notebook_stops_the_site_before_anything_is_written()
    {
        Write("nb/a.ipynb", "# A");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nb", "b.ipynb"), "{\"cells\": 1}");

        var ended = await PublishAsync("nb");

        Assert.Equal(3, ended.Code);
        Assert.Contains("b.ipynb, $.nbformat", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", ended.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "site")));
    }

    [Theory]
    [InlineData("'--inputs'|hidden", "--inputs", "open")]
    [InlineData("no such file or folder", "gone.ipynb")]
    public async Task A_wrong_command_line_is_explained_and_ends_with_1(string said, params string[] arguments)
    {
        Write("a.ipynb", "# A");

        var ended = await PublishAsync(arguments);

        Assert.Equal(1, ended.Code);
        Assert.Contains(said.Split('|')[^1], ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_ran_is_said_with_what_to_do_and_the_site_is_made()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.dib"), "#!csharp\n\n1 + 1\n");

        var ended = await PublishAsync("a.dib");

        Assert.Equal(0, ended.Code);
        Assert.Contains("a.dib: its code cell was never executed", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("'thesis run'", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("'thesis check'", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("a.html", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_the_drawings_alone_are_handed_out_and_that_is_said_once()
    {
        Write("a.ipynb", "# A", [Drawing, Drawing.Replace(">t<", ">u<", StringComparison.Ordinal)]);

        var ended = await PublishAsync(new Dictionary<string, string> { ["CHROME_PATH"] = Path.Combine(folder.FullName, "none") }, "a.ipynb", "--stamp");

        Assert.Equal(0, ended.Code);
        Assert.Single(Lines(ended.Talk), line => line.StartsWith("No image/png is put beside the figures, their SVG alone: CHROME_PATH is ", StringComparison.Ordinal));
        var forms = JsonNode.Parse(Read("site/a.ipynb"))!["cells"]![1]!["outputs"]![0]!["data"]!.AsObject().Select(form => form.Key);
        Assert.Equal(["image/svg+xml", "text/plain"], forms.Order());
    }

    [Fact]
    public async Task The_tables_of_a_run_are_handed_out_as_the_library_has_them()
    {
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Repository.PathOf("data", "cloud_segments.csv"))));
        Write("a.ipynb", "# A", record: new JsonObject
        {
            ["engine"] = "e", ["runtime"] = "r", ["culture"] = "invariant",
            ["data"] = new JsonArray(Table("bundled with the library 1", "cloud_segments", sha), Table("bundled with the library 1", "capex", "00"), Table("elsewhere", "claims", "00")),
        });

        var ended = await PublishAsync("a.ipynb");

        Assert.Equal(0, ended.Code);
        Assert.Equal(await File.ReadAllBytesAsync(Repository.PathOf("data", "cloud_segments.csv")), await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "site", "data", "cloud_segments.csv")));
        Assert.Contains("the table capex has changed since it ran", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("its table claims is of elsewhere", ended.Talk, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "site", "data", "claims.csv")));
    }

    [Fact]
    public async Task Help_teaches_with_examples()
    {
        var ended = await PublishAsync("--help");

        Assert.Equal(0, ended.Code);
        foreach (var taught in new[] { "thesis publish notebooks --title", "--inputs <hidden|folded|shown>", "--stamp", "thesis check", "offline" })
            Assert.Contains(taught, ended.Output, StringComparison.Ordinal);
    }

    private static JsonObject Table(string package, string table, string sha256) => new() { ["package"] = package, ["table"] = table, ["rows"] = 1, ["sha256"] = sha256 };

    private Task<Thesis.Ended> PublishAsync(params string[] arguments) => PublishAsync(new Dictionary<string, string>(), arguments);

    private async Task<Thesis.Ended> PublishAsync(Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), "publish", .. arguments])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await talk);
    }

    

    private void Write(string name, string text, IReadOnlyList<string>? drawings = null, JsonObject? record = null)
    {
        var outputs = (drawings ?? []).Select(svg => (JsonNode)new JsonObject
        {
            ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["image/svg+xml"] = svg, ["text/html"] = $"<figure>{svg}</figure>", ["text/plain"] = "a figure" },
        });
        var cells = new JsonArray(new JsonObject { ["cell_type"] = "markdown", ["id"] = "t", ["metadata"] = new JsonObject(), ["source"] = text });
        if (drawings is not null)
            cells.Add(new JsonObject { ["cell_type"] = "code", ["id"] = "c", ["metadata"] = new JsonObject(), ["source"] = "1", ["execution_count"] = 1, ["outputs"] = new JsonArray([.. outputs]) });
        var metadata = new JsonObject();
        if (record is not null)
            metadata["compute_thesis"] = record;
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new JsonObject { ["cells"] = cells, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 }.ToJsonString());
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name));

    private List<(string, DateTime)> Stamps() => [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
