using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ComputeThesis.Notebooks;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-check-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_published_notebooks_are_as_published()
    {
        var ended = await Thesis.RunAsync(Repository.Root, "check", "notebooks/01-the-article-checked.ipynb");

        Assert.True(ended.Code == 0, ended.Output + ended.Talk);
        Assert.Matches(@"^(same|moved) +notebooks/01-the-article-checked\.ipynb  \d+ code cells: \d+ same", ended.Output);
    }

    [Fact]
    public async Task A_number_that_was_edited_is_told_with_its_place_and_the_file_is_left_alone()
    {
        var before = Write("a.ipynb", Cell("a", "1 + 1", "2"), Cell("b", "$\"growth {24.1}%\"", "growth 24.3%"));

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--json", "out.json", "--junit", "out.xml");

        Assert.True(ended.Code == 4, ended.Output + ended.Talk);
        Assert.Contains("drifted  a.ipynb  2 code cells: 1 same, 1 drifted", ended.Output, StringComparison.Ordinal);
        Assert.Contains("drifted  cell 2: $\"growth {24.1}%\"", ended.Output, StringComparison.Ordinal);
        Assert.Contains("after 'growth': 24.3% -> 24.1% (-0.2 points)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("has no record of its run", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Read("a.ipynb"));

        var cell = JsonNode.Parse(await Read("out.json"))!["notebooks"]![0]!["cells"]![1]!;
        Assert.Equal("drifted", (string?)cell["verdict"]);
        Assert.Equal(-0.2, (double)cell["changes"]![0]!["absolute"]!, 6);
        var suite = XDocument.Parse(await Read("out.xml")).Descendants("testsuite").Single();
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Contains("24.3% -> 24.1%", suite.Descendants("failure").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tolerance_on_the_command_line_or_in_a_tag_lets_a_number_move()
    {
        Write("a.ipynb", Cell("a", "24.1", "24.2"));
        Write("b.ipynb", Cell("a", "24.1", "24.2", "atol=0.1"));

        Assert.Equal(4, (await Thesis.RunAsync(folder.FullName, "check", "a.ipynb")).Code);
        var moved = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--atol", "0.1");
        Assert.Equal(0, moved.Code);
        Assert.Contains("24.2 -> 24.1 (-0.1, -0.413%), within the tolerance", moved.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Thesis.RunAsync(folder.FullName, "check", "b.ipynb")).Code);
    }

    [Fact]
    public async Task A_malformed_tag_exits_with_3_and_says_the_cure()
    {
        Write("a.ipynb", Cell("a", "1", "1", "atol=some"));

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb");

        Assert.Equal(3, ended.Code);
        Assert.Contains("cell 1 ('a'), tags: found the tag 'atol=some', expected one tag atol=NUMBER. Write a number", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_fails_exits_with_2_and_is_not_stored()
    {
        var before = Write("a.ipynb", Cell("a", "throw new InvalidOperationException(\"on purpose\")", "2"), Cell("b", "3", "3"));

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update");

        Assert.Equal(2, ended.Code);
        Assert.Contains("failed   cell 1", ended.Output, StringComparison.Ordinal);
        Assert.Contains("on purpose", ended.Output, StringComparison.Ordinal);
        Assert.Contains("not run  cell 2", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Not updated: the rerun did not come to its end", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Read("a.ipynb"));
    }

    [Fact]
    public async Task What_an_update_stores_is_the_same_ever_after()
    {
        Write("a.ipynb", Cell("a", "1 + 1", "3"), Cell("b", "Console.WriteLine(\"x\")", null));

        var update = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update");
        var stored = await Read("a.ipynb");
        var again = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update");

        Assert.True(update.Code == 0, update.Output + update.Talk);
        Assert.Contains("3 -> 2 (-1, -33.333%)", update.Output, StringComparison.Ordinal);
        Assert.Contains("updated  a.ipynb", update.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.Code);
        Assert.StartsWith("same     a.ipynb", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("updated", again.Output, StringComparison.Ordinal);
        Assert.Equal(stored, await Read("a.ipynb"));
    }

    [Fact]
    public async Task An_update_leaves_the_bytes_of_what_is_the_same()
    {
        Write("a.ipynb", Cell("a", "Console.WriteLine(Guid.NewGuid())", null), Cell("b", "2", "1"));
        var first = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update");
        var guid = (string?)JsonNode.Parse(await Read("a.ipynb"))!["cells"]![0]!["outputs"]![0]!["text"]![0];

        await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update");

        Assert.Equal(0, first.Code);
        Assert.True(Guid.TryParse(guid, out _), guid);
        Assert.Equal(guid, (string?)JsonNode.Parse(await Read("a.ipynb"))!["cells"]![0]!["outputs"]![0]!["text"]![0]);
    }

    [Fact]
    public async Task A_cell_that_fails_as_it_did_when_published_is_the_same()
    {
        const string Source = "throw new InvalidOperationException(\"on purpose\")";
        Write("a.ipynb", Cell("a", Source, null));
        await Thesis.RunAsync(folder.FullName, "run", "a.ipynb");
        File.Copy(Path.Combine(folder.FullName, "artifacts", "a.ipynb"), Path.Combine(folder.FullName, "b.ipynb"));

        Assert.Equal(0, (await Thesis.RunAsync(folder.FullName, "check", "b.ipynb")).Code);
    }

    [Fact]
    public async Task The_gravest_of_all_notebooks_is_the_exit_code()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "notebooks"));
        Write(Path.Combine("notebooks", "a.ipynb"), Cell("a", "1", "2"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notebooks", "b.ipynb"), "{ \"cells\": [");
        Write(Path.Combine("notebooks", "c.ipynb"), Cell("a", "1", "1"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notebooks", "d.dib"), "#!csharp\n\n1\n");

        var ended = await Thesis.RunAsync(folder.FullName, "check", "--jobs", "2");

        Assert.Equal(3, ended.Code);
        Assert.Equal(["drifted", "bad data", "same", "ran"], ended.Output.Split('\n').Where(line => line.Contains("notebooks" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !line.StartsWith(' '))
            .Select(line => line[..9].Trim()));
        Assert.Contains("A .dib file keeps no outputs", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "a.ipynb", "--update", "--as-of", "2026-05-15")]
    [InlineData("check", "a.ipynb", "--update", "--set", "x=1")]
    [InlineData("check", "a.ipynb", "--atol", "-1")]
    [InlineData("check", "a.ipynb", "--rtol", "much")]
    [InlineData("check", "a.ipynb", "--places", "0")]
    [InlineData("check", "nowhere.ipynb")]
    public async Task A_wrong_command_line_exits_with_1_and_says_why(params string[] arguments)
    {
        var before = Write("a.ipynb", Cell("a", "1", "2"));

        var ended = await Thesis.RunAsync(folder.FullName, arguments);

        Assert.Equal(1, ended.Code);
        Assert.NotEmpty(ended.Talk);
        Assert.Equal(before, await Read("a.ipynb"));
    }

    [Fact]
    public void A_report_names_the_table_the_rows_and_what_they_are()
    {
        var now = new DataRecord("bundled with the library", "cloud_revenue", 2, "ffff000000000000") { Marks = new byte[] { 1, 1, 1, 2, 2, 2 } };
        var file = new NotebookFile(Path.Combine(folder.FullName, "a.ipynb"), "a");
        Write("a.ipynb", "\"compute_thesis\":" + Record(now with { Rows = 1, Sha256 = "aaaa000000000000", Marks = new byte[] { 1, 1, 1 } }), Cell("a", "1", "1"));
        var check = new NotebookCheck(Tolerance.Default);
        check.Remember(file);
        Write("b.ipynb", "\"compute_thesis\":" + Record(now), Cell("a", "1", "2"));
        using var told = new StringWriter(CultureInfo.InvariantCulture);

        var outcome = check.Compare(new() { File = file, Code = ExitCode.Ok, Text = File.ReadAllText(Path.Combine(folder.FullName, "b.ipynb")), End = RunEnd.Completed });
        new CheckReport(told, 6).Write(outcome);

        Assert.Equal(ExitCode.Drifted, outcome.Code);
        Assert.Contains("table cloud_revenue (bundled with the library): row 2 added; 1 -> 2 rows; sha256 aaaa000000… -> ffff000000…", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_taken_out_of_a_table_is_named_with_the_table_as_the_cause()
    {
        await StoreAsync("a.ipynb", "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nvar data = DataPackage.At(\"data\");", "data.CloudRevenue.Count");
        var csv = Path.Combine(folder.FullName, "data", "cloud_revenue.csv");
        var lines = await File.ReadAllLinesAsync(csv);
        await File.WriteAllTextAsync(csv, string.Join('\n', [.. lines[..5], .. lines[6..]]) + "\n");
        var catalogue = Path.Combine(folder.FullName, "data", "datapackage.json");
        await File.WriteAllTextAsync(catalogue, (await File.ReadAllTextAsync(catalogue)).Replace($"\"rowCount\": {lines.Length - 1}", $"\"rowCount\": {lines.Length - 2}", StringComparison.Ordinal));

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb");

        Assert.True(ended.Code == 4, ended.Output + ended.Talk);
        Assert.Contains($"{lines.Length - 1} -> {lines.Length - 2} (-1", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"table cloud_revenue (data): row 5 removed; {lines.Length - 1} -> {lines.Length - 2} rows; sha256 ", ended.Output, StringComparison.Ordinal);
        Assert.Matches("row 5 stood after: [A-Z]", ended.Output);
        Assert.DoesNotContain("clock", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_edited_after_its_outputs_were_stored_is_named_as_the_cause()
    {
        await StoreAsync("a.ipynb", "var rate = 2;", "rate * 10");
        var path = Path.Combine(folder.FullName, "a.ipynb");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("var rate = 2;", "var rate = 3;", StringComparison.Ordinal));

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb");

        Assert.Equal(4, ended.Code);
        Assert.Contains("20 -> 30 (+10, +50%)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("code of cell 1 was edited after the outputs were stored", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_chance_is_said_to_be_one()
    {
        await StoreAsync("a.ipynb", "Random.Shared.NextInt64()", "1");

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb");

        Assert.Equal(4, ended.Code);
        Assert.Contains("it likely depends on the clock, on chance", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_or_a_parameter_of_the_rerun_is_named_as_the_cause()
    {
        Write("a.ipynb", Cell("p", "var rate = 2;", null, "parameters"), Cell("a", "rate * 10", null));
        Assert.Equal(0, (await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--update")).Code);

        var ended = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--set", "rate=3", "--as-of", "2026-05-15");

        Assert.Equal(4, ended.Code);
        Assert.Contains("2 code cells: 1 same, 1 drifted", ended.Output, StringComparison.Ordinal);
        Assert.Contains("parameter rate: 2 -> 3", ended.Output, StringComparison.Ordinal);
        Assert.Contains("variable COMPUTETHESIS_AS_OF: none -> 2026-05-15", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_another_tool_ran_with_its_own_parameters_is_not_compared_in_silence()
    {
        Write("a.ipynb", Cell("p", "var n = 3;", null, "parameters"), Cell("i", "// Parameters\nn = 5;", null, "injected-parameters"), Cell("c", "n * 2", "10"));

        var bare = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb");
        var alike = await Thesis.RunAsync(folder.FullName, "check", "a.ipynb", "--set", "n=5");

        Assert.Contains("It was run with parameters of its own", bare.Output, StringComparison.Ordinal);
        Assert.Equal(4, bare.Code);
        Assert.DoesNotContain("parameters of its own", alike.Output, StringComparison.Ordinal);
        Assert.True(alike.Code == 0, alike.Output);
    }

    /// <summary>A notebook of some cells, its outputs and its record stored, beside a copy of the tables.</summary>
    private async Task StoreAsync(string name, params string[] sources)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder.FullName, "data")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data")))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        Write(name, [.. sources.Select((source, i) => Cell($"c{i}", source, null))]);
        var ended = await Thesis.RunAsync(folder.FullName, "check", name, "--update");
        Assert.True(ended.Code == 0, ended.Output + ended.Talk);
    }

    private static string Record(DataRecord table) =>
        $$$"""{"engine":"e","runtime":"r","culture":"invariant","code":{},"packages":{},"parameters":{},"variables":{},"data":[{"package":"{{{table.Package}}}","table":"{{{table.Table}}}","rows":{{{table.Rows}}},"sha256":"{{{table.Sha256}}}","rows_per_mark":1,"marks":"{{{Convert.ToBase64String(table.Marks.Span)}}}"}]}""";

    private static JsonObject Cell(string id, string source, string? shown, params string[] tags) => new()
    {
        ["cell_type"] = "code", ["id"] = id, ["source"] = source, ["execution_count"] = 1,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
        ["outputs"] = shown is null ? [] : new JsonArray(new JsonObject { ["output_type"] = "execute_result", ["execution_count"] = 1, ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["text/plain"] = shown } }),
    };

    private string Write(string name, params JsonObject[] cells) => Write(name, "", cells);

    private string Write(string name, string metadata, params JsonObject[] cells)
    {
        var text = Notebooks.Notebook.Parse($$$"""{"cells":{{{new JsonArray([.. cells]).ToJsonString()}}},"metadata":{ {{{metadata}}} },"nbformat":4,"nbformat_minor":5}""", name).ToString();
        File.WriteAllText(Path.Combine(folder.FullName, name), text);
        return text;
    }

    private Task<string> Read(string name) => File.ReadAllTextAsync(Path.Combine(folder.FullName, name));
}
