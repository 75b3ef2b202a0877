using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public class RecordTests
{
    private static readonly ProvidedPackage Package = Notebooks.Probe with
    {
        Used = () => new PackageUse([new("Real figures 3", "prices", 12, "ab"), new("Real figures 3", "claims", 3, "cd") { RowsPerMark = 2, Marks = new byte[] { 1, 2, 3 } }], "42"),
    };

    [Fact]
    public async Task A_run_says_what_it_rested_on()
    {
        var notebook = Notebooks.Tagged(("int n = 8; var provider = \"AWS\";", "parameters"), ("#r \"nuget: Probe\"", null), ("", null), ("n", null));
        var options = new RunOptions
        {
            Provided = [Package, Package with { Id = "Never.Named" }],
            Parameters = new Dictionary<string, string> { ["n"] = "9" },
            Variables = new Dictionary<string, string> { ["PROBE_B"] = "2", ["PROBE_A"] = "1" },
        };

        var record = RunRecord.Of((await NotebookRunner.RunAsync(notebook, options, null, default)).Executed)!;

        Assert.Equal($"ComputeThesis.Notebooks 1.0.0 (build {typeof(Notebook).Module.ModuleVersionId.ToString("N")[..8]})", record.Engine);
        Assert.Equal(System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription, record.Runtime);
        Assert.Equal("invariant", record.Culture);
        Assert.Equal([new("Probe", $"2.0.0 (build {typeof(RecordTests).Module.ModuleVersionId.ToString("N")[..8]})")], record.Packages);
        Assert.Equal(["claims", "prices"], record.Data.Select(data => data.Table));
        Assert.Equal("42", record.Seed);
        Assert.Equal([new("n", "9"), new("provider", "\"AWS\"")], record.Parameters);
        Assert.Equal([new("PROBE_A", "1"), new("PROBE_B", "2")], record.Variables);
        // Neither the cell that was put in nor the one without code is the author's code.
        Assert.Equal(new[] { 0, 1, 3 }.Select(i => (notebook.Cells[i].Id, CodeDigest.Of(notebook.Cells[i].Source))).Order(), record.Code.Select(code => (code.Key, code.Value)));
    }

    [Fact]
    public async Task The_culture_is_the_one_that_cells_write_numbers_in()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("xx-YY");

            Assert.Equal("xx-YY", RunRecord.Of((await Notebooks.RunAsync("1")).Executed)!.Culture);
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_run_that_failed_speaks_of_the_cells_that_ran()
    {
        var notebook = Notebooks.Of("1", "#!fsharp\n1", "nope", "3");

        var result = await NotebookRunner.RunAsync(notebook, new(), null, default);

        Assert.Equal(RunEnd.Failed, result.End);
        Assert.Equal(new[] { notebook.Cells[0].Id, notebook.Cells[2].Id }.Order(StringComparer.Ordinal), RunRecord.Of(result.Executed)!.Code.Keys);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_and_the_record_of_the_first_is_replaced()
    {
        var options = new RunOptions { Provided = [Package], Variables = new Dictionary<string, string> { ["PROBE_A"] = "1" } };
        var notebook = Notebooks.Of("#r \"nuget: Probe\"\n1");

        var first = await NotebookRunner.RunAsync(notebook, options, null, default);
        var second = await NotebookRunner.RunAsync(first.Executed, options, null, default);

        Assert.Equal(first.Executed.ToString(), second.Executed.ToString());
        Assert.NotNull(RunRecord.Of(Notebook.Parse(first.Executed.ToString(), "again.ipynb")));
    }

    [Fact]
    public async Task Variables_hold_for_the_run_and_are_put_back_after()
    {
        Environment.SetEnvironmentVariable("PROBE_HAD", "before");
        Environment.SetEnvironmentVariable("PROBE_HAD_NOT", null);
        var options = new RunOptions { Variables = new Dictionary<string, string> { ["PROBE_HAD"] = "in the run", ["PROBE_HAD_NOT"] = "too" } };

        var result = await Notebooks.RunAsync(options, "Environment.GetEnvironmentVariable(\"PROBE_HAD\") + Environment.GetEnvironmentVariable(\"PROBE_HAD_NOT\")");

        Assert.Equal("in the runtoo", Assert.IsType<DisplayOutput>(result.Executed.Cells[0].Outputs[0]).Text("text/plain"));
        Assert.Equal(("before", null), (Environment.GetEnvironmentVariable("PROBE_HAD"), Environment.GetEnvironmentVariable("PROBE_HAD_NOT")));
    }

    [Fact]
    public async Task A_restored_package_is_recorded_with_the_version_it_got_and_its_dependencies_are_not()
    {
        using var folder = new Folder();
        folder.File("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
            </configuration>
            """);
        Compiled.Package(Path.Combine(folder.Path, "feed"), "ProbeBase", "3.0.0", "public static class Base { }");
        Compiled.Package(Path.Combine(folder.Path, "feed"), "ProbeFloating", "1.2.0", "public static class Floating { }", dependency: ("ProbeBase", "3.0.0"));

        var result = await Notebooks.RunAsync(new RunOptions { Folder = folder.Path, PackageCache = Path.Combine(folder.Path, "cache") }, "#r \"nuget: probefloating\"\n1");

        Assert.True(result.Succeeded, result.Cells[0].Error?.Message);
        Assert.Equal([new("ProbeFloating", "1.2.0")], RunRecord.Of(result.Executed)!.Packages);
        Assert.Contains("restored", result.NotRepeatable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_says_in_another_process_what_it_said_in_this()
    {
        var result = await Notebooks.RunAsync(new RunOptions { KeepGoing = true }, "1", "throw new InvalidOperationException(\"a \\\"b\\\"\\n\\ud83d\\ude00\");", "#!fsharp\n1", "int x = \"\";")
            with { LeftBehind = true, NotRepeatable = "Why not.", Files = [new("/a", "ab"), new("/b", null)] };

        var told = RunReport.FromJson(RunReport.Of(result).ToJson()).ToResult(result.Executed);

        Assert.Equal(result.Cells.Select(Flat), told.Cells.Select(Flat));
        Assert.Equal(result.Cells[1].Error!.Traceback, told.Cells[1].Error!.Traceback);
        Assert.Equal((result.End, true, "Why not.", result.Executed), (told.End, told.LeftBehind, told.NotRepeatable, told.Executed));
        Assert.Equal(result.Files, told.Files);

        static object Flat(CellOutcome cell) => (cell.Index, cell.Status, cell.Elapsed, cell.Error?.ExceptionType, cell.Error?.Message, cell.Error?.Line, cell.Error?.Column);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"end\":\"Soon\",\"leftBehind\":false,\"cells\":[],\"files\":[]}")]
    [InlineData("{\"end\":\"Failed\",\"leftBehind\":1,\"cells\":[],\"files\":[]}")]
    public void What_is_no_report_is_refused(string json) => Assert.Throws<FormatException>(() => RunReport.FromJson(json));
}
