using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks.Tests;

public sealed class SiteTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_index_names_each_notebook_with_its_title_summary_counts_and_picture_in_the_order_given()
    {
        var site = Make(
            Of("01-one", Text("# One *first*\n\nWhat `it` says,\nin [words](x.ipynb).\n\nMore."), Code("1", Shown((MimeType.Svg, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))), Code("2", Shown((MimeType.Html, "<table></table>")))),
            Of("02-two", Text("Only text.")));

        var index = Html(site, "index.html");
        Assert.Equal("index.html", site.Files[0].Path);
        Assert.Equal(["01-one.html", "02-two.html"], Regex.Matches(index, "<h2><a href=\"([^\"]*)\">").Select(found => found.Groups[1].Value));
        Assert.Contains(">One first</a></h2>\n<p>What it says, in words.</p>\n<p class=\"facts\">1 figure &#183; 1 table</p>", index, StringComparison.Ordinal);
        Assert.Contains(">02-two</a></h2>\n<p>Only text.</p>\n</div></li>", index, StringComparison.Ordinal);
        Assert.Contains("<img src=\"assets/pictures/01-one.svg\" alt=\"The first figure of One first\"", index, StringComparison.Ordinal);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", Html(site, "assets/pictures/01-one.svg"));
    }

    [Fact]
    public void A_drawing_without_a_namespace_becomes_a_file_that_a_browser_shows_and_a_broken_one_none()
    {
        var site = Make(Of("a", Code("1", Shown((MimeType.Svg, "<svg><broken></svg>"))), Code("2", Shown((MimeType.Svg, "<svg><path d=\"M0 0\"/></svg>")))));

        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" /></svg>\n", Html(site, "assets/pictures/a.svg"));
    }

    [Fact]
    public void Pages_are_turned_in_order_and_lead_back_to_the_index_from_folders_too()
    {
        var site = Make(Of("a", Text("# A")), Of("deep/b c", Text("# B")), Of("d", Text("# D")));

        var page = Html(site, "deep/b c.html");
        Assert.Contains("<a rel=\"prev\" href=\"../a.html\"><small>Previous</small>A</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"../d.html\"><small>Next</small>D</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"home\" href=\"../index.html\">Notebooks</a>", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"stylesheet\" href=\"../assets/site.css\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../deep/b%20c.ipynb\" download>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", Html(site, "a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_notebooks_lead_to_pages_and_to_the_ids_of_their_headings()
    {
        var site = Make(
            Of("a", Text("# A\n[x](deep/b.ipynb#The-Second-Part), [y](deep/b.dib), [z](#a), <a href=\"deep/b.ipynb\">raw</a>, [far](https://example.org/b.ipynb), [odd](deep/b.ipynb#none)")),
            Of("deep/b", Text("# B\n## The second part\n[up](../a.ipynb)")));

        var hrefs = Regex.Matches(Html(site, "a.html").Split("<main")[1], "<p>.*?</p>|<h1.*?</p>", RegexOptions.Singleline).SelectMany(part => Regex.Matches(part.Value, "href=\"([^\"]*)\"")).Select(found => found.Groups[1].Value);
        Assert.Equal(["#a", "deep/b.html#the-second-part", "deep/b.html", "#a", "deep/b.html", "https://example.org/b.ipynb", "deep/b.html#none"], hrefs);
        Assert.Contains("<a href=\"../a.html\">up</a>", Html(site, "deep/b.html"), StringComparison.Ordinal);
        Assert.Empty(site.Notices);
    }

    [Fact]
    public void Files_below_the_folder_go_along_and_what_is_elsewhere_missing_hidden_or_online_is_said()
    {
        folder.File("images/a.png", "picture");
        folder.File("notes.md", "notes");
        folder.File(".env", "secret");
        var outside = Path.Combine(Path.GetDirectoryName(folder.Path)!, "outside.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.txt"), outside);

        var site = Make(Of("deep/n", Text("![a](../images/a.png) [n](../notes.md?x=1#y) [gone](gone.md) [out](../../outside.txt) [env](../.env) [l](../link.txt) ![web](https://example.org/p.png) [dir](../images) [abs](/etc/passwd)")),
            Of("m", Code("1", Shown((MimeType.Html, "<img src=\"images/a.png\">")))));

        Assert.Equal(["images/a.png", "notes.md"], site.Files.Select(file => file.Path).Where(path => !path.StartsWith("assets/", StringComparison.Ordinal) && !Regex.IsMatch(path, "html$|ipynb$")));
        Assert.Equal("picture", Html(site, "images/a.png"));
        Assert.Equal(7, site.Notices.Count);
        foreach (var (named, why) in new[] { ("deep/gone.md", "no such file"), ("../../outside.txt", "outside the folder"), (".env", "hidden"), ("link.txt", "symbolic link"), ("https://example.org/p.png", "does not load"), ("images", "a folder"), ("/etc/passwd", "outside the folder") })
            Assert.Single(site.Notices, notice => notice.Contains($"{named},", StringComparison.Ordinal) && notice.Contains(why, StringComparison.Ordinal) && notice.StartsWith("deep/n.ipynb: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_that_a_run_read_are_files_with_their_hash_and_one_that_has_changed_is_said()
    {
        var csv = Encoding.UTF8.GetBytes("a,b\n1,2\n");
        const string Hash = "492f7b4349bf8ed6b0a44c04de8e7f4a3a1cd9cb9fbb0a8bfd8f2ae4d2b8ff2c";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(csv));
        var notebook = Of("a", Text("# A")) with { };
        notebook = notebook with { Notebook = notebook.Notebook.With(Record with { Data = [new("pack 1", "same", 1, hash), new("pack 1", "moved", 1, Hash), new("elsewhere", "gone", 1234, Hash), new("p", "../evil", 1, Hash)] }) };

        var site = Site.Make([notebook], new() { Table = record => record.Table is "same" or "moved" or "../evil" ? csv : null });

        var page = Html(site, "a.html");
        Assert.Equal(csv, site.Files.Single(file => file.Path == "data/same.csv").Content.ToArray());
        Assert.Contains($"<a href=\"data/same.csv\" download>same.csv</a>, 1 row. SHA-256 <code>{hash}</code></li>", page, StringComparison.Ordinal);
        Assert.Contains($"The notebook was run with other figures, 1 row, SHA-256 <code>{Hash}</code>", page, StringComparison.Ordinal);
        Assert.Contains("gone, 1,234 rows, of elsewhere; not part of this site", page, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files, file => file.Path.Contains("evil", StringComparison.Ordinal));
        Assert.Single(site.Notices, notice => notice.StartsWith("a.ipynb: the table moved has changed since it ran: SHA-256 " + Hash, StringComparison.Ordinal));
        Assert.Contains("4 data tables (pack 1, elsewhere, p) &#183; as known on 2026-05-15", Html(site, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_failed_were_never_executed_or_changed_since_are_said()
    {
        var cells = new[] { Code("ok()"), Code("fails()", new ErrorOutput("E", "it\nbroke", [])), Code("never()") with { ExecutionCount = null }, Code("changed()") with { Id = "ch" }, Code(" ") with { ExecutionCount = null } };
        var notebook = Of("a", cells);
        notebook = notebook with { Notebook = notebook.Notebook.With(Record with { Code = new Dictionary<string, string> { ["ch"] = CodeDigest.Of("before()"), ["c"] = CodeDigest.Of("ok()") } }) };

        Assert.Equal(
            ["a.ipynb, cell 2: it failed when it last ran: E: it broke", "a.ipynb, cell 3: it was never executed.", "a.ipynb, cell 4: its code has changed since it ran; the output shown is that of the code before."],
            Site.Make([notebook], new()).Notices);
        Assert.Equal(["b.ipynb: none of its 2 code cells was ever executed; the page shows code alone."], Make(Of("b", Code("1") with { ExecutionCount = null }, Code("2") with { ExecutionCount = null })).Notices);
    }

    [Fact]
    public void Plotly_is_one_file_and_only_pages_with_figures_load_it()
    {
        var options = new SiteOptions { PlotlyScript = () => new MemoryStream("plotly"u8.ToArray()) };
        var figure = new DisplayOutput(new Dictionary<string, JsonNode> { [MimeType.Plotly] = new JsonObject() });

        var site = Site.Make([Of("a", Code("1", figure, figure)), Of("b", Code("2"))], options);

        Assert.Equal("plotly", Html(site, "assets/plotly.min.js"));
        Assert.Contains("<script defer src=\"assets/plotly.min.js\">", Html(site, "a.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("plotly.min.js", Html(site, "b.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Site.Make([Of("b", Code("2"))], new() { PlotlyScript = () => throw new InvalidOperationException() }).Files, file => file.Path.Contains("plotly", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_of_all_pages_are_a_script_that_search_looks_in()
    {
        var site = Make(Of("a b", Text("# Title &lt;/script>\n## Part é")), Of("c", Text("no heading")));

        var script = Html(site, "assets/headings.js");
        Assert.StartsWith("window.thesisHeadings = [", script, StringComparison.Ordinal);
        var rows = JsonNode.Parse(script["window.thesisHeadings = ".Length..^2])!.AsArray().Select(row => string.Join("|", row!.AsArray().Select(cell => (string)cell!)));
        Assert.Equal(["a%20b.html|Title </script>|Title </script>", "a%20b.html#part-%C3%A9|Part é|Title </script>", "c.html|c|c"], rows);
        Assert.DoesNotContain("</script>", script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_called_index_does_not_take_the_place_of_the_index()
    {
        var site = Make(Of("index", Text("# Mine")));

        Assert.Contains("<h2><a href=\"index-notebook.html\">Mine</a></h2>", Html(site, "index.html"), StringComparison.Ordinal);
        Assert.Contains("Mine", Html(site, "index-notebook.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_would_take_the_place_of_one_of_the_site_is_said_and_not_taken()
    {
        folder.File("assets/site.js", "mine");

        var site = Make(Of("a", Text("[js](assets/site.js)")));

        Assert.NotEqual("mine", Html(site, "assets/site.js"));
        Assert.Single(site.Notices, notice => notice.StartsWith("assets/site.js: the site has two files of that name", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_notebooks_give_the_same_bytes()
    {
        SiteNotebook[] notebooks = [Of("a", Text("# A[^1]\n\n[^1]: n"), Code("1", Shown((MimeType.Html, "<a href=\"https://example.org\">x</a>")))), Of("b", Text("# B"))];

        Assert.Equal(Make(notebooks).Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))), Make(notebooks).Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))));
    }

    [Fact]
    public void A_script_is_offered_where_the_notebook_can_be_one()
    {
        var site = Site.Make([Of("a", Code("1")), Of("b", Code("2"))], new() { Script = notebook => notebook.Name == "a.ipynb" ? "// one" : null });

        Assert.Equal("// one", Html(site, "a.cs"));
        Assert.Contains("<a href=\"a.cs\" download>Script (.cs)</a>", Html(site, "a.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(".cs\"", Html(site, "b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_known_as_one_of_a_site_by_its_mark()
    {
        var site = Make(Of("a", Text("# A")));

        Assert.All(site.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), file => Assert.True(Site.IsOwn(Html(site, file.Path))));
        Assert.False(Site.IsOwn("<html><body>mine</body></html>"));
    }

    private static readonly RunRecord Record = new() { Engine = "e", Runtime = "r", Culture = "invariant", Variables = new Dictionary<string, string> { ["COMPUTETHESIS_AS_OF"] = "2026-05-15" } };

    private static Site Make(params SiteNotebook[] notebooks) => Site.Make(notebooks, new());

    private SiteNotebook Of(string name, params Cell[] cells) => new(name, new($"{name}.ipynb", cells, [])) { Folder = folder.Path };

    private static string Html(Site site, string path) => Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span);

    private static Cell Text(string source) => new() { Kind = CellKind.Markdown, Id = "t", Source = source };

    private static Cell Code(string source, params CellOutput[] outputs) => new() { Kind = CellKind.Code, Id = "c", Source = source, ExecutionCount = 1, Outputs = outputs };

    private static DisplayOutput Shown(params (string MimeType, string Form)[] forms) => new(forms.ToDictionary(form => form.MimeType, form => (JsonNode)form.Form));
}
