using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComputeThesis.Notebooks;

/// <summary>The markup of documentation comments, as plain text and as HTML.</summary>
internal static partial class DocumentationText
{
    public static string Plain(XElement? element) => Written(element, html: false);

    public static string Html(XElement? element) => Written(element, html: true);

    /// <summary>A documented name without its space and without its parameters.</summary>
    public static string NameOf(string cref)
    {
        var name = cref.Length > 2 && cref[1] == ':' ? cref[2..] : cref;
        name = Arity().Replace(name.Split('(')[0], "");
        var parts = name.Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) || cref.StartsWith("!:", StringComparison.Ordinal) || parts.Length < 2
            ? parts[^1]
            : parts[^1] == "#ctor" ? parts[^2] : $"{parts[^2]}.{parts[^1]}";
    }

    private static string Written(XElement? element, bool html)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        Write(text, element, html);
        return Gaps().Replace(text.ToString(), gap => gap.Value.Contains('\v', StringComparison.Ordinal) ? "\v" : " ").Trim(' ', '\v').Replace("\v", html ? "<br>" : "\n", StringComparison.Ordinal);
    }

    private static void Write(StringBuilder text, XElement element, bool html)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(html ? WebUtility.HtmlEncode(words.Value) : words.Value);
            else if (node is XElement inner)
                WriteElement(text, inner, html);
        }
    }

    private static void WriteElement(StringBuilder text, XElement element, bool html)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref" when element.IsEmpty || element.Value.Length == 0:
                var name = (string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("href")
                    ?? NameOf((string?)element.Attribute("cref") ?? "");
                text.Append(html ? $"<code>{WebUtility.HtmlEncode(name)}</code>" : name);
                break;
            case "c" or "code":
                text.Append(html ? $"<code>{WebUtility.HtmlEncode(element.Value)}</code>" : element.Value);
                break;
            // A line end of its own, which no gap between words swallows.
            case "para" or "item" or "br":
                text.Append('\v');
                Write(text, element, html);
                text.Append('\v');
                break;
            default:
                Write(text, element, html);
                break;
        }
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Gaps();

    [GeneratedRegex("`+\\d+")]
    private static partial Regex Arity();
}
