using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The addresses that the outputs of a page name, as its numbered footnotes: each once, with a way back to every place that names it.</summary>
internal sealed partial class PageSources
{
    private const string Attributes = """(?<attributes>(?>[^>"']+|"[^"]*"|'[^']*')*)""";

    // Two numbers take no more room than a range.
    private const int ShortestRun = 3;

    private readonly List<(string Shown, string Address)> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<List<string>> mentions = [];

    // Named by the output that is being written, but at no place that a number can stand at.
    private readonly List<int> waiting = [];
    private int leftOut;

    public int Count => all.Count;

    /// <summary>Takes the addresses of an output that has no markup of its own.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="more">How many more the output has, without telling which.</param>
    public void Take(IEnumerable<string> addresses, int more = 0)
    {
        leftOut += more;
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
            List<int> found = [.. named.Select(NumberOf).OfType<int>()];
            marked.AppendJoin("", References(found));
            placed.UnionWith(found);
            at = stand;
        }

        Take(Addresses.In(WebUtility.HtmlDecode(Closing().Replace(Opening().Replace(html, " "), " "))));
        waiting.RemoveAll(placed.Contains);
        return marked.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>The line below an output with the numbers that found no place in it, or nothing.</summary>
    public string Line()
    {
        var more = leftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {leftOut} more, not listed in the output") : "";
        var line = waiting.Count == 0 ? "" : $"<p class=\"refs\">Sources: {string.Join(", ", References(waiting))}{more}</p>\n";
        waiting.Clear();
        leftOut = 0;
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
            for (var mention = 1; mention <= mentions[number - 1].Count; mention++)
                page.Append($"<a class=\"back\" href=\"#{mentions[number - 1][mention - 1]}\" aria-label=\"Back to mention {mention} of source {number}\">↩{(mentions[number - 1].Count > 1 ? $"<sup>{mention}</sup>" : "")}</a> ");
            page.Append("</span></li>\n");
        }
        page.Append("</ol>\n</section>\n");
    }

    /// <summary>A link a number, or one for all that follow on each other: nobody reads, or tabs through, forty numbers.</summary>
    private IEnumerable<string> References(IReadOnlyCollection<int> found)
    {
        int[] sorted = [.. found.Distinct().Order()];
        for (var i = 0; i < sorted.Length;)
        {
            var length = 1;
            while (i + length < sorted.Length && sorted[i + length] == sorted[i] + length)
                length++;
            if (length < ShortestRun)
                length = 1;
            yield return Reference(sorted[i], sorted[i + length - 1]);
            i += length;
        }
    }

    private string Reference(int first, int last)
    {
        var id = $"named_{first}_{mentions[first - 1].Count + 1}";
        for (var number = first; number <= last; number++)
            mentions[number - 1].Add(id);
        var (label, shown) = first == last ? ($"Source {first}", $"{first}") : ($"Sources {first}–{last}", $"{first}–{last}");
        return $"<sup class=\"ref\"><a id=\"{id}\" href=\"#source_{first}\" aria-label=\"{label}\">{shown}</a></sup>";
    }

    private int? NumberOf(string named)
    {
        if (!Uri.TryCreate(named, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        if (numbers.TryGetValue(uri.AbsoluteUri, out var number))
            return number;
        all.Add((named, uri.AbsoluteUri));
        mentions.Add([]);
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
