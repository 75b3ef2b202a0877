using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>Code with its words marked for colour.</summary>
internal static class CodeHtml
{
    public static string Write(string source, string language)
    {
        if (language != Languages.CSharp)
            return WebUtility.HtmlEncode(source);
        var html = new StringBuilder(source.Length * 2);
        var lines = source.Split('\n');
        var code = new StringBuilder();
        // Host lines are no C#: lexing them as one would colour the rest of the cell wrongly.
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            if (!line.StartsWith('#'))
            {
                code.Append(line).Append(i < lines.Length - 1 ? "\n" : "");
                continue;
            }

            AppendCode(html, code);
            Append(html, "d", line);
            if (i < lines.Length - 1)
                html.Append('\n');
        }

        AppendCode(html, code);
        return html.ToString();
    }

    private static void AppendCode(StringBuilder html, StringBuilder code)
    {
        foreach (var token in SyntaxFactory.ParseTokens(code.ToString()))
        {
            AppendTrivia(html, token.LeadingTrivia);
            Append(html, KindOf(token), token.Text);
            AppendTrivia(html, token.TrailingTrivia);
        }

        code.Clear();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            Append(html, trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? "" : "c", trivia.ToFullString());
    }

    private static string KindOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "s",
        var kind when SyntaxFacts.IsKeywordKind(kind) || token.Text == "var" => "k",
        _ => "",
    };

    private static void Append(StringBuilder html, string kind, string text)
    {
        if (kind.Length == 0)
            html.Append(WebUtility.HtmlEncode(text));
        else
            html.Append("<span class=\"").Append(kind).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</span>");
    }
}
