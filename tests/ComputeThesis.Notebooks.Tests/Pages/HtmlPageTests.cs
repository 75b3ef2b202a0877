using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests.Pages;

public sealed class HtmlPageTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_page_has_a_title_headings_with_names_and_a_list_of_contents()
    {
        var html = Write(Markdown("# The *title*", "## One\n\n## Two", "## One"));

        Assert.Contains("<title>The title</title>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"one\">One</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"one-2\">One</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#one-2\">One</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_js_is_in_the_page_once_and_only_when_a_figure_wants_it()
    {
        var figure = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject { ["title"] = "</script><script>alert(1)</script>" } };
        var with = Write(Shown(("application/vnd.plotly.v1+json", figure), ("image/svg+xml", "<svg>1</svg>")), Shown(("application/vnd.plotly.v1+json", figure.DeepClone()), ("image/svg+xml", "<svg>2</svg>")));
        var without = Write(Shown(("text/html", "<b>no figure</b>")));

        Assert.Equal(2, with.Split("PLOTLY-ITSELF").Length);
        Assert.Contains("<svg>1</svg>", with, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><script>alert(1)", with, StringComparison.Ordinal);
        Assert.DoesNotContain("PLOTLY-ITSELF", without, StringComparison.Ordinal);
        Assert.Contains("<b>no figure</b>", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        var html = Write(Code("var x = \"<img src=x onerror=alert(1)>\";", new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "\u001b[31m<script>alert(1)</script>\u001b[0m" }));

        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_whole_and_coloured_even_after_a_line_for_the_host()
    {
        const string Source = "#r \"nuget: X\"\nvar x = 1; // note\n\n\"end\"";
        var html = CodeHtml.Write(Source, "csharp");

        Assert.Equal(Source, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", "")));
        Assert.Contains("<span class=\"k\">var</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"c\">// note</span>", html, StringComparison.Ordinal);
    }

    [FsCheck.Xunit.Property]
    public bool Code_of_any_shape_comes_back_whole(FsCheck.NonNull<string> text)
    {
        var source = new string([.. text.Get.Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\0'))]);
        return System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(CodeHtml.Write(source, "csharp"), "<[^>]+>", "")) == source;
    }

    [Fact]
    public void A_picture_attached_to_a_cell_is_in_the_page()
    {
        var cell = new Cell { Kind = CellKind.Markdown, Source = "![seen](attachment:a.png)", Id = "m", Language = "markdown", Attachments = new() { ["a.png"] = new JsonObject { ["image/png"] = "QUJD" } } };

        Assert.Contains("<img src=\"data:image/png;base64,QUJD\" alt=\"seen\"", Write([cell]), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_page_is_fetched()
    {
        var html = Write(Markdown("# T\n\ntext"), Code("1", new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "v", ["traceback"] = new JsonArray("line") }));

        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"error\" tabindex=\"0\">line</pre>", html, StringComparison.Ordinal);
    }

    private string Write(params Cell[][] cells)
    {
        HtmlPage.Write(new() { Cells = [.. cells.SelectMany(all => all)] }, path, new() { Title = "Fallback", PlotlyScript = () => new MemoryStream(Encoding.UTF8.GetBytes("/* PLOTLY-ITSELF */")) });
        return File.ReadAllText(path);
    }

    private static Cell[] Markdown(params string[] sources) => [.. sources.Select(source => new Cell { Kind = CellKind.Markdown, Source = source, Id = "m", Language = "markdown" })];

    private static Cell[] Code(string source, params JsonObject[] outputs) => [new Cell { Kind = CellKind.Code, Source = source, Id = "c", Outputs = outputs }];

    private static Cell[] Shown(params (string MimeType, JsonNode Form)[] forms) =>
        Code("x", new JsonObject { ["output_type"] = "execute_result", ["data"] = new JsonObject(forms.Select(form => KeyValuePair.Create(form.MimeType, (JsonNode?)form.Form))) });
}
