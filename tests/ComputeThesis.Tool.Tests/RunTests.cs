using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

public sealed class RunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-tool-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_published_notebook_reruns_to_the_same_bytes()
    {
        var ended = await Thesis.RunAsync(Repository.Root, "run", "notebooks", "--out", folder.FullName);

        Assert.True(ended.Code == 0, ended.Talk);
        foreach (var published in Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb"))
            Assert.Equal(await WithoutRecordAsync(published), await WithoutRecordAsync(Path.Combine(folder.FullName, Path.GetFileName(published))));
    }

    /// <summary>What the run rested on is written down too, and names the versions of this machine; publishing adds still pictures.</summary>
    private static async Task<string> WithoutRecordAsync(string path)
    {
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        notebook["metadata"]!.AsObject().Remove("compute_thesis");
        foreach (var output in notebook["cells"]!.AsArray().SelectMany(cell => cell!["outputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            (output["data"] as JsonObject)?.Remove("image/png");
            (output["metadata"] as JsonObject)?.Remove("image/png");
            (output["metadata"] as JsonObject)?.Remove("compute_thesis");
        }

        return notebook.ToJsonString();
    }

    [Fact]
    public async Task Files_written_are_listed_on_stdout_and_talk_goes_to_stderr()
    {
        Write("a.dib", "#!csharp\n\n1 + 1\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.Equal(0, ended.Code);
        Assert.Equal([Path.Combine("artifacts", "a.ipynb"), Path.Combine("artifacts", "a.html")], Lines(ended.Output));
        Assert.Contains("ok  a.dib", ended.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ended.Talk);
        Assert.Equal("2", (string?)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb")))!["cells"]![0]!["outputs"]![0]!["data"]!["text/plain"]![0]);
    }

    [Fact]
    public async Task A_notebook_binds_to_the_library_of_this_build()
    {
        Write("a.dib", "#!csharp\n\n#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nDataPackage.Bundled.CloudRevenue.Count\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Contains("340", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relative_names_are_looked_up_from_the_notebooks_own_folder()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "deep"));
        Write(Path.Combine("deep", "near.txt"), "found beside the notebook");
        Write(Path.Combine("deep", "a.dib"), "#!csharp\n\nFile.ReadAllText(\"near.txt\")\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "deep");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal(Path.Combine("artifacts", "a.ipynb"), Lines(ended.Output)[0]);
        Assert.Contains("found beside the notebook", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_cell_exits_with_2_names_its_place_and_still_writes_what_there_was()
    {
        Write("a.dib", "#!csharp\n\nConsole.WriteLine(\"before\");\n\n#!csharp\n\nvar x = 1;\nthrow new InvalidOperationException(\"on purpose\");\n\n#!csharp\n\n\"never\"\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.Equal(2, ended.Code);
        Assert.Contains("a.dib, cell 2 (2,", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("on purpose", ended.Talk, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb"));
        Assert.Contains("before", written, StringComparison.Ordinal);
        Assert.Contains("on purpose", written, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "artifacts", "a.html")));
    }

    [Fact]
    public async Task Keep_going_runs_the_cells_after_a_failed_one()
    {
        Write("a.dib", "#!csharp\n\nthrow new InvalidOperationException();\n\n#!csharp\n\n6 * 7\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--keep-going");

        Assert.Equal(2, ended.Code);
        Assert.Contains("42", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("var n = 0L; while (true) n += string.Join(',', Enumerable.Range(0, 50)).Length;")]
    public async Task A_cell_that_loops_is_stopped_at_its_timeout(string loop)
    {
        Write("a.dib", $"#!csharp\n\n{loop}\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--timeout", "1");

        Assert.Equal(2, ended.Code);
        Assert.Contains("a.dib, cell 1", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_data_exits_with_3_and_names_the_line()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data")))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        var csv = Path.Combine(folder.FullName, "cloud_revenue.csv");
        await File.WriteAllTextAsync(csv, (await File.ReadAllTextAsync(csv)).Replace(",41626,", ",41626m,", StringComparison.Ordinal));
        Write("a.dib", "#!csharp\n\n#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nDataPackage.At(\".\").CloudRevenue\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.Equal(3, ended.Code);
        Assert.Contains("column 'revenue_millions' holds '41626m'", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_notebook_exits_with_3_and_the_others_still_run()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "notebooks"));
        Write(Path.Combine("notebooks", "a.ipynb"), "{ \"cells\": [ { \"cell_type\": \"code\", ");
        Write(Path.Combine("notebooks", "b.dib"), "#!csharp\n\n1\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run");

        Assert.Equal(3, ended.Code);
        Assert.Contains("a.ipynb", ended.Talk, StringComparison.Ordinal);
        Assert.Equal([Path.Combine("artifacts", "b.ipynb"), Path.Combine("artifacts", "b.html")], Lines(ended.Output));
    }

    [Theory]
    [InlineData("run", "nowhere.ipynb")]
    [InlineData("run", "--timeout", "0")]
    [InlineData("run", "--no-such-option")]
    [InlineData("walk")]
    [InlineData("run")]
    public async Task A_wrong_command_line_exits_with_1_and_says_why(params string[] arguments)
    {
        var ended = await Thesis.RunAsync(folder.FullName, arguments);

        Assert.Equal(1, ended.Code);
        Assert.NotEmpty(ended.Talk);
    }

    [Fact]
    public async Task Help_names_the_options_and_the_exit_codes()
    {
        Assert.Contains("130 stopped with Ctrl-C", (await Thesis.RunAsync(folder.FullName, "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("--keep-going", (await Thesis.RunAsync(folder.FullName, "run", "--help")).Output, StringComparison.Ordinal);
    }

    [SignalFact]
    public async Task Ctrl_C_stops_a_loop_and_leaves_what_was_done()
    {
        // The cell calls when it has begun: a connection cannot be missed, as a change in a folder can.
        using var begun = new TcpListener(IPAddress.Loopback, 0);
        begun.Start();
        Write("a.dib", $"#!csharp\n\n\"done before\"\n\n#!csharp\n\nnew System.Net.Sockets.TcpClient(\"127.0.0.1\", {((IPEndPoint)begun.LocalEndpoint).Port});\nwhile (true) {{ }}\n");
        using var process = Thesis.Start(folder.FullName, "run", "a.dib");
        var output = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        using var connection = await begun.AcceptTcpClientAsync();

        Thesis.Interrupt(process);
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped", await talk, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("artifacts", "a.ipynb"), await output, StringComparison.Ordinal);
        Assert.Contains("done before", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb")), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
