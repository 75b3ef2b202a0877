using System.Text;

namespace ComputeThesis.Tests;

/// <summary>What the packages hold, and what they make of a machine that has nothing but them.</summary>
[Collection(nameof(Packed))]
public class PackageTests(Packed packed)
{
    private PackageFile Package(string name) => new(Path.Combine(packed.Feed, name));

    [Fact]
    public void The_library_brings_its_docs_its_readme_its_icon_and_the_line_that_notebooks_run()
    {
        var package = Package("ComputeThesis.1.0.0.nupkg");

        Assert.Empty(new[] { "lib/net10.0/ComputeThesis.dll", "lib/net10.0/ComputeThesis.xml", "README.md", "icon.png", "interactive-extensions/dotnet/extension.dib" }.Except(package.Names));
        Assert.Equal(("icon.png", "README.md", "MIT"), (package.Nuspec["icon"], package.Nuspec["readme"], package.Nuspec["license"]));
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("README.md")), package.Read("README.md"));
        Assert.Contains("ComputeThesis.Notebook.Load();", Encoding.UTF8.GetString(package.Read("interactive-extensions/dotnet/extension.dib")));
    }

    [Fact]
    public void The_symbols_carry_the_sources_and_no_path_of_the_machine_they_were_made_on()
    {
        var symbols = Package("ComputeThesis.1.0.0.snupkg").Read("lib/net10.0/ComputeThesis.pdb");

        var sources = Symbols.DocumentsWithin(symbols);

        var written = sources.Where(source => source.Path.StartsWith("/_/src/ComputeThesis/", StringComparison.Ordinal)).ToDictionary(source => source.Path[3..], source => source.Text);
        Assert.Equal(File.ReadAllText(Repository.PathOf("src", "ComputeThesis", "Charts", "Figure.cs")).TrimStart('\uFEFF'), written["src/ComputeThesis/Charts/Figure.cs"]);
        Assert.All(sources, source => Assert.DoesNotContain(Repository.Root, source.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Packed_again_the_library_has_the_same_bytes()
    {
        var again = await Packed.PackLibraryAfreshAsync();

        foreach (var name in new[] { "ComputeThesis.1.0.0.nupkg", "ComputeThesis.1.0.0.snupkg" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(packed.Feed, name)), File.ReadAllBytes(Path.Combine(again, name)));
    }

    [Fact]
    public void The_tool_is_light_and_has_all_it_runs_with()
    {
        var names = Package("ComputeThesis.Tool.any.1.0.0.nupkg").Names;

        var dlls = names.Select(Path.GetFileName).Where(name => name!.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Empty(new[] { "thesis.dll", "ComputeThesis.dll", "ComputeThesis.Notebooks.dll", "NetMQ.dll", "Microsoft.CodeAnalysis.CSharp.Features.dll", "FSharp.Core.dll" }.Except(dlls));
        Assert.DoesNotContain(dlls, name => name!.StartsWith("System.ServiceModel", StringComparison.Ordinal) || name.StartsWith("System.Security.Cryptography.Xml", StringComparison.Ordinal));
        Assert.Equal(("icon.png", "README.md"), (Package("ComputeThesis.Tool.1.0.0.nupkg").Nuspec["icon"], Package("ComputeThesis.Tool.1.0.0.nupkg").Nuspec["readme"]));
    }

    [Fact]
    public async Task The_installed_tool_lists_the_data_and_runs_a_notebook()
    {
        using var home = new EmptyHome(packed.Feed);
        home.Write("small.dib", """
            #!csharp

            #r "nuget: ComputeThesis"
            using ComputeThesis;
            var growth = DataPackage.Bundled.CloudRevenue.At(Vintage.AsReported).YoY();
            growth.ToFrame()

            #!csharp

            Plot.Growth(growth, highlight: "Alibaba Cloud")
            """);

        var installed = await home.RunAsync("dotnet", "tool", "install", "ComputeThesis.Tool", "--version", "1.0.0", "--tool-path", home.PathOf("bin"), "--configfile", home.PathOf("nuget.config"));
        Assert.True(installed.Code == 0, installed.Said);
        var listed = await home.RunAsync(home.PathOf("bin", "thesis"), "data", "list");
        var ran = await home.RunAsync(home.PathOf("bin", "thesis"), "run", "small.dib");

        Assert.Equal(0, listed.Code);
        Assert.Contains("cloud_revenue", listed.Said, StringComparison.Ordinal);
        Assert.True(ran.Code == 0, ran.Said);
        var outputs = File.ReadAllText(home.PathOf("artifacts", "small.ipynb"));
        Assert.Contains("Alibaba Cloud", outputs, StringComparison.Ordinal);
        Assert.Contains("</svg>", outputs, StringComparison.Ordinal);
        Assert.DoesNotContain("\"output_type\": \"error\"", outputs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_references_the_package_shows_a_frame_and_a_figure()
    {
        using var home = new EmptyHome(packed.Feed);

        var ran = await home.RunAsync("dotnet", Path.Combine(await SmallApp.BuildAsync(home), "app.dll"));

        Assert.True(ran.Code == 0, ran.Said);
        Assert.All(SmallApp.Says, line => Assert.Contains(line, ran.Said, StringComparison.Ordinal));
    }
}
