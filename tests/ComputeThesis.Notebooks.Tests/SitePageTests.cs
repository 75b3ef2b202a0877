using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class SitePageTests
{
    [Fact]
    public void A_row_that_names_its_source_on_hover_gets_its_number_and_the_list_names_it_once_with_a_way_back_to_each()
    {
        var page = Page(Code("1", Html("<table><tr title=\"https://a.example/x y.pdf (known on 2026-05-13)\"><td class=\"w\">AWS</td></tr><tr title=\"https://b.example/\"><th>B</th></tr><tr title=\"no address\"><td>C</td></tr><tr title=\"https://a.example/x y.pdf\"><td></td></tr></table>")));

        Assert.Contains("<td class=\"w\">AWS<sup class=\"ref\"><a id=\"named_1_1\" href=\"#source_1\" aria-label=\"Source 1\">1</a></sup></td>", page, StringComparison.Ordinal);
        Assert.Contains("<th>B<sup class=\"ref\"><a id=\"named_2_1\"", page, StringComparison.Ordinal);
        Assert.Contains("<td>C</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td><sup class=\"ref\"><a id=\"named_1_2\"", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"source_1\"><a class=\"address\" href=\"https://a.example/x%20y.pdf\">https://a.example/x y.pdf</a> <span class=\"backs\"><a class=\"back\" href=\"#named_1_1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#named_1_2\" aria-label=\"Back to mention 2 of source 1\"", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<li id=\"source_"));
        Assert.Contains("<a href=\"#page_sources\">Sources (2)</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"refs\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_texts_and_figures_are_sources_too()
    {
        var figure = new DisplayOutput(new Dictionary<string, JsonNode>
        {
            [MimeType.Plotly] = JsonNode.Parse("""{"config":{"plotlyServerURL":"https://plot.example"},"layout":{"meta":{"sources":["https://fig.example/1"]},"template":{"x":"https://template.example"}},"data":[{"hovertext":["see https://fig.example/2."]}]}""")!,
        });

        var page = Page(Code("1", Html("<a href='https://link.example/'>x</a><td title=\"https://cell.example/\">y</td> (https://text.example/a_(b))")), Code("2", figure), Code("3", new StreamOutput("stdout", "\u001b[1mhttps://out.example/z\u001b[0m, done")));

        Assert.Contains("<a href='https://link.example/'>x</a><sup class=\"ref\">", page, StringComparison.Ordinal);
        Assert.Equal(["https://link.example/", "https://cell.example/", "https://text.example/a_(b)", "https://fig.example/2", "https://fig.example/1", "https://out.example/z"],
            Regex.Matches(page, "<a class=\"address\" href=\"([^\"]*)\"").Select(found => found.Groups[1].Value));
        Assert.Equal(3, Regex.Count(page, "<p class=\"refs\">Sources: "));
    }

    [Fact]
    public void A_figure_with_many_sources_has_one_link_for_those_that_follow_on_each_other_and_each_of_them_leads_back_to_it()
    {
        var page = Page(Code("1", Html("<a href=\"https://d.example/3\">x</a>")), Code("2", Figure([.. Enumerable.Range(0, 6).Select(i => $"https://d.example/{i}")])), Code("3", Figure(["https://d.example/5", "https://d.example/4", "https://d.example/1"])));

        Assert.Contains("<p class=\"refs\">Sources: <sup class=\"ref\"><a id=\"named_1_2\" href=\"#source_1\" aria-label=\"Sources 1–6\">1–6</a></sup></p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"refs\">Sources: <sup class=\"ref\"><a id=\"named_3_2\" href=\"#source_3\" aria-label=\"Source 3\">3</a></sup>, <sup class=\"ref\"><a id=\"named_5_2\" href=\"#source_5\" aria-label=\"Source 5\">5</a></sup>, <sup class=\"ref\"><a id=\"named_6_2\"", page, StringComparison.Ordinal);
        for (var number = 1; number <= 6; number++)
            Assert.Contains("href=\"#named_1_2\"", Regex.Match(page, $"<li id=\"source_{number}\">.*").Value, StringComparison.Ordinal);
        var ids = Regex.Matches(page, " id=\"(named_[^\"]*)\"").Select(found => found.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.Order(), Regex.Matches(page, "href=\"#(named_[^\"]*)\"").Select(found => found.Groups[1].Value).Distinct().Order());
    }

    [Fact]
    public void An_address_in_the_list_of_a_figure_is_taken_as_a_whole_and_what_the_list_leaves_out_is_counted()
    {
        var page = Page(Code("1", Figure(["https://a.example/(x).", "ftp://b.example/"], leftOut: "7")), Code("2", Figure(["https://a.example/y"], leftOut: "\"many\"")), Code("3", Figure([], leftOut: "3")));

        Assert.Equal(["https://a.example/(x).", "https://a.example/y"], Regex.Matches(page, "<a class=\"address\" href=\"([^\"]*)\"").Select(found => found.Groups[1].Value));
        Assert.Contains(">1</a></sup> and 7 more, not listed in the output</p>", page, StringComparison.Ordinal);
        Assert.Contains(">2</a></sup></p>", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<p class=\"refs\">"));
    }

    [Fact]
    public void Scripts_styles_comments_and_drawings_in_an_output_are_left_alone()
    {
        const string Output = "<style>a{}/* https://s.example */</style><script>x='<a href=\"https://s.example\">y</a>'</script><!-- <a href=\"https://c.example\">z</a> --><svg><a href=\"https://v.example\"><title>t</title></a></svg>";

        var page = Page(Code("1", Html(Output)));

        Assert.Contains($"<div class=\"output html\">{Output}</div>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("page_sources", page, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Taking_the_numbers_out_gives_the_output_back(string[] texts, PositiveInt seed)
    {
        string[] parts = ["<tr title=\"https://a.example/\"><td>x</td></tr>", "<a href=\"https://b.example/?q=1&amp;r\">l</a>", "<a href='#x'>", "<tr title='https://c.example'>", "<td>", "</a>", "<", ">", "\"", "'", "<!--", "-->", "<script>", "</script>", "<tr title=\"http://\"><td>"];
        var random = new System.Random(seed.Get);
        var html = string.Concat(texts.Select(text => parts[random.Next(parts.Length)] + text?.Replace("<sup class=\"ref\">", "", StringComparison.Ordinal)));

        var marked = new PageSources().Mark(html);

        Assert.Equal(html, Regex.Replace(marked, "<sup class=\"ref\"><a id=\"named_[0-9_]+\" href=\"#source_[0-9]+\" aria-label=\"Source [0-9]+\">[0-9]+</a></sup>", ""));
    }

    [Fact]
    public void Addresses_that_are_no_web_addresses_are_no_sources() =>
        Assert.DoesNotContain("page_sources", Page(Code("1", Html("<a href=\"javascript:x\">j</a><a href=\"http://\">h</a><a href=\"httpx:y\">k</a><a href=\"#in\">i</a>"))), StringComparison.Ordinal);

    [Fact]
    public void Footnotes_of_several_cells_keep_apart()
    {
        var page = Page(Text("A[^1].\n\n[^1]: One."), Text("B[^1].\n\n[^1]: Two."));

        var ids = Regex.Matches(page, " id=\"([^\"]*)\"").Select(found => found.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (Match link in Regex.Matches(page, "href=\"#(fn[^\"]*)\""))
            Assert.Contains(link.Groups[1].Value, ids);
        Assert.Equal(4, Regex.Count(page, "href=\"#fn"));
    }

    [Theory]
    [InlineData(CodeInputs.Shown, "shown", true)]
    [InlineData(CodeInputs.Folded, "folded", false)]
    [InlineData(CodeInputs.Hidden, "hidden", false)]
    public void Code_is_shown_folded_or_hidden(CodeInputs inputs, string word, bool isOpen)
    {
        var page = Page(new SiteOptions { Inputs = inputs }, Code("var x = 1;"));

        Assert.Contains($"<body data-inputs=\"{word}\">", page, StringComparison.Ordinal);
        Assert.Contains(isOpen ? "<details class=\"source\" open>" : "<details class=\"source\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_link_to_themselves_and_keep_clear_of_ids_that_pages_use()
    {
        var page = Page(Text("# Figure 1\n## Cell c\n## A `b` & c"), Code("1", new DisplayOutput(new Dictionary<string, JsonNode> { [MimeType.Plotly] = new JsonObject() })));

        Assert.Contains("<h1 id=\"section-figure-1\">Figure 1 <a class=\"anchor\" href=\"#section-figure-1\"", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"section-cell-c\">", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Link to this heading: A b &amp; c\">#</a></h2>", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "id=\"figure-1\""));
    }

    [Fact]
    public void A_page_may_load_nothing_but_files()
    {
        var page = Page(Text("# T"));

        Assert.Contains("default-src 'self' file: data: blob: 'unsafe-inline' 'unsafe-eval'; base-uri 'none'; form-action 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
    }

    [Theory]
    [InlineData("</script><script>hit()</script>")]
    [InlineData("\"><img src=x onerror=hit()>")]
    [InlineData("\" onfocus=\"hit()\" autofocus x=\"")]
    [InlineData("</title><script>hit()</script>")]
    public void Titles_languages_and_names_from_a_notebook_are_text(string hostile)
    {
        var heading = "# " + Regex.Replace(hostile, "[<>&]", found => $"&#{(int)found.Value[0]};");
        var record = new RunRecord { Engine = "e", Runtime = "r", Culture = "c", Data = [new(hostile, hostile, 1, hostile)], Variables = new Dictionary<string, string> { ["AS_OF"] = hostile } };
        var cell = Code(hostile, new ErrorOutput(hostile, hostile, [hostile])) with { Language = hostile };
        var notebook = new Notebook(hostile, [Text(heading), cell], []).With(record);

        var site = Site.Make([new(hostile.Replace('/', '-'), notebook), new("b", new("b.ipynb", [], []))], new() { Title = hostile, Language = hostile });

        foreach (var file in site.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = Encoding.UTF8.GetString(file.Content.Span);
            Assert.DoesNotContain("<script>hit", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onfocus=\"", page, StringComparison.Ordinal);
        }
    }

    private static string Page(params Cell[] cells) => Page(new SiteOptions(), cells);

    private static string Page(SiteOptions options, params Cell[] cells) =>
        Encoding.UTF8.GetString(Site.Make([new("page", new("page.ipynb", cells, []))], options).Files.Single(file => file.Path == "page.html").Content.Span);

    private static Cell Text(string source) => new() { Kind = CellKind.Markdown, Id = "t", Source = source };

    private static Cell Code(string source, params CellOutput[] outputs) => new() { Kind = CellKind.Code, Id = "c", Source = source, ExecutionCount = 1, Outputs = outputs };

    private static DisplayOutput Figure(string[] sources, string leftOut = "null") => new(new Dictionary<string, JsonNode>
    {
        [MimeType.Plotly] = new JsonObject
        {
            ["data"] = new JsonArray(),
            ["layout"] = new JsonObject { ["meta"] = new JsonObject { ["sources"] = new JsonArray([.. sources.Select(source => (JsonNode)source)]), ["sources_left_out"] = JsonNode.Parse(leftOut) } },
        },
    });

    private static DisplayOutput Html(string html) => new(new Dictionary<string, JsonNode> { [MimeType.Html] = html });
}
