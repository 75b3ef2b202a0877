using System.Text;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>Terminal text as HTML: the sixteen colours and bold are kept, every other escape is dropped.</summary>
internal static partial class AnsiText
{
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        var (colour, bold, at) = (-1, false, 0);
        foreach (Match escape in Escape().Matches(text))
        {
            Write(html, text[at..escape.Index], colour, bold);
            at = escape.Index + escape.Length;
            if (!escape.Groups["style"].Success)
                continue;
            foreach (var code in escape.Groups["style"].Value.Split(';').Select(part => int.TryParse(part, out var number) ? number : 0))
            {
                (colour, bold) = code switch
                {
                    0 => (-1, false),
                    1 => (colour, true),
                    22 => (colour, false),
                    >= 30 and <= 37 => (code - 30, bold),
                    >= 90 and <= 97 => (code - 82, bold),
                    39 => (-1, bold),
                    _ => (colour, bold),
                };
            }
        }
        Write(html, text[at..], colour, bold);
        return html.ToString();
    }

    /// <summary>The text alone.</summary>
    public static string Strip(string text) => Escape().Replace(text, "");

    private static void Write(StringBuilder html, string text, int colour, bool bold)
    {
        if (colour < 0 && !bold || text.Length == 0)
            html.Append(Encode.Text(text));
        else
            html.Append($"<span class=\"{(colour < 0 ? "" : $"ansi-{colour}")}{(bold ? " bold" : "")}\">{Encode.Text(text)}</span>");
    }

    [GeneratedRegex(@"\x1b(\[(?<style>[0-9;]*)m|\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])")]
    private static partial Regex Escape();
}
