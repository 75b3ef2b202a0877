using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>What every page begins and ends with.</summary>
internal static class PageFrame
{
    /// <param name="page">The page.</param>
    /// <param name="language">The language of its text, as a BCP 47 tag.</param>
    /// <param name="title">Its title, as text.</param>
    /// <param name="head">What the head holds beside it, as markup.</param>
    /// <param name="body">The attributes of the body, as markup.</param>
    public static void Open(StringBuilder page, string language, string title, string head, string body = "") => page.Append($"""
        <!DOCTYPE html>
        <html lang="{Encode.Text(language)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode.Text(title)}</title>
        {head}</head>
        <body{body}>
        <a class="skip" href="#main">Skip to the text</a>

        """);

    /// <summary>The whole page as text, its lines ended alike on every machine.</summary>
    public static string Close(StringBuilder page) => page.Append("</body>\n</html>\n").Replace("\r\n", "\n").ToString();
}
