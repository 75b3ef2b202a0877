namespace ComputeThesis.Tests;

public sealed class KernelListTests : IDisposable
{
    private readonly KernelHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_list_says_of_each_of_ours_where_it_is_and_whether_it_starts()
    {
        home.Variables["JUPYTER_PATH"] = home.PathOf("shared");
        await home.RunAsync("kernel", "install");
        home.Write("shared/kernels/thesis");
        home.Write("shared/kernels/old", """{"argv":["/gone/thesis","kernel","run","{connection_file}"],"display_name":"Old","language":"C#","metadata":{"compute_thesis":{"version":"0.9.0"}}}""");

        var ended = await home.RunAsync("kernel", "list");

        Assert.True(ended.Code == 0, ended.Talk);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("old ", lines[1], StringComparison.Ordinal);
        Assert.Contains("starts /gone/thesis, which is gone: thesis kernel install", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^\.net-csharp .* ready +data/kernels/\.net-csharp$", lines[2]);
        Assert.StartsWith("thesis ", lines[3], StringComparison.Ordinal);
        Assert.Contains($"hidden by {home.PathOf("shared", "kernels", "thesis")}", lines[3], StringComparison.Ordinal);
        Assert.Equal(".net-csharp is ours, of version 1.0.0: data/kernels/.net-csharp", lines[4]);
    }

    [Fact]
    public async Task It_says_who_else_claims_the_name_of_dotnet_notebooks_and_which_of_them_starts()
    {
        home.Variables["JUPYTER_PATH"] = home.PathOf("shared");
        home.Variables["CONDA_PREFIX"] = home.PathOf("conda");
        await home.RunAsync("kernel", "install");
        home.Write("conda/share/jupyter/kernels/.net-csharp");
        var later = await home.RunAsync("kernel", "list");
        home.Write("shared/kernels/.net-csharp", """{"argv":["/opt/first","{connection_file}"],"display_name":"First","language":"C#"}""");
        var first = await home.RunAsync("kernel", "list");

        Assert.EndsWith("""
            .net-csharp is ours, of version 1.0.0: data/kernels/.net-csharp
            .net-csharp is also claimed by another program's kernel '.NET (C#)', which starts dotnet interactive jupyter: conda/share/jupyter/kernels/.net-csharp

            """, later.Output, StringComparison.Ordinal);
        Assert.EndsWith("""
            .net-csharp is another program's kernel 'First', which starts /opt/first: shared/kernels/.net-csharp
            .net-csharp is also claimed by another program's kernel '.NET (C#)', which starts dotnet interactive jupyter: conda/share/jupyter/kernels/.net-csharp

            """, first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_installed_it_says_how()
    {
        var ended = await home.RunAsync("kernel", "list");

        Assert.Equal((0, "No kernel answers to .net-csharp: a frontend asks which to start.\n"), (ended.Code, ended.Output));
        Assert.Contains("thesis kernel install", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_takes_ours_and_leaves_what_others_have_put_there()
    {
        await home.RunAsync("kernel", "install");
        var other = home.Write("data/kernels/other");
        await File.WriteAllTextAsync(Path.Combine(home.Kernels, "thesis", "kernel.js"), "mine");

        var ended = await home.RunAsync("kernel", "remove");

        Assert.Equal((0, "data/kernels/.net-csharp\ndata/kernels/thesis\n"), (ended.Code, ended.Output));
        Assert.Contains("holds files that are not of ours", ended.Talk, StringComparison.Ordinal);
        Assert.True(File.Exists(other));
        Assert.Equal([other, Path.Combine(home.Kernels, "thesis", "kernel.js")], Directory.GetFiles(home.Kernels, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(home.Kernels, ".net-csharp")));
    }

    [Fact]
    public async Task Remove_of_a_name_takes_that_one_alone()
    {
        await home.RunAsync("kernel", "install", "--prefix", "venv");

        var ended = await home.RunAsync("kernel", "remove", "--prefix", "venv", "--name", ".NET-csharp");

        Assert.Equal((0, "venv/share/jupyter/kernels/.net-csharp\n"), (ended.Code, ended.Output));
        Assert.Equal([home.PathOf("venv", "share", "jupyter", "kernels", "thesis")], Directory.GetDirectories(home.PathOf("venv", "share", "jupyter", "kernels")));
    }

    [Theory]
    [InlineData("other", "jupyter kernelspec remove other")]
    [InlineData("none", "found no kernel 'none', expected one")]
    public async Task Remove_of_a_name_that_is_not_ours_is_refused(string name, string says)
    {
        var other = home.Write("data/kernels/other");

        var ended = await home.RunAsync("kernel", "remove", "--name", name);

        Assert.Equal((1, "", true), (ended.Code, ended.Output, File.Exists(other)));
        Assert.Contains(says, ended.Talk, StringComparison.Ordinal);
    }
}
