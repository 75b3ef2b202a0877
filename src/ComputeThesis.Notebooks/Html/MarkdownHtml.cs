using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.MediaLinks;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeThesis.Notebooks;

/// <summary>Markdown as HTML, its headings gathered for the contents.</summary>
internal sealed class MarkdownHtml(Headings headings)
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public string Write(string markdown, JsonObject? attachments = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.GetAttributes().Id = headings.Add(heading.Level, TextOf(heading)).Id;
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url?.StartsWith("attachment:", StringComparison.Ordinal) == true && attachments?[link.Url["attachment:".Length..]] is JsonObject { Count: > 0 } forms)
                link.Url = $"data:{forms.First().Key};base64,{forms.First().Value}";
        }
        return document.ToHtml(Pipeline);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseAdvancedExtensions();
        // It would put frames of other sites into a page that is to work offline.
        builder.Extensions.TryRemove<MediaLinkExtension>();
        return builder.Build();
    }

    private static string TextOf(HeadingBlock heading) =>
        heading.Inline is null ? "" : string.Concat(heading.Inline.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));
}
