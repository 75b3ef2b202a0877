namespace ComputeThesis;

/// <summary>A figure in HTML: the static drawing, and below it, folded, the figure in words.</summary>
internal static class FigureHtml
{
    // The colours of the words are the page's own: a fragment cannot know whether its host is dark.
    public static string Fragment(FigureContent figure, string svg) =>
        $"<figure class=\"ct-figure\" style=\"margin:.5em 0;max-width:960px\">{svg}<figcaption style=\"font:13px/1.45 system-ui,sans-serif;padding:.3em 16px 0\"><details><summary>The figure in words</summary>{SvgText.Escape(figure.AltText)}</details></figcaption></figure>";
}
