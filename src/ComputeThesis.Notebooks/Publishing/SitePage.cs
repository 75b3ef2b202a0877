using System.Globalization;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The pages of a site: what stands around the text of each.</summary>
internal sealed class SitePage(SiteOptions options)
{
    /// <summary>Stands in every page, so that a later run knows which files are its own.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"thesis publish\">";

    // Nothing is asked for beyond the files of the site, whatever a notebook's outputs would like to load.
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self' file: data: blob: 'unsafe-inline' 'unsafe-eval'; base-uri 'none'; form-action 'none'\">";

    public void Open(StringBuilder page, string path, string title)
    {
        var root = SiteAddress.Root(path);
        PageFrame.Open(page, options.Language, title, $"{Policy}\n{Mark}\n<link rel=\"stylesheet\" href=\"{root}assets/site.css\">\n",
            $" data-inputs=\"{options.Inputs.ToString().ToLowerInvariant()}\"");
        page.Append($"""
            <header class="site">
            <a class="home" href="{root}{SiteAddress.Index}"{(path == SiteAddress.Index ? " aria-current=\"page\"" : "")}>{Encode.Text(options.Title)}</a>
            <div class="search" role="search" data-root="{root}" hidden>
            <label class="heard" for="site_search">Search the headings of all notebooks</label>
            <input id="site_search" type="search" placeholder="Search headings ( / )" autocomplete="off" spellcheck="false">
            <div class="found" hidden><p class="count" aria-hidden="true"></p><ul></ul></div>
            </div>
            </header>

            """);
    }

    public static string Close(StringBuilder page, string path, bool needsPlotly)
    {
        var root = SiteAddress.Root(path);
        foreach (var script in (ReadOnlySpan<string>)[needsPlotly ? "plotly.min.js" : "", "headings.js", "site.js"])
        {
            if (script.Length > 0)
                page.Append($"<script defer src=\"{root}assets/{script}\"></script>\n");
        }
        return PageFrame.Close(page);
    }

    /// <summary>The page of a notebook.</summary>
    /// <param name="entry">The notebook.</param>
    /// <param name="body">Its cells.</param>
    /// <param name="sources">The footnotes met in them.</param>
    /// <param name="data">The tables of the site.</param>
    /// <param name="downloads">The files that it can be had as.</param>
    /// <param name="around">The notebooks before and after it.</param>
    public string Write(SiteEntry entry, PageBody body, PageSources sources, SiteData data, IReadOnlyList<(string Path, string Label)> downloads, (SiteEntry? Before, SiteEntry? After) around)
    {
        var page = new StringBuilder(body.Html.Length + 20_000);
        Open(page, entry.Page, entry.Facts.Title == options.Title ? options.Title : $"{entry.Facts.Title} · {options.Title}");
        body.Headings.WriteContents(page);
        page.Append("<main id=\"main\" class=\"page\">\n<div class=\"tools\"><ul>");
        foreach (var (path, label) in downloads)
            page.Append($"<li><a href=\"{SiteAddress.Of(entry.Page, path)}\" download>{Encode.Text(label)}</a></li>");
        if (entry.Facts.Record is { Data.Count: > 0 })
            page.Append("<li><a href=\"#page_data\">Data (CSV)</a></li>");
        if (sources.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#page_sources\">Sources ({sources.Count})</a></li>");
        page.Append("</ul></div>\n");
        if (!body.Headings.HasTitle)
            page.Append($"<h1>{Encode.Text(entry.Facts.Title)}</h1>\n");
        page.Append(body.Html);
        data.Write(page, entry);
        sources.Write(page);
        WriteTurns(page, entry, around);
        page.Append("</main>\n");
        return Close(page, entry.Page, body.NeedsPlotly && options.PlotlyScript is not null);
    }

    private static void WriteTurns(StringBuilder page, SiteEntry entry, (SiteEntry? Before, SiteEntry? After) around)
    {
        if (around is (null, null))
            return;
        page.Append("<nav class=\"turn\" aria-label=\"Previous and next notebook\">\n");
        foreach (var (other, rel, label) in (ReadOnlySpan<(SiteEntry?, string, string)>)[(around.Before, "prev", "Previous"), (around.After, "next", "Next")])
        {
            if (other is not null)
                page.Append($"<a rel=\"{rel}\" href=\"{SiteAddress.Of(entry.Page, other.Page)}\"><small>{label}</small>{Encode.Text(other.Facts.Title)}</a>\n");
        }
        page.Append("</nav>\n");
    }
}
