using System.Text.Json.Nodes;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tests;

/// <summary>The published notebooks under nbconvert, held against what thesis run makes of them.</summary>
public sealed class KernelNotebookTests : IDisposable
{
    private readonly KernelHome home = new();

    public void Dispose() => home.Dispose();

    public static TheoryData<string> Published => [.. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [KernelClientTheory]
    [MemberData(nameof(Published))]
    public async Task Nbconvert_gives_what_thesis_run_gives(string name)
    {
        JupyterClients.Demand();
        var notebook = Repository.PathOf("notebooks", name);
        var ran = await home.RunAsync("run", notebook, "--out", home.PathOf("ran"), "--no-cache");
        await home.RunAsync("kernel", "install", "--prefix", home.PathOf("prefix"));
        home.Variables["JUPYTER_PATH"] = home.PathOf("prefix", "share", "jupyter");

        var converted = await home.RunAsync(JupyterClients.Python,
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=thesis", "--output-dir", home.PathOf("converted"), notebook]);

        Assert.True((ran.Code, converted.Code) == (0, 0), ran.Talk + converted.Talk);
        var (ours, theirs) = (home.PathOf("ran", name), home.PathOf("converted", name));
        var compared = NotebookComparison.Of(Notebooks.Notebook.Load(ours), Notebooks.Notebook.Load(theirs), new());
        Assert.All(compared.Cells, cell => Assert.True(cell.Verdict == CellVerdict.Same, $"cell {cell.Index + 1}: {cell.Verdict}\n{string.Join('\n', cell.Changes)}"));
        Assert.Equal(OutputsOf(ours), OutputsOf(theirs));
    }

    [KernelClientFact]
    public async Task A_published_notebook_finds_the_kernel_by_the_name_that_it_asks_for()
    {
        JupyterClients.Demand();
        await home.RunAsync("kernel", "install");

        var converted = await home.RunAsync(JupyterClients.Python,
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", home.PathOf("converted"), Repository.PathOf("notebooks", "02-one-provider.ipynb")]);

        Assert.True(converted.Code == 0, converted.Talk);
        Assert.Equal(".net-csharp", (string?)JsonNode.Parse(await File.ReadAllTextAsync(home.PathOf("converted", "02-one-provider.ipynb")))!["metadata"]!["kernelspec"]!["name"]);
    }

    [KernelClientFact]
    public async Task Our_list_of_folders_is_that_of_Jupyter()
    {
        JupyterClients.Demand();
        home.Variables["JUPYTER_PATH"] = $"{home.PathOf("a")}:{home.PathOf("b")}";
        foreach (var folder in (string[])["a/kernels/one", "b/kernels/two", "data/kernels/three"])
            home.Write(folder, """{"argv":["/bin/true","kernel","run","{connection_file}"],"display_name":"x","language":"C#","metadata":{"compute_thesis":{"version":"1.0.0"}}}""");
        await home.RunAsync("kernel", "install", "--name", "two");

        var listed = await home.RunAsync("kernel", "list");
        var theirs = await home.RunAsync(JupyterClients.Python, ["-m", "jupyter_client.kernelspecapp", "list", "--json"]);

        var found = JsonNode.Parse(theirs.Output)!["kernelspecs"]!.AsObject().ToDictionary(one => one.Key, one => (string?)one.Value!["resource_dir"]);
        Assert.Equal((home.PathOf("a", "kernels", "one"), home.PathOf("b", "kernels", "two"), home.PathOf("data", "kernels", "three")), (found["one"], found["two"], found["three"]));
        Assert.Matches(@"(?m)^two .* ready +b/kernels/two$", listed.Output);
        Assert.Matches($@"(?m)^two .* hidden by {home.PathOf("b", "kernels", "two")} +data/kernels/two$", listed.Output);
        Assert.Matches(@"(?m)^three .* ready +data/kernels/three$", listed.Output);
    }

    private static string OutputsOf(string path) => new JsonArray([.. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray().Select(cell => Joined(cell!["outputs"]))]).ToJsonString(new() { WriteIndented = true });

    // A text may be one string or its lines: the format allows both.
    private static JsonNode? Joined(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } lines when lines.All(line => line is JsonValue value && value.TryGetValue<string>(out _)) => string.Concat(lines.Select(line => (string?)line)),
        JsonArray array => new JsonArray([.. array.Select(Joined)]),
        JsonObject all => new JsonObject(all.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, Joined(one.Value)))),
        _ => node?.DeepClone(),
    };
}
