using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

public sealed class NewTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-new-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("02-is-aws-alone", "02-is-aws-alone.ipynb")]
    [InlineData("is_aws.dib", "is_aws.dib")]
    public async Task A_new_notebook_runs_at_once(string name, string file)
    {
        var made = await Thesis.RunAsync(folder.FullName, "new", name);
        var ran = await Thesis.RunAsync(folder.FullName, "run", file);

        Assert.Equal((0, file), (made.Code, made.Output.Trim()));
        Assert.Contains($"thesis run \"{file}\"", made.Talk, StringComparison.Ordinal);
        Assert.True(ran.Code == 0, ran.Talk);
    }

    [Fact]
    public async Task It_follows_the_conventions()
    {
        await Thesis.RunAsync(folder.FullName, "new", "02-is-aws-alone");

        var cells = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "02-is-aws-alone.ipynb")))!["cells"]!.AsArray();
        var sources = cells.Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => (string?)line))).ToList();
        Assert.StartsWith("# Is aws alone\n\n**Question.**", sources[0], StringComparison.Ordinal);
        var parameters = Assert.Single(cells, cell => cell!["metadata"]!["tags"] is JsonArray tags && (string?)tags[0] == "parameters")!;
        Assert.Contains("var provider = \"Alibaba Cloud\";", string.Concat(parameters["source"]!.AsArray().Select(line => (string?)line)), StringComparison.Ordinal);
        foreach (var heading in (string[])["## Parameters", "## Load", "## The figures", "## What they say, and what they do not", "## What would change my mind", "## Sources"])
            Assert.Contains(sources, source => source.StartsWith(heading + "\n", StringComparison.Ordinal));
        Assert.Contains(sources, source => source.StartsWith("Plot.", StringComparison.Ordinal));
        Assert.Contains(sources, source => source.EndsWith(".Sources()", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, cells.Count).Select(i => $"c{i:00}"), cells.Select(cell => (string?)cell!["id"]));
    }

    [Fact]
    public async Task It_stands_in_the_folder_notebooks_where_there_is_one_unless_another_is_named()
    {
        folder.CreateSubdirectory("notebooks");

        Assert.Equal(Path.Combine("notebooks", "a.ipynb"), (await Thesis.RunAsync(folder.FullName, "new", "a")).Output.Trim());
        Assert.Equal(Path.Combine("drafts", "a.cs"), (await Thesis.RunAsync(folder.FullName, "new", "drafts/a.cs")).Output.Trim());
        Assert.Contains("#region code c03 {\"tags\":[\"parameters\"]}", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "drafts", "a.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_written_over()
    {
        var path = Path.Combine(folder.FullName, "a.ipynb");
        await File.WriteAllTextAsync(path, "mine");

        var ended = await Thesis.RunAsync(folder.FullName, "new", "a");

        Assert.Equal((1, "", "mine"), (ended.Code, ended.Output, await File.ReadAllTextAsync(path)));
        Assert.Contains("Choose another name", ended.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "ends in .ipynb, .dib or .cs")]
    [InlineData(" ", "thesis new is-aws-alone")]
    public async Task A_name_that_is_none_is_refused_with_what_to_type(string name, string says)
    {
        var ended = await Thesis.RunAsync(folder.FullName, "new", name);

        Assert.Equal(1, ended.Code);
        Assert.Contains(says, ended.Talk, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
    }
}
