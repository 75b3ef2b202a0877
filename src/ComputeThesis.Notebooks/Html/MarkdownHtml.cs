using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.MediaLinks;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeThesis.Notebooks;

/// <summary>Markdown as HTML, its headings gathered for the contents.</summary>
internal sealed class MarkdownHtml(Headings headings, PageParts parts)
{
    private static readonly MarkdownPipeline Pipeline = Build();

    private int noted;

    /// <summary>The text as blocks, for whoever reads it rather than shows it.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public string Write(string markdown, JsonObject? attachments = null)
    {
        var document = Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Name(heading);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url?.StartsWith("attachment:", StringComparison.Ordinal) == true && attachments?[link.Url["attachment:".Length..]] is JsonObject { Count: > 0 } forms)
                link.Url = $"data:{forms.First().Key};base64,{forms.First().Value}";
        }
        var html = document.ToHtml(Pipeline);
        if (document.Descendants<FootnoteGroup>().Any() && ++noted > 1)
            html = Apart(html, $"_{noted}_");
        return parts.Link is null ? html : WrittenLinks.Rewrite(html, parts.Link);
    }

    private void Name(HeadingBlock heading)
    {
        var named = headings.Add(heading.Level, PlainText.Of(heading));
        heading.GetAttributes().Id = named.Id;
        if (parts.HasAnchors)
            heading.Inline?.AppendChild(new HtmlInline($" <a class=\"anchor\" href=\"#{named.Id}\" aria-label=\"Link to this heading: {Encode.Text(named.Text)}\">#</a>"));
    }

    // Every cell counts its footnotes from one: the ids of the second cell that has some would be those of the first.
    private static string Apart(string html, string mark) => html
        .Replace("id=\"fn:", $"id=\"fn:{mark}", StringComparison.Ordinal).Replace("href=\"#fn:", $"href=\"#fn:{mark}", StringComparison.Ordinal)
        .Replace("id=\"fnref:", $"id=\"fnref:{mark}", StringComparison.Ordinal).Replace("href=\"#fnref:", $"href=\"#fnref:{mark}", StringComparison.Ordinal);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseAdvancedExtensions();
        // It would put frames of other sites into a page that is to work offline.
        builder.Extensions.TryRemove<MediaLinkExtension>();
        return builder.Build();
    }
}
