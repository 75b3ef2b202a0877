using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The first page of a site, and what the search of every page looks in.</summary>
internal static class SiteIndex
{
    /// <param name="entries">The notebooks in reading order, each with the file of its picture.</param>
    /// <param name="options">How the site is made.</param>
    public static string Write(IReadOnlyList<(SiteEntry Entry, string? Picture)> entries, SiteOptions options)
    {
        var page = new StringBuilder();
        new SitePage(options).Open(page, SiteAddress.Index, options.Title);
        page.Append($"<main id=\"main\" class=\"page\">\n<h1>{Encode.Text(options.Title)}</h1>\n<ol class=\"notebooks\">\n");
        foreach (var (entry, picture) in entries)
        {
            var facts = entry.Facts;
            page.Append($"<li{(picture is null ? " class=\"plain\"" : "")}><div>\n<h2><a href=\"{SiteAddress.Escaped(entry.Page)}\">{Encode.Text(facts.Title)}</a></h2>\n");
            if (facts.Summary.Length > 0)
                page.Append($"<p>{Encode.Text(facts.Summary)}</p>\n");
            if (facts.Line() is { Length: > 0 } line)
                page.Append($"<p class=\"facts\">{Encode.Text(line)}</p>\n");
            page.Append("</div>");
            if (picture is not null)
                page.Append($"<img src=\"{SiteAddress.Escaped(picture)}\" alt=\"The first figure of {Encode.Text(facts.Title)}\" loading=\"lazy\">");
            page.Append("</li>\n");
        }
        page.Append("</ol>\n</main>\n");
        return SitePage.Close(page, SiteAddress.Index, needsPlotly: false);
    }

    /// <summary>All headings as a script, which a page opened from a file may load where it may not fetch.</summary>
    public static string Headings(IEnumerable<SiteEntry> entries)
    {
        var rows = entries.SelectMany(entry => Rows(entry)).Select(row => new JsonArray(row.Address, row.Heading, row.Page).ToJsonString());
        return $"window.thesisHeadings = [\n{string.Join(",\n", rows)}\n];\n";
    }

    private static IEnumerable<(string Address, string Heading, string Page)> Rows(SiteEntry entry)
    {
        var (page, title) = (SiteAddress.Escaped(entry.Page), entry.Facts.Title);
        yield return (page, title, title);
        foreach (var heading in entry.Headings.All.SkipWhile((heading, place) => place == 0 && heading.Text.Trim() == title))
            yield return ($"{page}#{Uri.EscapeDataString(heading.Id)}", heading.Text, title);
    }
}
