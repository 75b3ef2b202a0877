using System.Text;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>What a cell showed, as HTML: of each value its best form.</summary>
internal sealed partial class OutputHtml(MarkdownHtml markdown, PageParts parts)
{
    private int figures;

    /// <summary>Whether something written needs plotly.js to be drawn.</summary>
    public bool NeedsPlotly => figures > 0;

    public void Write(StringBuilder page, CellOutput output, int? cell)
    {
        switch (output)
        {
            case StreamOutput stream:
                parts.Sources?.Take(Addresses.In(AnsiText.Strip(stream.Text)));
                page.Append($"<pre class=\"output stream {(stream.Name == "stderr" ? "stderr" : "stdout")}\">{AnsiText.ToHtml(stream.Text)}</pre>\n");
                break;
            case ErrorOutput error:
                page.Append($"<div class=\"output error\"><p><strong>{Encode.Text(error.Name)}</strong>: {Encode.Text(error.Message)}</p>");
                // The first line of a traceback says the error once more.
                var trace = error.Traceback.Where(line => !line.EndsWith(error.Message, StringComparison.Ordinal)).ToList();
                if (trace.Count > 0)
                    page.Append($"<pre>{AnsiText.ToHtml(string.Join('\n', trace))}</pre>");
                page.Append("</div>\n");
                break;
            case DisplayOutput display:
                WriteValue(page, display, cell);
                break;
        }
        page.Append(parts.Sources?.Line());
    }

    private void WriteValue(StringBuilder page, DisplayOutput display, int? cell)
    {
        if (display.Text(MimeType.Plotly) is { } figure)
        {
            var id = $"figure-{++figures}";
            parts.Sources?.Take(Addresses.InFigure(display.Forms[MimeType.Plotly]), Addresses.LeftOutOf(display.Forms[MimeType.Plotly]));
            page.Append($"<div class=\"output figure\"><div class=\"plot\" data-figure=\"{id}\"><div class=\"still\">{Still(display, cell)}</div></div>"
                + $"<script type=\"application/json\" id=\"{id}\">{Encode.Json(figure)}</script></div>\n");
            return;
        }
        if (Best(display, cell, [MimeType.Html, MimeType.Svg, MimeType.Png, MimeType.Jpeg, "image/gif", MimeType.Markdown, MimeType.Plain]) is { } best)
            page.Append(best);
        else
            page.Append($"<p class=\"output note\">A value shown only as {Encode.Text(string.Join(", ", display.Forms.Keys))}.</p>\n");
    }

    // A picture stands still better than markup that counts on its own script.
    private string Still(DisplayOutput display, int? cell) =>
        Best(display, cell, [MimeType.Svg, MimeType.Html, MimeType.Png, MimeType.Plain]) ?? "<p class=\"note\">This figure is drawn by a script.</p>";

    private string? Best(DisplayOutput display, int? cell, ReadOnlySpan<string> order)
    {
        foreach (var mimeType in order)
        {
            if (display.Text(mimeType) is not { } text)
                continue;
            return mimeType switch
            {
                MimeType.Html => $"<div class=\"output html\">{Marked(text)}</div>\n",
                MimeType.Svg => $"<div class=\"output picture\">{Prolog().Replace(text, "")}</div>\n",
                MimeType.Markdown => $"<div class=\"output markdown\">{Marked(markdown.Write(text))}</div>\n",
                MimeType.Plain => Plain(text),
                _ => $"<div class=\"output picture\"><img src=\"data:{mimeType};base64,{Space().Replace(text, "")}\" alt=\"{Encode.Text(AltOf(display, cell))}\"></div>\n",
            };
        }
        return null;
    }

    private string Marked(string html)
    {
        if (parts.Loads is { } loads)
            WrittenLinks.Rewrite(html, (attribute, address) =>
            {
                if (attribute == "src")
                    loads(address);
                return address;
            });
        return parts.Sources?.Mark(html) ?? html;
    }

    private string Plain(string text)
    {
        parts.Sources?.Take(Addresses.In(AnsiText.Strip(text)));
        return $"<pre class=\"output text\">{AnsiText.ToHtml(text)}</pre>\n";
    }

    private static string AltOf(DisplayOutput display, int? cell) =>
        display.Text(MimeType.Plain) is { Length: > 0 and < 300 } plain ? plain : $"The picture shown by cell {cell}";

    [GeneratedRegex(@"^\s*(<\?xml[^>]*\?>\s*)?(<!DOCTYPE[^>]*>\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Prolog();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
