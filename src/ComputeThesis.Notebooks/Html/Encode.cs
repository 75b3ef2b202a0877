using System.Net;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Puts text where it cannot be taken for markup or script.</summary>
internal static class Encode
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>JSON for a script element: the characters that could end it, or that old parsers take for line ends, are escaped.</summary>
    public static string Json(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
            _ = c is '<' or '>' or '&' or '\u2028' or '\u2029' ? text.Append($"\\u{(int)c:x4}") : text.Append(c);
        return text.ToString();
    }

    /// <summary>Script for a script element: the words that would end it, or open a comment in it, are broken up.</summary>
    public static string Script(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
