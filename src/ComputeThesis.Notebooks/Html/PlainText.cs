using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeThesis.Notebooks;

/// <summary>What a block of Markdown says, without its marks.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block) =>
        block.Inline is null ? "" : string.Concat(block.Inline.Descendants<Inline>().Where(inline => !IsInPicture(inline)).Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));

    private static bool IsInPicture(Inline inline) =>
        inline.Parent is { } parent && (parent is LinkInline { IsImage: true } || IsInPicture(parent));
}
