using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests;

public sealed class RunReportTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_JUnit_report_has_a_suite_for_each_notebook_and_a_case_for_each_code_cell()
    {
        folder.WriteCells("a.dib", "// a comment is a title too\n1 + 1", "throw new InvalidOperationException(\"on \\u0001 <purpose>\");", "\"never\"");
        folder.Write("b.dib", "#!markdown\n\n# Text alone\n\n#!csharp\n\n2\n\n#!fsharp\n\nlet x = 1\n");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib", "--junit", Path.Combine("deep", "report.xml"));

        Assert.Equal(2, ended.Code);
        var suites = XDocument.Parse(folder.Read("deep", "report.xml")).Root!.Elements("testsuite").ToList();
        Assert.Equal(["a.dib", "b.dib"], suites.Select(suite => (string?)suite.Attribute("name")));
        Assert.Equal(["cell 1: // a comment is a title too", "cell 2: throw new InvalidOperationException(\"on \\u0001 <purpose>\");", "cell 3: \"never\""], suites[0].Elements("testcase").Select(cell => (string?)cell.Attribute("name")));
        var failure = suites[0].Elements("testcase").ElementAt(1).Element("failure")!;
        Assert.Equal("System.InvalidOperationException", (string?)failure.Attribute("type"));
        Assert.Equal("on \uFFFD <purpose>", (string?)failure.Attribute("message"));
        Assert.Contains("InvalidOperationException", failure.Value, StringComparison.Ordinal);
        Assert.NotNull(suites[0].Elements("testcase").ElementAt(2).Element("skipped"));
        Assert.Equal("The cell is in fsharp, which is not run.", (string?)suites[1].Elements("testcase").Last().Element("skipped")!.Attribute("message"));
    }

    [Fact]
    public async Task The_JUnit_report_holds_to_what_the_strictest_reader_asks_for()
    {
        folder.WriteCells("a.dib", "throw new InvalidOperationException();", "\"never\"");
        folder.Write("b.ipynb", "{");
        folder.Write("c.dib", "#!markdown\n\nText alone.\n");

        await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.ipynb", "c.dib", "--junit", "report.xml", "--as-of", "2026-05-15");

        var root = XDocument.Parse(folder.Read("report.xml")).Root!;
        Assert.Equal("testsuites", root.Name);
        foreach (var suite in root.Elements())
        {
            Assert.Equal(["properties", .. suite.Elements("testcase").Select(_ => "testcase"), "system-out", "system-err"], suite.Elements().Select(part => part.Name.LocalName));
            Assert.Superset(new HashSet<string>(["id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"]), suite.Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet());
            Assert.True(DateTime.TryParseExact((string?)suite.Attribute("timestamp"), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            foreach (var kind in (string[])["failure", "error", "skipped"])
                Assert.Equal(suite.Elements("testcase").Elements(kind).Count(), (int)suite.Attribute(kind == "skipped" ? kind : kind + "s")!);
            Assert.All(suite.Elements("testcase"), cell => Assert.True(cell.Attribute("name") is not null && cell.Attribute("classname") is not null && (double)cell.Attribute("time")! >= 0 && cell.Elements().Count() <= 1));
            Assert.Contains(suite.Element("properties")!.Elements("property"), property => (string?)property.Attribute("name") == "as-of" && (string?)property.Attribute("value") == "2026-05-15");
        }

        Assert.Contains("b.ipynb", (string?)root.Elements().ElementAt(1).Element("testcase")!.Element("error")!.Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_report_tells_of_every_notebook_how_it_ended_and_what_was_written()
    {
        folder.WriteCells("a.dib", "1 + 1", "throw new InvalidOperationException(\"on purpose\");", "\"never\"");
        folder.WriteCells("b.dib", "2");
        folder.Write("c.ipynb", "{");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib", "c.ipynb", "--json", "report.json");

        Assert.Equal(3, ended.Code);
        var report = JsonNode.Parse(folder.Read("report.json"))!;
        Assert.Equal(1, (int)report["schema"]!);
        Assert.Equal(3, (int)report["exit_code"]!);
        var notebooks = report["notebooks"]!.AsArray();
        Assert.Equal(["failed", "ok", "bad_data"], notebooks.Select(notebook => (string?)notebook!["status"]));
        Assert.Equal(["ok", "failed", "not_run"], notebooks[0]!["cells"]!.AsArray().Select(cell => (string?)cell!["status"]));
        Assert.Equal("on purpose", (string?)notebooks[0]!["cells"]![1]!["error"]!["message"]);
        Assert.Equal(1, (int)notebooks[0]!["cells"]![1]!["error"]!["line"]!);
        Assert.Equal([Path.Combine("artifacts", "b.ipynb"), Path.Combine("artifacts", "b.html")], notebooks[1]!["written"]!.AsArray().Select(file => (string?)file));
        Assert.False((bool)notebooks[1]!["from_cache"]!);
        Assert.NotNull((string?)notebooks[1]!["record"]!["runtime"]);
        Assert.Contains("c.ipynb", (string?)notebooks[2]!["problems"]![0], StringComparison.Ordinal);
        Assert.Contains(Path.Combine("artifacts", "b.ipynb"), ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_dash_stdout_holds_the_JSON_report_and_nothing_else()
    {
        folder.WriteCells("a.dib", "1 + 1");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--json", "-");

        Assert.Equal(0, ended.Code);
        Assert.Equal("ok", (string?)JsonNode.Parse(ended.Output)!["notebooks"]![0]!["status"]);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_and_exits_with_1()
    {
        folder.WriteCells("a.dib", "1 + 1");
        folder.Write("taken", "a file where a folder should be");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--junit", Path.Combine("taken", "report.xml"));

        Assert.Equal(1, ended.Code);
        Assert.Contains("the report could not be written", ended.Talk, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("artifacts", "a.ipynb"), ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_said_and_exits_with_1()
    {
        folder.WriteCells("a.dib", "1 + 1");
        folder.Write("taken", "a file where a folder should be");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--out", "taken");

        Assert.Equal(1, ended.Code);
        Assert.Contains("a.dib: what it gave could not be written", ended.Talk, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
    }
}
