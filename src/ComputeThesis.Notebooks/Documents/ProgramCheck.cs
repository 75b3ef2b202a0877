using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>Finds what a notebook may do and a program may not, by what the compiler says without the packages.</summary>
internal static class ProgramCheck
{
    /// <summary>Errors that no package can cure: a name declared again, a value never given, a modifier or a declaration out of place.</summary>
    private static readonly HashSet<string> Told = ["CS0100", "CS0101", "CS0106", "CS0111", "CS0128", "CS0136", "CS0165", "CS0841", "CS1032", "CS1106", "CS8803"];

    private static readonly CSharpParseOptions Parsing =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None).WithFeatures([new("FileBasedProgram", "true")]);

    private static readonly string[] Assemblies = ["System.Private.CoreLib", "System.Runtime", "System.Console", "System.Collections", "System.Linq"];

    private static readonly string Implicit = string.Concat(
        ((string[])["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"]).Select(name => $"global using {name};"));

    /// <summary>One line for each thing, with the cell it is in.</summary>
    public static IEnumerable<string> NotesOn(string program, IReadOnlyList<Cell> cells)
    {
        if (!cells.Any(cell => cell is { Kind: CellKind.Code, Language: Languages.CSharp }))
            return [];
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Assemblies.Select(name => Path.Combine(framework, name + ".dll")).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
        var trees = new[] { CSharpSyntaxTree.ParseText(program, Parsing), CSharpSyntaxTree.ParseText(Implicit, Parsing) };
        var compilation = CSharpCompilation.Create("program", trees, references, new(OutputKind.ConsoleApplication, allowUnsafe: true, concurrentBuild: false));
        var places = cells.Select((cell, i) => (cell.Id, Place: $"cell {i + 1} ({cell.Id})")).ToDictionary(at => at.Id, at => at.Place);
        var names = NamesOf(program.Split('\n'));
        return
        [
            .. from found in compilation.GetDiagnostics()
               where Told.Contains(found.Id) && found.Location.SourceTree == trees[0]
               let name = names[found.Location.GetLineSpan().StartLinePosition.Line]
               where places.ContainsKey(name)
               select $"{places[name]}: a notebook may do this, a program may not: {found.GetMessage()} ({found.Id})",
        ];
    }

    /// <summary>For each line, the cell whose region it is in.</summary>
    private static List<string> NamesOf(string[] lines)
    {
        var names = new List<string>();
        var open = ("", "");
        foreach (var line in lines)
        {
            if (open.Item1.Length == 0 && ProgramMarks.Opened(line) is { Kind: "code" or "moved" } region)
                open = (region.Kind, region.Name);
            names.Add(open.Item2.Split('.')[0]);
            if (open.Item1.Length > 0 && line == ProgramMarks.Close(open.Item1, open.Item2))
                open = ("", "");
        }
        return names;
    }
}
