using System.Text;

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
        var body = PageBody.Of(executed, new());
        var page = new StringBuilder(body.Html.Length + 20_000);
        PageFrame.Open(page, options.Language, options.Title, $"<style>\n{PageFiles.Style}</style>\n");
        body.Headings.WriteContents(page);
        page.Append("<main id=\"main\">\n");
        if (!body.Headings.HasTitle)
            page.Append($"<h1>{Encode.Text(options.Title)}</h1>\n");
        page.Append(body.Html).Append("</main>\n");
        WriteScripts(page, body, options);
        return PageFrame.Close(page);
    }

    private static void WriteScripts(StringBuilder page, PageBody body, HtmlPageOptions options)
    {
        if (body.NeedsPlotly && options.PlotlyScript?.Invoke() is { } plotly)
        {
            using var reader = new StreamReader(plotly);
            page.Append("<script>").Append(Encode.Script(reader.ReadToEnd())).Append("</script>\n");
        }
        page.Append("<script>\n").Append(Encode.Script(PageFiles.Script)).Append("</script>\n");
    }
}
