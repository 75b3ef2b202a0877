namespace ComputeThesis;

/// <summary>A figure or a table of ours: something that shows itself in a notebook, and elsewhere with <c>Show()</c>.</summary>
public interface IShown
{
    /// <summary>The object as an HTML fragment that needs no script: hosts that know no formatter call it by name.</summary>
    string ToHtml();

    /// <summary>The object in a form beside HTML and plain text, or null where it has none of that MIME type.</summary>
    internal string? As(string mimeType) => mimeType == MimeTypes.Html ? ToHtml() : null;
}

/// <summary>A result that shows itself as one table or several.</summary>
internal interface IShownAsTables : IShown
{
    /// <summary>The result as GitHub tables.</summary>
    string ToMarkdown();

    string? IShown.As(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.Plain => ToString(),
        MimeTypes.Markdown => ToMarkdown(),
        MimeTypes.Csv => ToCsv(),
        _ => null,
    };

    /// <summary>All its rows as CSV, or null where it is not one table.</summary>
    string? ToCsv() => null;
}

/// <summary>The forms in which a notebook asks for what it shows.</summary>
internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Csv = "text/csv";
    public const string Svg = "image/svg+xml";
    public const string Plotly = "application/vnd.plotly.v1+json";
}
