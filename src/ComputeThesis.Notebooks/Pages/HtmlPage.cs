using System.Net;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>How a notebook becomes a page.</summary>
public sealed record HtmlPageOptions
{
    /// <summary>The page's title, used where the notebook has no first heading.</summary>
    public string Title { get; init; } = "Notebook";

    /// <summary>Opens the text of plotly.js, which is put into a page that has such figures, once; null leaves their static pictures.</summary>
    public Func<Stream?>? PlotlyScript { get; init; }
}

/// <summary>Writes an executed notebook as one HTML file that works offline.</summary>
public static class HtmlPage
{
    /// <summary>Writes the page: every style, script and picture is inside it.</summary>
    public static void Write(Notebook executed, string path, HtmlPageOptions options)
    {
        ArgumentNullException.ThrowIfNull(executed);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(options);
        var markdown = new MarkdownHtml();
        var outputs = new OutputHtml(markdown);
        var body = new StringBuilder();
        foreach (var cell in executed.Cells)
            WriteCell(body, cell, markdown, outputs);
        using var page = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        var title = markdown.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? options.Title;
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>
            {Resource("page.css")}</style>
            </head>
            <body>
            """);
        WriteContents(page, markdown.Headings);
        page.Write("\n<main>\n");
        page.Write(body);
        page.Write("</main>\n");
        if (outputs.HasPlotly)
            WriteScripts(page, options);
        page.Write("</body>\n</html>\n");
    }

    private static void WriteCell(StringBuilder body, Cell cell, MarkdownHtml markdown, OutputHtml outputs)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                body.Append("<section class=\"markdown\">\n").Append(markdown.Write(WithAttachments(cell))).Append("</section>\n");
                break;
            case CellKind.Code when cell.Source.Length > 0 || cell.Outputs.Count > 0:
                body.Append("<section class=\"cell\">\n<details class=\"code\" open><summary>")
                    .Append(cell.Language == Languages.CSharp ? "C#" : WebUtility.HtmlEncode(cell.Language)).Append("</summary><pre tabindex=\"0\"><code>")
                    .Append(CodeHtml.Write(cell.Source, cell.Language)).Append("</code></pre></details>\n");
                foreach (var output in cell.Outputs)
                    outputs.Write(body, output);
                body.Append("</section>\n");
                break;
            case CellKind.Raw when cell.Source.Length > 0:
                body.Append("<pre>").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre>\n");
                break;
        }
    }

    /// <summary>The Markdown with each picture attached to the cell put in the place of its name.</summary>
    private static string WithAttachments(Cell cell)
    {
        var source = cell.Source;
        foreach (var (name, forms) in cell.Attachments ?? [])
            if (forms is System.Text.Json.Nodes.JsonObject { Count: > 0 } kinds && kinds.First() is var (mimeType, data) && data is not null)
                source = source.Replace($"attachment:{name}", $"data:{mimeType};base64,{(string?)data}", StringComparison.Ordinal);
        return source;
    }

    private static void WriteContents(StreamWriter page, IReadOnlyList<Heading> headings)
    {
        var sections = headings.Where(heading => heading.Level == 2).ToList();
        if (sections.Count < 3)
            return;
        page.Write("\n<nav class=\"toc\" aria-label=\"Contents\"><details open><summary>Contents</summary><ol>");
        foreach (var section in sections)
            page.Write($"<li><a href=\"#{WebUtility.HtmlEncode(section.Id)}\">{WebUtility.HtmlEncode(section.Text)}</a></li>");
        page.Write("</ol></details></nav>");
    }

    private static void WriteScripts(StreamWriter page, HtmlPageOptions options)
    {
        using var script = options.PlotlyScript?.Invoke();
        if (script is null)
            return;
        page.Write("<script>");
        page.Flush();
        script.CopyTo(page.BaseStream);
        page.Write("</script>\n<script>\n");
        page.Write(Resource("page.js"));
        page.Write("</script>\n");
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
