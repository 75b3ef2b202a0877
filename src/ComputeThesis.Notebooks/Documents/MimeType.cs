namespace ComputeThesis.Notebooks;

/// <summary>The MIME types that mean something to the engine.</summary>
internal static class MimeType
{
    public const string Plain = "text/plain";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether a form is kept as JSON rather than as text.</summary>
    public static bool IsJson(string mimeType) => mimeType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    public static bool IsText(string mimeType) => mimeType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether HTML holds a drawing that is there in its own form, too.</summary>
    public static bool Repeats(string html, string svg) => html.Contains(svg.Trim(), StringComparison.Ordinal);
}
