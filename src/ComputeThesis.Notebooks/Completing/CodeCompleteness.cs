using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>Whether a cell typed line by line in a console is ready to run.</summary>
internal static class CodeCompleteness
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Jupyter's word for it, and what the next line begins with where the code is incomplete.</summary>
    public static (string Status, string Indent) Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(HostLines.Blanked(code), Parsing);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return ("incomplete", IndentAfter(tree));
        return (tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete", "");
    }

    private static string IndentAfter(SyntaxTree tree)
    {
        var depth = 0;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
        }
        return new string(' ', 4 * Math.Max(0, depth));
    }
}
