using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks.Tests.Running;

/// <summary>Packages and assemblies, from a folder that is the only source there is.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-packages-");
    private readonly string unique = "P" + Guid.NewGuid().ToString("N")[..12];

    public PackageTests() => File.WriteAllText(In("nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{In("packages")}" /></config>
          <packageSources><clear /><add key="here" value="{folder.FullName}" /></packageSources>
        </configuration>
        """);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_package_restores_with_the_settings_of_the_notebooks_folder_and_its_extension_runs()
    {
        Pack("public static class Greeting { public static string Text = \"hello\"; }", "#!csharp\n\nGreeting.Text += \" from the extension\";\nvar declared = 5;\n");

        var result = await Run.Cells(Here, $"#r \"nuget: {unique}, 1.2.3\"\nGreeting.Text", "declared");

        Assert.True(result.Succeeded, result.Cells[0].Error?.Message);
        Assert.Equal("hello from the extension", result.Only(0).Plain());
        Assert.Equal("5", result.Only(1).Plain());
    }

    [Fact]
    public async Task A_missing_package_is_named_with_what_NuGet_said_and_the_cure()
    {
        var result = await Run.Cells(Here, $"1.ToString();\n#r \"nuget: {unique}, 9.9.9\"\n2");

        var message = result.Cells[0].Error!.Message;
        Assert.Contains($"{unique} 9.9.9 cannot be restored", message, StringComparison.Ordinal);
        Assert.Contains("NU1101", message, StringComparison.Ordinal);
        Assert.Contains("Check the name", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provided_package_binds_to_the_hosts_assembly_and_its_extension_runs_once()
    {
        var provided = new ProvidedPackage("Given", "1.0.0", [typeof(PackageTests).Assembly], "#!csharp\n\nvar extended = 1;\n");

        var result = await Run.Cells(Here with { Provided = [provided] }, "#r \"nuget: given\"\nextended++;\ntypeof(ComputeThesis.Notebooks.Tests.Running.PackageTests).Assembly.GetHashCode()", "#r \"nuget: Given\"\nextended");

        Assert.True(result.Succeeded, result.Cells.Select(cell => cell.Error?.Message).FirstOrDefault(message => message is not null));
        Assert.Equal($"{typeof(PackageTests).Assembly.GetHashCode()}", result.OutputsOf(0)[^1].Plain());
        Assert.Equal("2", result.Only(1).Plain());
    }

    [Fact]
    public async Task Another_version_of_a_provided_package_is_said_not_hidden()
    {
        var provided = new ProvidedPackage("Given", "1.0.0", [], null);

        var output = (await Run.Cells(Here with { Provided = [provided] }, "#r \"nuget: Given, 0.9.0\"")).Only();

        Assert.Equal("stderr", (string?)output["name"]);
        Assert.Equal("Given 0.9.0 was asked for; Given 1.0.0, which this program carries, is used.\n", (string?)output["text"]);
    }

    [Fact]
    public async Task An_assembly_and_a_script_load_from_the_notebooks_folder()
    {
        Compile("public static class Local { public const int Answer = 42; }", In("local.dll"));
        File.WriteAllText(In("more.csx"), "var fromScript = Local.Answer + 1;");

        var result = await Run.Cells(Here, "#r \"local.dll\"\nLocal.Answer", "#load \"more.csx\"\nfromScript");

        Assert.True(result.Succeeded, result.Cells.Select(cell => cell.Error?.Message).FirstOrDefault(message => message is not null));
        Assert.Equal("42", result.Only(0).Plain());
        Assert.Equal("43", result.Only(1).Plain());
    }

    [Fact]
    public async Task A_missing_assembly_is_an_error_with_its_place()
    {
        var error = (await Run.Cells(Here, "\n#r \"nowhere.dll\"")).Cells[0].Error!;

        Assert.Equal(("CS0006", 2), (error.ExceptionType, error.Line));
    }

    private RunOptions Here => new() { Folder = folder.FullName };

    private string In(string name) => Path.Combine(folder.FullName, name);

    private void Pack(string code, string extension)
    {
        using var zip = ZipFile.Open(In($"{unique}.1.2.3.nupkg"), ZipArchiveMode.Create);
        Write(zip, $"{unique}.nuspec", $"<package><metadata><id>{unique}</id><version>1.2.3</version><authors>t</authors><description>t</description></metadata></package>");
        Write(zip, "interactive-extensions/dotnet/extension.dib", extension);
        Compile(code, In("p.dll"));
        zip.CreateEntryFromFile(In("p.dll"), $"lib/net10.0/{unique}.dll");
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private void Compile(string code, string path)
    {
        var name = path.EndsWith("p.dll", StringComparison.Ordinal) ? unique : Path.GetFileNameWithoutExtension(path);
        var made = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
    }
}
