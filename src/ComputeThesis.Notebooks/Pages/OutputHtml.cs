using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>One output as HTML: the richest form that the page can show.</summary>
internal sealed partial class OutputHtml(MarkdownHtml markdown)
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private int figures;

    /// <summary>Whether any output wants plotly.js.</summary>
    public bool HasPlotly => figures > 0;

    public void Write(StringBuilder body, JsonObject output)
    {
        body.Append("<div class=\"output\">");
        switch ((string?)output["output_type"])
        {
            case "stream":
                Pre(body, (string?)output["name"] == "stderr" ? "stderr" : "stdout", Text(output["text"]));
                break;
            case "error":
                Pre(body, "error", string.Join('\n', (output["traceback"] as JsonArray)?.Select(Text) ?? [(string?)output["evalue"] ?? ""]));
                break;
            default:
                WriteBundle(body, output["data"] as JsonObject ?? []);
                break;
        }

        body.Append("</div>\n");
    }

    private void WriteBundle(StringBuilder body, JsonObject data)
    {
        if (data[Plotly] is { } figure)
        {
            var id = $"figure-{++figures}";
            body.Append("<div class=\"figure\" id=\"").Append(id).Append("\">").Append(Static(data)).Append("</div><script type=\"").Append(Plotly).Append("\" data-for=\"").Append(id).Append("\">")
                .Append(ForScript(figure)).Append("</script>");
        }
        else if (data["text/html"] is not null || data["image/svg+xml"] is not null)
        {
            body.Append(Static(data));
        }
        else if (data.FirstOrDefault(form => form.Key is "image/png" or "image/jpeg" or "image/gif") is { Key: not null } image)
        {
            body.Append("<img alt=\"").Append(WebUtility.HtmlEncode(Text(data["text/plain"]))).Append("\" src=\"data:").Append(image.Key).Append(";base64,").Append(WebUtility.HtmlEncode(Text(image.Value).Replace("\n", "", StringComparison.Ordinal))).Append("\">");
        }
        else if (data["text/markdown"] is { } text)
        {
            body.Append("<div class=\"markdown\">").Append(markdown.Write(Text(text))).Append("</div>");
        }
        else
        {
            Pre(body, "value", Text(data["text/plain"]));
        }
    }

    /// <summary>The form that needs no script: what the notebook's own code made is trusted, as in any notebook.</summary>
    private static string Static(JsonObject data) =>
        data["image/svg+xml"] is { } svg ? Text(svg)
        : data["text/html"] is { } html ? Text(html)
        : $"<pre>{WebUtility.HtmlEncode(Text(data["text/plain"]))}</pre>";

    /// <summary>JSON that cannot end the script element it stands in.</summary>
    private static string ForScript(JsonNode json) => json.ToJsonString(IpynbWriter.Compact)
        .Replace("<", "\\u003c", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static void Pre(StringBuilder body, string kind, string text) =>
        body.Append("<pre class=\"").Append(kind).Append("\" tabindex=\"0\">").Append(WebUtility.HtmlEncode(Ansi().Replace(text.TrimEnd('\n'), ""))).Append("</pre>");

    /// <summary>Text as nbformat has it: a string, or a list of them.</summary>
    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    [GeneratedRegex("\u001b\\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex Ansi();
}
