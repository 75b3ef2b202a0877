namespace ComputeThesis.Notebooks.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_referenced_from_the_folder_of_the_notebook_with_what_lies_beside_it()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "lib"));
        var inner = Path.Combine(folder.Path, "lib", "ProbeInner.dll");
        File.WriteAllBytes(inner, Compiled.Assembly("ProbeInner", "public static class Inner { public static int Seven => 7; }"));
        File.WriteAllBytes(Path.Combine(folder.Path, "lib", "ProbeOuter.dll"), Compiled.Assembly("ProbeOuter", "public static class Outer { public static int Eight => Inner.Seven + 1; }", inner));

        Assert.Equal("8", await ResultAsync("#r \"lib/ProbeOuter.dll\"\nOuter.Eight"));
    }

    [Fact]
    public async Task A_script_is_loaded_from_the_folder_of_the_notebook()
    {
        folder.File("steps/first.csx", "int Nine() => 9;");

        Assert.Equal("9", await ResultAsync("#load \"steps/first.csx\"", "Nine()"));
    }

    [Fact]
    public async Task A_reference_in_a_loaded_script_counts()
    {
        folder.File("open.csx", "#r \"nuget: Probe\"");

        Assert.Equal("plainly versed", await ResultAsync("#load \"open.csx\"\nnew ComputeThesis.Notebooks.Tests.Versed().ToString()"));
    }

    [Fact]
    public async Task An_assembly_of_the_framework_is_referenced_by_its_name() =>
        Assert.Equal("1", await ResultAsync("#r \"System.Xml.Linq\"\n1"));

    [Theory]
    [InlineData("#r \"none.dll\"", "no such file")]
    [InlineData("#r \"text.dll\"", "no .NET assembly")]
    [InlineData("#r \"nuget: \"", "no package name")]
    [InlineData("#i \"https://example.invalid\"", "package source")]
    public async Task A_reference_that_leads_nowhere_says_so_at_its_line(string cell, string words)
    {
        folder.File("text.dll", "text");

        var result = await RunAsync(cell);

        Assert.Contains(words, result.Cells[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, result.Cells[0].Error!.Line);
    }

    [Theory]
    [InlineData("#r \"nuget: Probe\"")]
    [InlineData("#r \"nuget:probe\"")]
    [InlineData("#r \"nuget: Probe, 2.0.0\"")]
    public async Task A_package_the_host_carries_binds_to_the_host_without_a_word(string line)
    {
        var result = await RunAsync(line + "\ntypeof(ComputeThesis.Notebooks.Tests.Watch).Assembly");

        Assert.True(result.Succeeded);
        Assert.Single(result.Executed.Cells[0].Outputs);
    }

    [Fact]
    public async Task Another_version_of_it_is_answered_with_the_carried_one_and_one_line_on_stderr()
    {
        var result = await RunAsync("#r \"nuget:Probe,1.0.0\"\nComputeThesis.Notebooks.Tests.Watch.Turn();");

        var said = Assert.IsType<StreamOutput>(Assert.Single(result.Executed.Cells[0].Outputs));
        Assert.Equal(("stderr", "Probe 1.0.0 was asked for; this host carries 2.0.0, which is used.\n"), (said.Name, said.Text));
    }

    [Fact]
    public async Task The_extension_script_of_a_carried_package_runs_once_when_the_package_is_asked_for()
    {
        var package = Notebooks.Probe with { ExtensionScript = "#!markdown\nText\n#!csharp\nConsole.Write(\"loaded\");" };

        var result = await RunAsync([package], "1", "#r \"nuget: Probe\"", "#r \"nuget: Probe\"");

        Assert.Equal("loaded", Assert.IsType<StreamOutput>(Assert.Single(result.Executed.Cells[1].Outputs)).Text);
        Assert.Empty(result.Executed.Cells[2].Outputs);
    }

    [Fact]
    public async Task An_extension_script_that_fails_is_an_error_of_the_cell()
    {
        var result = await RunAsync([Notebooks.Probe with { ExtensionScript = "throw new Exception(\"not today\");" }], "#r \"nuget: Probe\"");

        Assert.Contains("its extension.dib failed: System.Exception: not today", result.Cells[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_of_the_host_is_the_same_type_in_a_cell()
    {
        Versed.Made = null;

        await RunAsync("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Versed.Made = new();");

        Assert.NotNull(Versed.Made);
    }

    private Task<RunResult> RunAsync(params IEnumerable<string> cells) => RunAsync([Notebooks.Probe], cells);

    private Task<RunResult> RunAsync(ProvidedPackage[] provided, params IEnumerable<string> cells) =>
        Notebooks.RunAsync(new RunOptions { Folder = folder.Path, Provided = provided, PackageCache = Path.Combine(folder.Path, "cache") }, cells);

    private async Task<string?> ResultAsync(params IEnumerable<string> cells)
    {
        var result = await RunAsync(cells);
        Assert.True(result.Succeeded, result.Cells[^1].Error?.Message);
        return result.Executed.Cells[^1].Outputs.OfType<DisplayOutput>().Single().Text("text/plain");
    }
}
