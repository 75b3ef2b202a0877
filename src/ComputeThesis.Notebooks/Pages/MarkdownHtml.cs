using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeThesis.Notebooks;

/// <summary>A heading of the page.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>Turns Markdown into HTML and keeps the headings, each with a name of its own in the page. The only file that knows the Markdown library.</summary>
internal sealed class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseAutoLinks().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly List<Heading> headings = [];
    private readonly HashSet<string> ids = [];

    public IReadOnlyList<Heading> Headings => headings;

    public string Write(string source)
    {
        var document = Markdown.Parse(source, Pipeline);
        foreach (var block in document.Descendants<HeadingBlock>())
            headings.Add(new(block.Level, Name(block), string.Concat(block.Inline!.Descendants().Select(Text))));
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>Two cells may have the same heading; each parse only knows its own.</summary>
    private string Name(HeadingBlock block)
    {
        var attributes = block.GetAttributes();
        var wanted = string.IsNullOrEmpty(attributes.Id) ? "section" : attributes.Id;
        var id = wanted;
        for (var n = 2; !ids.Add(id); n++)
            id = $"{wanted}-{n}";
        attributes.Id = id;
        return id;
    }

    private static string Text(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    };
}
