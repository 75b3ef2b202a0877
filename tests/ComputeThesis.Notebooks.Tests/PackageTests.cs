namespace ComputeThesis.Notebooks.Tests;

/// <summary>Each of these runs <c>dotnet restore</c>, from a folder as the only source.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly Folder folder = new();

    public PackageTests() => folder.File("nuget.config", """
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="feed" value="feed" /></packageSources>
        </configuration>
        """);

    private string Feed => Directory.CreateDirectory(Path.Combine(folder.Path, "feed")).FullName;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_package_is_restored_loaded_and_extended_and_the_answer_is_kept()
    {
        Compiled.Package(Feed, "ProbeGreeter", "1.2.0", "public static class Greeter { public static string Hello => \"hello\"; }");
        Compiled.Package(Feed, "ProbeShower", "0.1.0", "public static class Shower { public static string Name => \"shower\"; }", "#!csharp\nConsole.Write(Shower.Name);");
        folder.File("Directory.Build.props", "<Project><Error Text=\"not to be imported\" /></Project>");
        const string cell = "#r \"nuget: ProbeGreeter, 1.2.0\"\n#r \"nuget:ProbeShower\"\nGreeter.Hello";

        var first = await RunAsync(cell);
        Directory.Delete(Feed, recursive: true);
        var second = await RunAsync(cell);

        Assert.True(first.Succeeded, first.Cells[0].Error?.Message);
        Assert.Equal("shower", Assert.IsType<StreamOutput>(first.Executed.Cells[0].Outputs[0]).Text);
        Assert.Equal("hello", Assert.IsType<DisplayOutput>(first.Executed.Cells[0].Outputs[1]).Text("text/plain"));
        Assert.Equal(first.Executed.ToString(), second.Executed.ToString());
    }

    [Fact]
    public async Task A_missing_package_is_named_with_its_version_what_NuGet_said_and_a_cure()
    {
        _ = Feed;

        var result = await RunAsync("1", "// first\n#r \"nuget: Probe.Not.There, 3.1.4\"");

        var error = result.Cells[1].Error!;
        Assert.Contains("Probe.Not.There (version 3.1.4)", error.Message, StringComparison.Ordinal);
        Assert.Contains("NU1101", error.Message, StringComparison.Ordinal);
        Assert.Contains("#i \"nuget:", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1), (error.Line, error.Column));
    }

    [Fact]
    public async Task A_source_named_in_a_cell_is_asked_too()
    {
        _ = Feed;
        Compiled.Package(Path.Combine(folder.Path, "other"), "ProbeOther", "1.0.0", "public static class Other { public static int Ten => 10; }");

        var result = await RunAsync("#i \"nuget:other\"\n#r \"nuget: ProbeOther, 1.0.0\"\nOther.Ten");

        Assert.True(result.Succeeded, result.Cells[0].Error?.Message);
        Assert.Equal("10", Assert.IsType<DisplayOutput>(Assert.Single(result.Executed.Cells[0].Outputs)).Text("text/plain"));
    }

    private Task<RunResult> RunAsync(params IEnumerable<string> cells) =>
        Notebooks.RunAsync(new RunOptions { Folder = folder.Path, PackageCache = Path.Combine(folder.Path, "cache") }, cells);
}
