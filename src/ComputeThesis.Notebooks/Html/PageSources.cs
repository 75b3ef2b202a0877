using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The addresses that the outputs of a page name, as its numbered footnotes: each once, with a way back to every place that names it.</summary>
internal sealed partial class PageSources
{
    private const string Attributes = """(?<attributes>(?>[^>"']+|"[^"]*"|'[^']*')*)""";

    private readonly List<(string Shown, string Address)> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> mentions = [];

    // Named by the output that is being written, but at no place that a number can stand at.
    private readonly List<int> waiting = [];

    public int Count => all.Count;

    /// <summary>Takes the addresses of an output that has no markup of its own.</summary>
    public void Take(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (NumberOf(address) is { } number && !waiting.Contains(number))
                waiting.Add(number);
        }
    }

    /// <summary>Markup with a small number after each link, and in each row of a table that names an address on hover; nothing else in it is touched.</summary>
    public string Mark(string html)
    {
        var marked = new StringBuilder(html.Length);
        var (at, placed) = (0, new HashSet<int>());
        foreach (Match tag in Opening().Matches(html))
        {
            // A script, a style, a drawing or a comment: stepped over as a whole.
            if (!tag.Groups["name"].Success || tag.Index < at)
                continue;
            var isLink = tag.Groups["name"].Value.Equals("a", StringComparison.OrdinalIgnoreCase);
            var named = isLink
                ? [.. Values(tag, "href").Where(address => address.StartsWith("http", StringComparison.OrdinalIgnoreCase))]
                : Values(tag, "title").SelectMany(Addresses.InTitle).ToList();
            if (named.Count == 0)
                continue;
            var end = tag.Index + tag.Length;
            var place = isLink ? AfterLink(html, end) : tag.Groups["name"].Value.Equals("tr", StringComparison.OrdinalIgnoreCase) ? InFirstCell(html, end) : null;
            if (place is not { } stand || stand < at)
            {
                Take(named);
                continue;
            }

            marked.Append(html, at, stand - at);
            foreach (var number in named.Select(NumberOf).OfType<int>())
            {
                marked.Append(Reference(number));
                placed.Add(number);
            }
            at = stand;
        }

        Take(Addresses.In(WebUtility.HtmlDecode(Closing().Replace(Opening().Replace(html, " "), " "))));
        waiting.RemoveAll(placed.Contains);
        return marked.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>The line below an output with the numbers that found no place in it, or nothing.</summary>
    public string Line()
    {
        if (waiting.Count == 0)
            return "";
        var line = $"<p class=\"refs\">Sources: {string.Join(' ', waiting.Select(Reference))}</p>\n";
        waiting.Clear();
        return line;
    }

    /// <summary>The list at the end of the page, or nothing.</summary>
    public void Write(StringBuilder page)
    {
        if (Count == 0)
            return;
        page.Append("<section class=\"sources\" aria-labelledby=\"page_sources\">\n<h2 id=\"page_sources\">Sources</h2>\n<ol>\n");
        for (var number = 1; number <= all.Count; number++)
        {
            page.Append($"<li id=\"source_{number}\"><a class=\"address\" href=\"{Encode.Text(all[number - 1].Address)}\">{Encode.Text(all[number - 1].Shown)}</a> <span class=\"backs\">");
            for (var mention = 1; mention <= mentions[number - 1]; mention++)
                page.Append($"<a class=\"back\" href=\"#named_{number}_{mention}\" aria-label=\"Back to mention {mention} of source {number}\">↩{(mentions[number - 1] > 1 ? $"<sup>{mention}</sup>" : "")}</a> ");
            page.Append("</span></li>\n");
        }
        page.Append("</ol>\n</section>\n");
    }

    private string Reference(int number) =>
        $"<sup class=\"ref\"><a id=\"named_{number}_{++mentions[number - 1]}\" href=\"#source_{number}\" aria-label=\"Source {number}\">{number}</a></sup>";

    private int? NumberOf(string named)
    {
        if (!Uri.TryCreate(named, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        if (numbers.TryGetValue(uri.AbsoluteUri, out var number))
            return number;
        all.Add((named, uri.AbsoluteUri));
        mentions.Add(0);
        return numbers[uri.AbsoluteUri] = all.Count;
    }

    private static IEnumerable<string> Values(Match tag, string attribute) =>
        Attribute().Matches(tag.Groups["attributes"].Value).Where(found => found.Groups["attribute"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            .Take(1).Select(found => WebUtility.HtmlDecode(found.Groups["value"].Value));

    private static int? AfterLink(string html, int from) =>
        html.IndexOf("</a>", from, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? end + "</a>".Length : null;

    private static int? InFirstCell(string html, int from) => FirstCell().Match(html, from) is { Success: true } cell ? cell.Index + cell.Length : null;

    [GeneratedRegex("""<!--.*?-->|<(?<whole>script|style|svg|template|textarea|title)\b.*?</\k<whole>\s*>|<(?<name>[a-z][a-z0-9]*)(?=[\s/>])""" + Attributes + ">", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex("</[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex("""(?<![\w-])(?<attribute>href|title)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex("""\G\s*<t[dh](?=[\s/>])""" + Attributes + """>[^<]*(?=</t[dh]\s*>)""", RegexOptions.IgnoreCase)]
    private static partial Regex FirstCell();
}
