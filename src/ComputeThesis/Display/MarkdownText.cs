using System.Text;

namespace ComputeThesis;

/// <summary>Text from data as Markdown that means just that text: no markup, no HTML, no formula, no link.</summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // Two of them with a bracket after would open a formula in Jupyter.
                '\\' => escaped.Append("&#92;"),
                // GitHub looks for addresses of mail after all escapes are gone: only an end of text stops it.
                '@' => escaped.Append("@<!-- -->"),
                '`' or '*' or '_' or '[' or ']' or '{' or '}' or '~' or '^' or '$' or '|' => escaped.Append('\\').Append(text[i]),
                // Marks of some dialects where they are doubled.
                '+' or '=' or '"' or ':' when before == text[i] || after == text[i] => escaped.Append('\\').Append(text[i]),
                // https:, mailto: and www. become links by themselves.
                ':' when char.IsLetter(before) && !char.IsWhiteSpace(after) => escaped.Append("\\:"),
                '.' when before is 'w' or 'W' => escaped.Append("\\."),
                var c => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Text that begins a paragraph, and must not begin a heading, a list or a rule instead.</summary>
    public static string Paragraph(string text)
    {
        var line = Of(text.Trim());
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return line switch
        {
            ['#' or '-' or '+' or '=' or ':' or '%', ..] => "\\" + line,
            _ when digits > 0 && digits < line.Length && line[digits] is '.' or ')' => line.Insert(digits, "\\"),
            _ => line,
        };
    }
}
