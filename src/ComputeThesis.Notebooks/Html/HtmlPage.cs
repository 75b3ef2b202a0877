using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>An executed notebook as one page that needs nothing beside it.</summary>
public static class HtmlPage
{
    /// <summary>Writes the page; the same notebook gives the same bytes.</summary>
    public static void Write(Notebook executed, string path, HtmlPageOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToHtml(executed, options));
    }

    /// <summary>The page as text.</summary>
    public static string ToHtml(Notebook executed, HtmlPageOptions options)
    {
        ArgumentNullException.ThrowIfNull(executed);
        ArgumentNullException.ThrowIfNull(options);
        var headings = new Headings();
        var markdown = new MarkdownHtml(headings);
        var outputs = new OutputHtml(markdown);
        var body = new StringBuilder();
        foreach (var cell in executed.Cells)
            WriteCell(body, cell, markdown, outputs);

        var page = new StringBuilder(body.Length + 20_000);
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{Encode.Text(options.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encode.Text(options.Title)}</title>
            <style>
            {Resource("page.css")}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>

            """);
        headings.WriteContents(page);
        page.Append("<main id=\"main\">\n");
        if (!headings.HasTitle)
            page.Append($"<h1>{Encode.Text(options.Title)}</h1>\n");
        page.Append(body).Append("</main>\n");
        WriteScripts(page, outputs, options);
        return page.Append("</body>\n</html>\n").Replace("\r\n", "\n").ToString();
    }

    private static void WriteCell(StringBuilder body, Cell cell, MarkdownHtml markdown, OutputHtml outputs)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                body.Append("<section class=\"cell text\">\n").Append(markdown.Write(cell.Source, cell.Rest["attachments"] as JsonObject)).Append("</section>\n");
                break;
            case CellKind.Code:
                WriteCode(body, cell, outputs);
                break;
            default:
                body.Append($"<pre class=\"cell raw\">{Encode.Text(cell.Source)}</pre>\n");
                break;
        }
    }

    private static void WriteCode(StringBuilder body, Cell cell, OutputHtml outputs)
    {
        if (cell.Source.Trim().Length == 0 && cell.Outputs.Count == 0)
            return;
        body.Append($"<section class=\"cell code\" id=\"cell-{Encode.Text(cell.Id)}\">\n");
        // The tags are those of Jupyter Book and nbconvert.
        if (!Tagged(cell, "remove-input", "remove_input"))
        {
            var label = cell.Language == Languages.CSharp ? "Code" : $"Code in {cell.Language}";
            var code = cell.Language == Languages.CSharp ? CodeHtml.Write(cell.Source) : Encode.Text(cell.Source);
            body.Append($"<details class=\"source\"{(Tagged(cell, "hide-input", "hide_input") ? "" : " open")}><summary>{Encode.Text(label)}"
                + (cell.ExecutionCount is { } count ? $" <span class=\"count\">[{count}]</span>" : "")
                + $"</summary><pre><code>{code}</code></pre></details>\n");
        }
        if (!Tagged(cell, "remove-output", "remove_output"))
        {
            foreach (var output in cell.Outputs)
                outputs.Write(body, output, cell.ExecutionCount);
        }
        body.Append("</section>\n");
    }

    private static void WriteScripts(StringBuilder page, OutputHtml outputs, HtmlPageOptions options)
    {
        if (outputs.NeedsPlotly && options.PlotlyScript?.Invoke() is { } plotly)
        {
            using var reader = new StreamReader(plotly);
            page.Append("<script>").Append(Encode.Script(reader.ReadToEnd())).Append("</script>\n");
        }
        page.Append("<script>\n").Append(Encode.Script(Resource("page.js"))).Append("</script>\n");
    }

    private static bool Tagged(Cell cell, params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (cell.Tags.Contains(tag))
                return true;
        }
        return false;
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
