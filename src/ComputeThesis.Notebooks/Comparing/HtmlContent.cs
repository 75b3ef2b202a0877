using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>What a piece of HTML says: its text line by line, its tables, its drawings, and what shows only on hover or in code.</summary>
internal sealed class HtmlContent
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tr", "ul",
    ];

    /// <summary>Attributes that say something; the others only say how it looks.</summary>
    private static readonly HashSet<string> Saying = ["title", "alt", "href", "src", "aria-label", "placeholder", "value", "content", "srcdoc", "xlink:href"];

    private readonly StringBuilder line = new();

    /// <summary>Whether tables and drawings are taken as text, as within a cell of a table.</summary>
    private readonly bool isFlat;

    private HtmlContent(MarkupNode node, bool isWhole, bool isFlat)
    {
        this.isFlat = isFlat;
        if (isWhole)
            Walk(node, false);
        else
            WalkChildren(node, false);
        EndLine();
    }

    public List<string> Lines { get; } = [];

    public List<MarkupNode> Tables { get; } = [];

    public List<MarkupNode> Drawings { get; } = [];

    /// <summary>What is said beside the text: the words of a hover, an address, a script.</summary>
    public List<(string Where, string Text)> Asides { get; } = [];

    public static HtmlContent Of(MarkupNode root) => new(root, isWhole: false, isFlat: false);

    /// <summary>The text of one element on one line.</summary>
    public static string TextOf(MarkupNode node) => string.Join(" ", new HtmlContent(node, isWhole: false, isFlat: true).Lines);

    /// <summary>What an element and those in it say beside their text.</summary>
    public static IReadOnlyList<(string Where, string Text)> AsidesOf(MarkupNode node) => new HtmlContent(node, isWhole: true, isFlat: true).Asides;

    private void Walk(MarkupNode node, bool isVerbatim)
    {
        if (node.Name.Length == 0)
        {
            Write(node.Text, isVerbatim);
            return;
        }
        foreach (var (name, value) in node.Attributes)
        {
            if (Saying.Contains(name) || (name.StartsWith("data-", StringComparison.Ordinal) && !name.Contains("colo", StringComparison.Ordinal)))
                Asides.Add(($"{name} of <{node.Name}>", value));
        }
        switch (node.Name)
        {
            case "style":
                break;
            case "script":
                Asides.Add(("script", string.Concat(node.Children.Select(child => child.Text))));
                break;
            case "svg" when !isFlat:
                Drawings.Add(node);
                break;
            case "table" when !isFlat:
                EndLine();
                Tables.Add(node);
                Drawings.AddRange(node.Descendants.Where(inner => inner.Name == "svg"));
                break;
            default:
                var isBlock = Blocks.Contains(node.Name);
                if (isBlock)
                    EndLine();
                WalkChildren(node, isVerbatim || node.Name == "pre");
                if (isBlock)
                    EndLine();
                break;
        }
    }

    private void WalkChildren(MarkupNode node, bool isVerbatim)
    {
        foreach (var child in node.Children)
            Walk(child, isVerbatim);
    }

    private void Write(string text, bool isVerbatim)
    {
        foreach (var c in text)
        {
            if (c == '\n' && isVerbatim)
                EndLine();
            else if (!char.IsWhiteSpace(c) || c is '\u00A0' or '\u202F' or '\u2009')
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
    }

    private void EndLine()
    {
        var text = line.ToString().Trim();
        if (text.Length > 0)
            Lines.Add(text);
        line.Clear();
    }
}
