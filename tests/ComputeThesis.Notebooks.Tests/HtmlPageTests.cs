using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks.Tests;

public class HtmlPageTests
{
    private static readonly HtmlPageOptions Plain = new() { Title = "A <title>" };

    [Fact]
    public void The_page_says_its_language_title_and_width_and_asks_for_nothing_from_elsewhere()
    {
        var page = Page(Text("Some *text*."));

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>A &lt;title&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>A &lt;title&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//|@import|url\\(", page);
    }

    [Fact]
    public void Headings_have_ids_of_their_own_and_three_make_a_table_of_contents()
    {
        var page = Page(Text("# Top\n## Data"), Text("## Data\n### A `b` & c"));

        Assert.Contains("<h2 id=\"data\">", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"data-2\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#a-b-c\">A b &amp; c</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>A &lt;title", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", Page(Text("# Top\n## Data")), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_coloured_encoded_and_folds()
    {
        var page = Page(Code("var x = \"</code>\"; // less < more"));

        Assert.Contains("<details class=\"source\" open>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">var</span> x = <span class=\"s\">&quot;&lt;/code&gt;&quot;</span>; <span class=\"c\">// less &lt; more</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_of_Jupyter_Book_hide_code_and_outputs()
    {
        var code = Code("secret()", new StreamOutput("stdout", "shown"));

        Assert.DoesNotContain("secret", Page(Tag(code, "remove-input")), StringComparison.Ordinal);
        Assert.DoesNotContain("shown", Page(Tag(code, "remove-output")), StringComparison.Ordinal);
        Assert.Contains("<details class=\"source\"><summary>", Page(Tag(code, "hide-input")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<b>as is</b>", "<b>as is</b>")]
    [InlineData("image/svg+xml", "<?xml version=\"1.0\"?><svg><title>t</title></svg>", "picture\"><svg><title>t</title></svg>")]
    [InlineData("image/png", "iVBO\nRw0K\n", "src=\"data:image/png;base64,iVBORw0K\" alt=")]
    [InlineData("text/markdown", "**strong**", "<strong>strong</strong>")]
    [InlineData("text/plain", "a < b", "a &lt; b")]
    [InlineData("application/x-none", "odd", "application/x-none")]
    public void Each_form_is_shown_in_its_own_way(string mimeType, string form, string html) =>
        Assert.Contains(html, Page(Code("1", Shown((mimeType, form)))), StringComparison.Ordinal);

    [Fact]
    public void Of_several_forms_the_best_is_shown()
    {
        var page = Page(Code("1", Shown(("text/plain", "as text"), ("text/html", "as html"), ("image/png", "iVBO"))));

        Assert.Contains("as html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("as text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("iVBO", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_and_errors_are_encoded_and_their_terminal_colours_kept()
    {
        var page = Page(Code("1", new StreamOutput("stderr", "\u001b[31mred\u001b[0m <b> \u001b]0;title\u0007\u001b[2K"), new ErrorOutput("E<1>", "bad", ["E<1>: bad", "   at cell 1"])));

        Assert.Contains("<pre class=\"output stream stderr\"><span class=\"ansi-1\">red</span> &lt;b&gt; </pre>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>E&lt;1&gt;</strong>: bad</p><pre>   at cell 1</pre>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_comes_once_and_only_where_a_figure_needs_it()
    {
        var options = Plain with { PlotlyScript = () => new MemoryStream("window.Plotly='</script>';"u8.ToArray()) };

        var page = HtmlPage.ToHtml(Of(Code("1", Figure()), Code("2", Figure())), options);

        Assert.Single(Regex.Matches(page, "window\\.Plotly='<\\\\/script>';"));
        Assert.Equal(["figure-1", "figure-2"], Regex.Matches(page, "data-figure=\"([^\"]*)\"").Select(found => found.Groups[1].Value));
        Assert.DoesNotContain("window.Plotly='", HtmlPage.ToHtml(Of(Code("1")), Plain with { PlotlyScript = () => throw new InvalidOperationException() }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_keeps_its_still_form_for_readers_without_script() =>
        Assert.Contains("<div class=\"still\"><div class=\"output picture\"><svg></svg></div>", Page(Code("1", Figure(("image/svg+xml", "<svg></svg>"), ("text/html", "<p>other</p>")))), StringComparison.Ordinal);

    [Fact]
    public void The_JSON_of_a_figure_cannot_end_its_script()
    {
        var json = new JsonObject { ["title"] = "</script><!-- \u2028" };

        var page = Page(Code("1", new DisplayOutput(new Dictionary<string, JsonNode> { [MimeType.Plotly] = json })));

        var inside = Regex.Match(page, "<script type=\"application/json\" id=\"figure-1\">(.*?)</script>").Groups[1].Value;
        Assert.Equal("</script><!-- \u2028", JsonNode.Parse(inside)!["title"]!.GetValue<string>());
        Assert.DoesNotContain("<", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", inside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_attached_to_a_cell_is_put_into_the_page()
    {
        var cell = Text("![dot](attachment:dot.png)") with { Rest = new JsonObject { ["attachments"] = new JsonObject { ["dot.png"] = new JsonObject { ["image/png"] = "iVBO" } } } };

        Assert.Contains("<img src=\"data:image/png;base64,iVBO\" alt=\"dot\"", Page(cell), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notebook_gives_the_same_page()
    {
        using var folder = new Folder();
        var notebook = Of(Text("# T"), Code("1", Figure()));
        var path = Path.Combine(folder.Path, "page.html");

        HtmlPage.Write(notebook, path, Plain);

        Assert.Equal(HtmlPage.ToHtml(notebook, Plain), File.ReadAllText(path));
    }

    private static string Page(params Cell[] cells) => HtmlPage.ToHtml(Of(cells), Plain);

    private static Notebook Of(params Cell[] cells) => new("page", cells, []);

    private static Cell Text(string source) => new() { Kind = CellKind.Markdown, Id = "t", Source = source };

    private static Cell Code(string source, params CellOutput[] outputs) => new() { Kind = CellKind.Code, Id = "c", Source = source, ExecutionCount = 1, Outputs = outputs };

    private static Cell Tag(Cell cell, string tag) => cell with { Metadata = new JsonObject { ["tags"] = new JsonArray(tag) } };

    private static DisplayOutput Shown(params (string MimeType, string Form)[] forms) =>
        new(forms.ToDictionary(form => form.MimeType, form => (JsonNode)form.Form));

    private static DisplayOutput Figure(params (string MimeType, string Form)[] forms) =>
        new(new Dictionary<string, JsonNode>(Shown(forms).Forms) { [MimeType.Plotly] = new JsonObject { ["data"] = new JsonArray() } });
}
