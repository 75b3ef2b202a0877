using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Tests;

/// <summary>Reads the symbols of a project's sources and holds the house to its floors: no arrow runs up, and no files name each other in a circle.</summary>
public class FloorTests
{
    private const string Library = "ComputeThesis";
    private const string Engine = "ComputeThesis.Notebooks";

    /// <summary>For each folder of a project, the folders it may name beside itself.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Ground"] = [],
        ["Display"] = ["Ground"],
        ["Data"] = ["Ground", "Display"],
        ["Sources"] = ["Ground", "Data"],
        ["Analysis"] = ["Ground", "Data", "Display"],
        ["Charts"] = ["Ground", "Data", "Display", "Analysis"],
        ["Documents"] = [],
        ["Cells"] = ["Documents"],
        ["Records"] = ["Documents"],
        ["Packages"] = ["Documents", "Cells", "Records"],
        ["Running"] = ["Documents", "Cells", "Packages", "Records"],
        ["Completing"] = ["Documents", "Cells", "Packages", "Running"],
        ["Kernels"] = ["Documents", "Cells", "Packages", "Running", "Completing", "Records"],
        ["Caching"] = ["Documents", "Cells", "Packages", "Records", "Running"],
        ["Comparing"] = ["Documents", "Records"],
        ["Html"] = ["Documents"],
        ["Publishing"] = ["Documents", "Records", "Html"],
    };

    private static readonly Dictionary<string, Lazy<IReadOnlySet<(string From, string To)>>> Arrows =
        new() { [Library] = new(() => ReadArrows(Library)), [Engine] = new(() => ReadArrows(Engine)) };

    [Theory]
    [InlineData(Library)]
    [InlineData(Engine)]
    public void No_file_names_a_higher_floor(string project)
    {
        var up = Arrows[project].Value.Where(arrow => Floor(arrow.From) != Floor(arrow.To) && !MayUse[Floor(arrow.From)].Contains(Floor(arrow.To)));

        Assert.Equal("", string.Join("\n", up.Select(arrow => $"{arrow.From} names {arrow.To}")));
    }

    [Theory]
    [InlineData(Library)]
    [InlineData(Engine)]
    public void No_files_name_each_other_in_a_circle(string project)
    {
        var targets = Arrows[project].Value.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var circles = Arrows[project].Value.Where(arrow => Reaches(targets, arrow.To, arrow.From)).Select(arrow => $"{arrow.From} -> {arrow.To}");

        Assert.Equal("", string.Join("\n", circles.Order()));
    }

    [Fact]
    public void The_arrows_are_really_read()
    {
        Assert.Contains((Path.Combine("Analysis", "GrowthExtensions.cs"), Path.Combine("Data", "Prints", "CloudRevenue.cs")), Arrows[Library].Value);
        Assert.Contains((Path.Combine("Running", "NotebookRunner.cs"), Path.Combine("Documents", "Notebook.cs")), Arrows[Engine].Value);
    }

    [Fact]
    public void Every_file_is_short_and_the_median_file_shorter()
    {
        var lengths = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (File: Path.GetFileName(file), Lines: File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();

        Assert.DoesNotContain(lengths, file => file.Lines > 300);
        Assert.True(lengths[lengths.Count / 2].Lines < 100, $"The median file has {lengths[lengths.Count / 2].Lines} lines.");
    }

    [Fact]
    public void The_notebook_engine_refers_to_no_part_of_the_library() =>
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Repository.PathOf("src", "ComputeThesis.Notebooks", "ComputeThesis.Notebooks.csproj")), StringComparison.Ordinal);

    private static bool Reaches(ILookup<string, string> targets, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var file))
        {
            if (file == to)
                return true;
            if (seen.Add(file))
                foreach (var next in targets[file])
                    open.Push(next);
        }

        return false;
    }

    private static string Floor(string file) => file.Split(Path.DirectorySeparatorChar)[0];

    private static HashSet<(string From, string To)> ReadArrows(string project)
    {
        var root = Repository.PathOf("src", project);
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = MayUse.Keys.Select(floor => Path.Combine(root, floor)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, Path.GetRelativePath(root, file)))
            .Append(CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", options, ""))
            .ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("ComputeThesis", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("floors", trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        // CS8795: the generator of regular expressions does not run here, so its halves are missing.
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795");
        return [.. trees.SelectMany(tree => ArrowsFrom(tree, compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<(string From, string To)> ArrowsFrom(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not null and not INamespaceSymbol
        from location in ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition.Locations
        where location.SourceTree is not null && location.SourceTree.FilePath.Length > 0 && location.SourceTree != tree
        select (tree.FilePath, location.SourceTree!.FilePath);
}
