using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>C# as HTML, its words coloured by what they are.</summary>
internal static class CodeHtml
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    // Words the lexer alone takes for names.
    private static readonly HashSet<string> Words =
    [
        "var", "await", "async", "record", "when", "with", "dynamic", "nameof", "yield", "init", "required", "get", "set",
        "where", "select", "from", "orderby", "group", "join", "let", "into", "and", "or", "not", "partial", "global", "file", "scoped",
    ];

    public static string Write(string code)
    {
        var html = new StringBuilder();
        var tokens = SyntaxFactory.ParseTokens(code, options: Script).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            foreach (var trivia in token.LeadingTrivia)
                Write(html, ClassOf(trivia), trivia.ToFullString());
            Write(html, ClassOf(token, i + 1 < tokens.Count ? tokens[i + 1] : default), token.Text);
            foreach (var trivia in token.TrailingTrivia)
                Write(html, ClassOf(trivia), trivia.ToFullString());
        }
        return html.ToString();
    }

    private static void Write(StringBuilder html, string? kind, string text)
    {
        if (kind is null)
            html.Append(Encode.Text(text));
        else if (text.Length > 0)
            html.Append($"<span class=\"{kind}\">{Encode.Text(text)}</span>");
    }

    private static string? ClassOf(SyntaxTrivia trivia) =>
        trivia.IsDirective ? "d" : trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? null : "c";

    private static string? ClassOf(SyntaxToken token, SyntaxToken next) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken when Words.Contains(token.Text) && !next.IsKind(SyntaxKind.OpenParenToken) => "k",
        SyntaxKind.IdentifierToken when token.Text is "nameof" or "await" => "k",
        SyntaxKind.IdentifierToken when next.IsKind(SyntaxKind.OpenParenToken) => "f",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };
}
