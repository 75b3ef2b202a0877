namespace ComputeThesis;

/// <summary>Something a notebook shows in one or more forms.</summary>
internal interface IShown
{
    /// <summary>The object as an HTML fragment: hosts that know no formatter call it by name.</summary>
    string ToHtml();

    /// <summary>The object in a form beside HTML and plain text, or null where it has none of that MIME type.</summary>
    string? As(string mimeType) => mimeType == "text/html" ? ToHtml() : null;
}
