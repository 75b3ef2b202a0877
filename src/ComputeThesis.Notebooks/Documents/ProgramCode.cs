using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>Decides which code can be part of a program: what parses, and what comes back as it was.</summary>
internal static class ProgramCode
{
    // Said of the end of the cell, whatever line that is.
    private const string UnclosedRegion = "CS1038";
    private const string UnclosedIf = "CS1027";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly CSharpParseOptions Regular = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>A cell as part of a program, or null with the reason where it cannot be one.</summary>
    public static ProgramCell? Of(Cell cell, out string problem)
    {
        problem = "";
        if (cell.Source.AsSpan().IndexOfAny("\u0085\u2028\u2029") >= 0)
            return Refused("it holds a line separator that ends a comment", out problem);
        if (IsTooDeep(cell.Source))
            return Refused("its brackets nest deeper than a program's may", out problem);
        var tree = CSharpSyntaxTree.ParseText(cell.Source, Script);
        var writer = new ProgramCellWriter(cell, tree);
        var error = tree.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error && (found.Id is UnclosedRegion or UnclosedIf || !writer.IsDirectiveOfHost(found.Location.SourceSpan.Start)));
        if (error is not null)
            return Refused($"line {error.Location.GetLineSpan().StartLinePosition.Line + 1} is no C#: {error.GetMessage()}", out problem);
        if (tree.GetRoot().DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia)))
            return Refused("#define stands before all code, or nowhere", out problem);
        if (writer.Write() is not { } written)
            return Refused(writer.Problem, out problem);
        // Whatever the cell holds that looks like a mark: only what comes back as it was is written so.
        var moved = written.Moved.ToDictionary(block => block.Name, block => block.Lines);
        if (written.Lines.Count(line => line.StartsWith($"{ProgramMarks.Moved}{cell.Id}.", StringComparison.Ordinal)) != moved.Count(block => block.Value.Count > 1 || !block.Value[0].EndsWith(ProgramMarks.Added, StringComparison.Ordinal))
            || string.Join('\n', ProgramMarks.Restore(written.Lines, moved.GetValueOrDefault)) != cell.Source)
            return Refused("it holds comments that a program is marked with", out problem);
        if (written.Lines.Contains(ProgramMarks.Close("code", cell.Id)) || written.Moved.Any(block => block.Lines.Contains(ProgramMarks.Close("moved", block.Name))))
            return Refused("it holds the line that ends its region", out problem);
        if (written.Moved.Any(block => CSharpSyntaxTree.ParseText(string.Join('\n', block.Lines), Regular).GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error)))
            return Refused("a type in it cannot be taken out of its lines", out problem);
        return written;
    }

    /// <summary>Whether brackets nest so deep that parsing could take forever; those in strings count too, for nobody writes so many.</summary>
    private static bool IsTooDeep(string source)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in source)
        {
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' && depth > 0 ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }
        return deepest > 100;
    }

    private static ProgramCell? Refused(string reason, out string problem)
    {
        problem = reason;
        return null;
    }
}
