using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>A program without regions as the source of a cell: what is for the compiler's host alone becomes what a notebook's host understands, or a comment.</summary>
internal static class PlainProgram
{
    private static readonly CSharpParseOptions Parsing =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None).WithFeatures([new("FileBasedProgram", "true")]);

    /// <summary>The source of a cell, and what of the program it does not take over.</summary>
    public static string Read(string program, int firstLine, ICollection<NotebookComplaint> complaints)
    {
        var lines = program.Split('\n');
        // Directives stand before all code, so no more than that need be understood.
        var head = string.Join('\n', lines.TakeWhile(line => line.AsSpan().Trim() is [] or ['#' or '/' or '*', ..]));
        var tree = CSharpSyntaxTree.ParseText(head, Parsing);
        var text = tree.GetText();
        foreach (var directive in tree.GetRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia.Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            if (directive is not (IgnoredDirectiveTriviaSyntax or ShebangDirectiveTriviaSyntax))
                continue;
            var at = text.Lines.GetLineFromPosition(directive.SpanStart).LineNumber;
            var said = lines[at].Trim();
            lines[at] = InNotebook(said, out var cure);
            if (cure.Length > 0)
                complaints.Add(new($"line {firstLine + at}", $"'{said}'", "what a notebook has too", cure));
        }
        return string.Join('\n', lines).Trim('\n');
    }

    /// <summary>The package that a line asks for, itself or by the project that makes it; null where it asks for none.</summary>
    public static string? PackageIn(string line) =>
        line.StartsWith("#:package ", StringComparison.Ordinal) ? line["#:package ".Length..].Split('@')[0].Trim()
        : line.StartsWith("#:project ", StringComparison.Ordinal) ? NameOf(line["#:project ".Length..].Trim())
        : null;

    /// <summary>A package as one of the lines at the head of a program.</summary>
    public static string PackageOf(string id) => "#:package " + id.ToUpperInvariant();

    private static string InNotebook(string directive, out string cure)
    {
        cure = "";
        var words = directive.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case ["#:package", var package] when package.Split('@', 2) is var parts && IsName(parts[0]):
                return parts is [var id, { Length: > 0 } version] && version != "*" ? $"#r \"nuget: {id}, {version}\"" : $"#r \"nuget: {parts[0]}\"";
            case ["#:project", var project] when NameOf(project) is var name && IsName(name):
                cure = $"It is now #r \"nuget: {name}\", the package of that project's name; name another if it is called otherwise.";
                return $"#r \"nuget: {name}\" // {directive}";
            case [['#', '!', ..], ..]:
                return "// " + directive;
            default:
                cure = "It is now a comment; say in C# what it did.";
                return "// " + directive;
        }
    }

    private static string NameOf(string project)
    {
        var name = project.Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        return name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? name[..^".csproj".Length] : name;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') && name.Any(char.IsAsciiLetterOrDigit);
}
