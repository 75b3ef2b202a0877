using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

public sealed class KernelInstallTests : IDisposable
{
    private readonly KernelHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_kernel_starts_this_program_and_answers_to_the_name_that_dotnet_notebooks_ask_for()
    {
        var ended = await home.RunAsync("kernel", "install");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal([Path.Combine("data", "kernels", "thesis"), Path.Combine("data", "kernels", ".net-csharp")], Lines(ended.Output));
        Assert.Contains("C# (ComputeThesis)", ended.Talk, StringComparison.Ordinal);
        var (own, dotnet) = (home.Spec(home.Kernels, "thesis"), home.Spec(home.Kernels, ".net-csharp"));
        var start = own["argv"]!.AsArray().Select(part => (string)part!).ToList();
        Assert.True(File.Exists(start[0]), start[0]);
        Assert.Equal(["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), "kernel", "run", "{connection_file}"], start.Skip(1));
        Assert.Equal(("C# (ComputeThesis)", "C#", "message"), ((string?)own["display_name"], (string?)own["language"], (string?)own["interrupt_mode"]));
        Assert.False((bool)own["metadata"]!["debugger"]!);
        Assert.NotEqual((string?)own["display_name"], (string?)dotnet["display_name"]);
        Assert.True(JsonNode.DeepEquals(own["argv"], dotnet["argv"]));
    }

    [Fact]
    public async Task Its_folder_holds_the_pictures_that_frontends_show_and_nothing_unfinished()
    {
        await home.RunAsync("kernel", "install", "--name", "thesis");

        var files = Directory.GetFiles(Path.Combine(home.Kernels, "thesis")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], files);
        foreach (var size in (int[])[32, 64])
        {
            var png = await File.ReadAllBytesAsync(Path.Combine(home.Kernels, "thesis", $"logo-{size}x{size}.png"));
            // The first chunk of a PNG: width and height.
            Assert.Equal([0, 0, 0, (byte)size, 0, 0, 0, (byte)size], png[16..24]);
        }
    }

    [Fact]
    public async Task Installing_again_gives_the_same_bytes()
    {
        await home.RunAsync("kernel", "install");
        var first = await File.ReadAllBytesAsync(Path.Combine(home.Kernels, "thesis", "kernel.json"));
        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal(0, ended.Code);
        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(home.Kernels, "thesis", "kernel.json")));
        Assert.Equal(2, Lines(ended.Output).Length);
    }

    [Theory]
    [InlineData("""{"argv":["other","{connection_file}"],"display_name":"Other","language":"C#"}""", "'Other', which starts other")]
    [InlineData("{", "cannot be read")]
    [InlineData("[]", "It holds no JSON object")]
    // Our mark alone does not make it ours: this one was changed to start something else.
    [InlineData("""{"argv":["other","{connection_file}"],"display_name":"Mine","language":"C#","metadata":{"compute_thesis":{"version":"1.0.0"}}}""", "'Mine'")]
    public async Task A_kernel_of_another_program_is_never_written_over(string json, string found)
    {
        var file = home.Write("data/kernels/Thesis", json);

        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal((1, "", json), (ended.Code, ended.Output, await File.ReadAllTextAsync(file)));
        Assert.StartsWith($"{file}: found ", ended.Talk, StringComparison.Ordinal);
        Assert.Contains(found, ended.Talk, StringComparison.Ordinal);
        Assert.Contains("expected no kernel of that name or one of ours", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("jupyter kernelspec remove thesis", ended.Talk, StringComparison.Ordinal);
        Assert.Equal(Path.GetDirectoryName(file), Assert.Single(Directory.GetDirectories(home.Kernels)));
    }

    [Theory]
    [InlineData("data/kernels/.net-csharp")]
    [InlineData("shared/kernels/.NET-CSharp")]
    public async Task The_name_of_dotnet_notebooks_stays_with_the_program_that_has_it_wherever_on_the_path(string folder)
    {
        home.Variables["JUPYTER_PATH"] = home.PathOf("shared");
        var file = home.Write(folder);
        var written = await File.ReadAllTextAsync(file);

        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal((0, Path.Combine("data", "kernels", "thesis")), (ended.Code, ended.Output.Trim()));
        Assert.Equal(written, await File.ReadAllTextAsync(file));
        Assert.Contains(".net-csharp is another program's kernel '.NET (C#)', which starts dotnet interactive jupyter", ended.Talk, StringComparison.Ordinal);
        Assert.Equal(1, Directory.GetDirectories(home.PathOf("data", "kernels")).Count(one => Path.GetFileName(one) == "thesis"));
    }

    [Fact]
    public async Task A_name_that_is_given_is_the_only_one_and_is_written_as_Jupyter_compares_it()
    {
        var ended = await home.RunAsync("kernel", "install", "--name", "My.C-Sharp");

        Assert.Equal((0, Path.Combine("data", "kernels", "my.c-sharp")), (ended.Code, ended.Output.Trim()));
        Assert.Equal("C# (ComputeThesis, my.c-sharp)", (string?)home.Spec(home.Kernels, "my.c-sharp")["display_name"]);
    }

    [Theory]
    [InlineData("--name takes letters, digits, '.', '_' and '-', such as --name thesis, not 'a b'.", "--name", "a b")]
    [InlineData("--name takes letters, digits, '.', '_' and '-', such as --name thesis, not '..'.", "--name", "..")]
    [InlineData("--name takes letters, digits, '.', '_' and '-', such as --name thesis, not '../a'.", "--name", "../a")]
    [InlineData("--user and --prefix name two places. Leave one out.", "--user", "--prefix", "a")]
    [InlineData("--prefix takes a folder, such as --prefix /usr/local, not ''.", "--prefix", "")]
    public async Task A_name_or_place_that_is_none_is_refused_and_nothing_is_written(string problem, params string[] arguments)
    {
        var ended = await home.RunAsync(["kernel", "install", .. arguments]);

        Assert.Equal((1, "", $"{problem}\n'thesis kernel install --help' says what it takes.\n"), (ended.Code, ended.Output, ended.Talk));
        Assert.Empty(Directory.GetFileSystemEntries(home.PathOf()));
    }

    [Fact]
    public async Task A_prefix_is_where_an_environment_of_Python_has_its_kernels()
    {
        home.Variables["VIRTUAL_ENV"] = home.PathOf("active");

        var elsewhere = await home.RunAsync("kernel", "install", "--prefix", "venv", "--name", "thesis");
        var active = await home.RunAsync("kernel", "install", "--prefix", "active", "--name", "thesis");

        Assert.Equal(Path.Combine("venv", "share", "jupyter", "kernels", "thesis"), elsewhere.Output.Trim());
        Assert.Contains($"JUPYTER_PATH={home.PathOf("venv", "share", "jupyter")}", elsewhere.Talk, StringComparison.Ordinal);
        Assert.Equal(Path.Combine("active", "share", "jupyter", "kernels", "thesis"), active.Output.Trim());
        Assert.DoesNotContain("JUPYTER_PATH", active.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JUPYTER_DATA_DIR", true)]
    [InlineData("XDG_DATA_HOME", true)]
    [InlineData("HOME", false)]
    public async Task Where_VS_Code_would_not_find_it_the_cure_is_told(string variable, bool isTold)
    {
        home.Variables["JUPYTER_DATA_DIR"] = "";
        home.Variables[variable] = home.PathOf("moved");

        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal(0, ended.Code);
        Assert.StartsWith("moved", ended.Output, StringComparison.Ordinal);
        Assert.Equal(isTold, ended.Talk.Contains("VS Code does not look there", StringComparison.Ordinal));
        Assert.Equal(isTold, ended.Talk.Contains($"JUPYTER_PATH={home.PathOf("moved")}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kernel_that_a_frontend_finds_first_is_told_of()
    {
        home.Variables["JUPYTER_PATH"] = home.PathOf("shared");
        home.Write("shared/kernels/thesis");

        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal(0, ended.Code);
        Assert.Contains($"finds {home.PathOf("shared", "kernels", "thesis")} first", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_shell_says_where_dotnet_is_the_kernel_says_it_to_frontends_started_elsewhere()
    {
        home.Variables["DOTNET_ROOT"] = home.PathOf("dotnet");

        await home.RunAsync("kernel", "install");

        Assert.Equal(home.PathOf("dotnet"), (string?)home.Spec(home.Kernels, "thesis")["env"]!["DOTNET_ROOT"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_in_a_line()
    {
        await File.WriteAllTextAsync(home.PathOf("data"), "a file where the folder would be");

        var ended = await home.RunAsync("kernel", "install");

        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains("that you may read it or write to it.", ended.Talk, StringComparison.Ordinal);
        Assert.Single(Lines(ended.Talk));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
