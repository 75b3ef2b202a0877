using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>Whether a cell typed line by line in a console is ready to run.</summary>
internal static class CodeCompleteness
{
    // The compiler takes it for an error like any other.
    private const string UnclosedRawText = "CS8997";

    /// <summary>Jupyter's word for it, and what the next line begins with where the code is incomplete.</summary>
    public static (string Status, string Indent) Of(string code)
    {
        var tree = ScriptSyntax.Parse(HostLines.Blanked(code));
        var errors = tree.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Exists(found => found.Id == UnclosedRawText) || (!SyntaxFactory.IsCompleteSubmission(tree) && !ClosesWhatIsNotOpen(tree)))
            return ("incomplete", IndentAfter(tree));
        return (errors.Count > 0 ? "invalid" : "complete", "");
    }

    // The compiler waits for more after these, but nothing that follows can make them right.
    private static bool ClosesWhatIsNotOpen(SyntaxTree tree) => tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
        .SelectMany(trivia => ((SkippedTokensTriviaSyntax)trivia.GetStructure()!).Tokens)
        .Any(token => token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken);

    private static string IndentAfter(SyntaxTree tree)
    {
        var depth = 0;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing))
        {
            // In a text that is not closed yet, an indent would become part of it.
            if (token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax && token.ContainsDiagnostics)
                return "";
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
