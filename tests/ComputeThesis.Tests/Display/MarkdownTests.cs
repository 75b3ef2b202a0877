using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeThesis.Tests.Display;

/// <summary>Tables as Markdown, read back by a Markdown reader with all its dialects switched on.</summary>
public class MarkdownTests
{
    // Autolinks, formulas, attributes, footnotes and marks of every dialect: what one host knows must not wake in it.
    private static readonly MarkdownPipeline Dialects = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static TheoryData<string> Attacks => new(
        "a|b", "a\\|b", "\\", "\\\\(x\\\\)", "**bold** _it_ ~~gone~~ `code`", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[text](javascript:alert(1))", "![x](http://evil/x.png)",
        "https://example.com/a?b=c&d", "www.example.com", "ftp://example.com", "mailto:someone@example.com", "tel:+123", "<https://example.com>", "&lt;b&gt; &amp; &#60;", "$x^2$ and $$y$$", "# no heading", "- no list",
        "1. no list", "> no quote", "{.class #id onclick=alert(1)}", "x{onclick=alert(1)}", "[^1]", "==mark== ++ins++ ^sup^ ~sub~", "::inline::", "\"\"cite\"\"", "[x]: http://evil", "a\nb", "a\r\n\r\n# b", "---", "===", "    code", "``` js", "line one\u2028two", "a@b.example", "\\begin{align}x\\end{align}", "|---|");

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_from_data_becomes_markup(string attack) => Assert.True(StaysText(attack));

    [Property]
    public Property Whatever_a_cell_holds_stays_text(NonNull<string> text) => StaysText(text.Get).ToProperty();

    [Fact]
    public void A_table_is_a_github_table_with_its_numbers_to_the_right()
    {
        var table = new TableView("Growth, as reported", [new("provider", false), new("growth_stated", true)], [["AWS", "-3.8%"], ["A|B", ""]], 30) { Notes = ["1. Not a list."] };

        Assert.Equal("**Growth, as reported**\n\n| provider | growth\\_stated |\n| --- | ---: |\n| AWS | -3.8% |\n| A\\|B |  |\n\n2 of 30 rows shown; .ToFrame() holds them all.\n\n1\\. Not a list.", TableMarkdown.Write(table));
    }

    [Fact]
    public void A_result_of_several_tables_has_them_all()
    {
        var markdown = TableMarkdown.Write(new TableView("A", [new("x", true)], [["1"]], 1), new TableView("B", [new("x", true)], [["2"]], 1));

        Assert.Equal(2, Markdown.Parse(markdown, Dialects).Descendants<Markdig.Extensions.Tables.Table>().Count());
    }

    private static bool StaysText(string attack)
    {
        var shown = VisibleText.Of(VisibleText.Cut(attack, 240)).Trim();
        var head = VisibleText.Of(VisibleText.Cut(attack, 60)).Trim();
        var markdown = TableMarkdown.Write(new TableView(attack, [new(attack, false), new("n", true)], [[attack, "1"]], 1) { Notes = [attack] });
        // The comment keeps an address of mail apart and shows nothing.
        var document = Markdown.Parse(markdown, Dialects);
        var table = document.Descendants<Markdig.Extensions.Tables.Table>().Single();
        var cells = table.Descendants<TableCell>().Select(TextOf).ToList();
        return document.Descendants<Inline>().All(inline => inline is LiteralInline or ContainerInline and not LinkInline or HtmlEntityInline or HtmlInline { Tag: "<!-- -->" } or LineBreakInline)
            && document.Descendants<EmphasisInline>().All(inline => inline is { DelimiterChar: '*', DelimiterCount: 2 } && inline.Parent?.ParentBlock == document[0])
            && document.All(block => block is ParagraphBlock or Markdig.Extensions.Tables.Table)
            && cells.SequenceEqual([head, "n", shown, "1"]);
    }

    private static string TextOf(TableCell cell) => string.Concat(cell.Descendants<LeafInline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));
}
