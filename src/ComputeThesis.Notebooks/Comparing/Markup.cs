using System.Net;

namespace ComputeThesis.Notebooks;

/// <summary>A piece of markup: an element with its children, or text where <paramref name="Name"/> is empty.</summary>
internal sealed record MarkupNode(string Name, string Text)
{
    public List<(string Name, string Value)> Attributes { get; } = [];

    public List<MarkupNode> Children { get; } = [];

    public string? this[string attribute] => Attributes.FirstOrDefault(one => one.Name == attribute).Value;

    public IEnumerable<MarkupNode> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));
}

/// <summary>Reads HTML and SVG as browsers do: what is not closed is closed, what is not understood is text, nothing is an error.</summary>
internal static class Markup
{
    /// <summary>Deeper elements become siblings, so that no page can exhaust the stack.</summary>
    private const int MostDepth = 200;

    private static readonly HashSet<string> Empty = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly HashSet<string> Raw = ["script", "style"];

    /// <summary>Elements that end where another of their kind begins.</summary>
    private static readonly Dictionary<string, string[]> Closes = new()
    {
        ["td"] = ["td", "th"], ["th"] = ["td", "th"], ["tr"] = ["td", "th", "tr"], ["li"] = ["li"], ["p"] = ["p"], ["option"] = ["option"],
        ["tbody"] = ["td", "th", "tr", "thead", "tbody"], ["tfoot"] = ["td", "th", "tr", "thead", "tbody"], ["dt"] = ["dt", "dd"], ["dd"] = ["dt", "dd"],
    };

    public static MarkupNode Parse(string text)
    {
        var root = new MarkupNode("root", "");
        var open = new List<MarkupNode> { root };
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('<', at);
            if (next != at)
            {
                var end = next < 0 ? text.Length : next;
                open[^1].Children.Add(new("", WebUtility.HtmlDecode(text[at..end])));
                at = end;
            }
            else if (text.AsSpan(at).StartsWith("<!--"))
                at = After(text, "-->", at);
            else if (at + 1 < text.Length && text[at + 1] is '!' or '?')
                at = After(text, ">", at);
            else if (at + 2 < text.Length && text[at + 1] == '/' && char.IsAsciiLetter(text[at + 2]))
                at = Close(text, at, open);
            else if (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
                at = Open(text, at, open);
            else
            {
                open[^1].Children.Add(new("", "<"));
                at++;
            }
        }
        return root;
    }

    private static int Close(string text, int at, List<MarkupNode> open)
    {
        var end = After(text, ">", at);
        var name = text[(at + 2)..end].TrimEnd('>').Trim().ToLowerInvariant();
        var index = open.FindLastIndex(node => node.Name == name);
        if (index > 0)
            open.RemoveRange(index, open.Count - index);
        return end;
    }

    private static int Open(string text, int at, List<MarkupNode> open)
    {
        var end = at + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/'))
            end++;
        var node = new MarkupNode(text[(at + 1)..end].ToLowerInvariant(), "");
        var isClosed = ReadAttributes(text, ref end, node);
        while (open.Count > 1 && Closes.GetValueOrDefault(node.Name)?.Contains(open[^1].Name) == true)
            open.RemoveAt(open.Count - 1);
        open[^1].Children.Add(node);
        if (Raw.Contains(node.Name) && !isClosed)
        {
            var stop = text.IndexOf("</" + node.Name, end, StringComparison.OrdinalIgnoreCase);
            var inner = text[end..(stop < 0 ? text.Length : stop)];
            node.Children.Add(new("", inner));
            return stop < 0 ? text.Length : After(text, ">", stop);
        }
        if (!isClosed && !Empty.Contains(node.Name) && open.Count < MostDepth)
            open.Add(node);
        return end;
    }

    private static bool ReadAttributes(string text, ref int at, MarkupNode node)
    {
        while (at < text.Length)
        {
            if (text[at] == '>')
            {
                at++;
                return text[at - 2] == '/';
            }
            if (char.IsWhiteSpace(text[at]) || text[at] == '/')
            {
                at++;
                continue;
            }
            var start = at++;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/'))
                at++;
            var name = text[start..at].ToLowerInvariant();
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            node.Attributes.Add((name, at < text.Length && text[at] == '=' ? WebUtility.HtmlDecode(ReadValue(text, ref at)) : ""));
        }
        return false;
    }

    private static string ReadValue(string text, ref int at)
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        var start = at;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1);
            at = end < 0 ? text.Length : end + 1;
            return text[(start + 1)..(end < 0 ? text.Length : end)];
        }
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
            at++;
        return text[start..at];
    }

    private static int After(string text, string mark, int at)
    {
        var found = text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }
}
