using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

public sealed class RunCacheTests : IDisposable
{
    private const string Table = "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nDataPackage.Bundled.CloudRevenue";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_that_could_give_nothing_else_is_taken_again_with_the_same_bytes()
    {
        folder.WriteCells("a.dib", Table, "Plot.Growth(DataPackage.Bundled.CloudRevenue.YoY())");

        var first = await RunAsync("a.dib", "--out", "first");
        var second = await RunAsync("a.dib", "--out", "second");

        Assert.False(FromCache(first));
        Assert.True(FromCache(second), (string?)first["notebooks"]![0]!["not_kept"]);
        foreach (var file in (string[])["a.ipynb", "a.html"])
            Assert.Equal(folder.Read("first", file), folder.Read("second", file));
        Assert.Equal([Path.Combine("second", "a.ipynb"), Path.Combine("second", "a.html")], second["notebooks"]![0]!["written"]!.AsArray().Select(file => (string?)file));
        Assert.Equal(["ok", "ok"], second["notebooks"]![0]!["cells"]!.AsArray().Select(cell => (string?)cell!["status"]));
    }

    [Fact]
    public async Task A_cell_that_does_something_beside_its_answer_is_run_every_time_and_the_reason_is_told()
    {
        folder.WriteCells("a.dib", "File.AppendAllText(\"count\", \"+\");");

        var first = await RunAsync("a.dib");
        var second = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--verbose");

        Assert.Equal("++", folder.Read("count"));
        Assert.NotEmpty((string?)first["notebooks"]![0]!["not_kept"] ?? "");
        Assert.Contains("not kept for next time: ", second.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("cached", second.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_run_is_said_and_no_cache_runs_again()
    {
        folder.WriteCells("a.dib", "6 * 7");

        await RunAsync("a.dib");
        var kept = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.Equal(0, kept.Code);
        Assert.StartsWith("cached  a.dib", kept.Talk, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("artifacts", "a.html"), kept.Output, StringComparison.Ordinal);
        Assert.False(FromCache(await RunAsync("a.dib", "--no-cache")));
    }

    [Fact]
    public async Task Other_code_another_day_or_other_parameters_are_another_run()
    {
        folder.WriteParameters("a.ipynb", "int years = 3;", "years", Table);

        Assert.False(FromCache(await RunAsync("a.ipynb")));
        Assert.False(FromCache(await RunAsync("a.ipynb", "--as-of", "2026-05-15")));
        Assert.False(FromCache(await RunAsync("a.ipynb", "--set", "years=4")));
        Assert.True(FromCache(await RunAsync("a.ipynb", "--set", "years=4")));
        folder.WriteParameters("a.ipynb", "int years = 3;", "years + 1", Table);
        Assert.False(FromCache(await RunAsync("a.ipynb")));
    }

    [Fact]
    public async Task Figures_of_a_folder_that_have_changed_since_are_read_again()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data")))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        folder.WriteCells("a.dib", "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nDataPackage.At(\".\").CloudRevenue.Count");

        await RunAsync("a.dib");
        Assert.True(FromCache(await RunAsync("a.dib")));
        folder.Write("cloud_revenue.csv", folder.Read("cloud_revenue.csv").Replace(",41626,", ",41627,", StringComparison.Ordinal));
        Assert.False(FromCache(await RunAsync("a.dib")));
    }

    [Fact]
    public async Task A_page_bears_the_name_of_this_run_also_when_the_run_was_kept_under_another()
    {
        folder.WriteCells(Path.Combine("all", "deep", "a.dib"), "6 * 7");

        await RunAsync(Path.Combine("all", "deep", "a.dib"));
        var kept = await RunAsync("all", "--out", "kept");
        await RunAsync("all", "--out", "fresh", "--no-cache");

        Assert.True(FromCache(kept));
        Assert.Equal(folder.Read("fresh", "deep", "a.html"), folder.Read("kept", "deep", "a.html"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_ends_a_kept_run_as_it_ends_a_fresh_one()
    {
        folder.WriteCells("a.dib", "6 * 7");
        Directory.CreateDirectory(folder.PathOf("artifacts", "a.html"));

        var fresh = await Thesis.RunAsync(folder.FullName, "run", "a.dib");
        var kept = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.StartsWith("cached  a.dib", kept.Talk, StringComparison.Ordinal);
        Assert.Equal((fresh.Code, fresh.Output), (kept.Code, kept.Output));
        Assert.NotEqual(0, fresh.Code);
    }

    private static bool FromCache(JsonNode report) => (bool)report["notebooks"]![0]!["from_cache"]!;

    /// <summary>Runs, and gives the report.</summary>
    private async Task<JsonNode> RunAsync(params string[] arguments)
    {
        var ended = await Thesis.RunAsync(folder.FullName, ["run", .. arguments, "--json", "-"]);
        Assert.True(ended.Code == 0, ended.Talk);
        return JsonNode.Parse(ended.Output)!;
    }
}
