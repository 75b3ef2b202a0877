namespace ComputeThesis.Notebooks.Tests;

public class SessionTests
{
    [Fact]
    public async Task What_a_cell_declares_the_next_sees() =>
        Assert.Equal("42", await Notebooks.ResultOfAsync("var x = 40; int Add(int n) => x + n; record P(int N);", "Add(new P(2).N)"));

    [Fact]
    public async Task A_cell_may_declare_a_name_anew() =>
        Assert.Equal("two", await Notebooks.ResultOfAsync("var x = 1;", "var x = \"two\";", "x"));

    [Fact]
    public async Task A_cell_may_await_at_its_top() =>
        Assert.Equal("7", await Notebooks.ResultOfAsync("async Task<int> Seven() { await Task.Yield(); return 7; }", "await Seven()"));

    [Fact]
    public async Task A_task_may_be_waited_for_without_a_deadlock() =>
        Assert.Equal("7", await Notebooks.ResultOfAsync("async Task<int> Seven() { await Task.Delay(1); return 7; }", "Seven().Result"));

    [Fact]
    public async Task The_usual_namespaces_are_open() =>
        Assert.Equal("6", await Notebooks.ResultOfAsync("new List<int> { 1, 2, 3 }.Select(n => n).Sum() + new StringBuilder().Length + Path.GetFileName(\"/\").Length"));

    [Fact]
    public async Task A_using_of_one_cell_holds_in_the_next() =>
        Assert.Equal("0", await Notebooks.ResultOfAsync("using System.Text.Json.Nodes;", "new JsonArray().Count"));

    [Fact]
    public async Task The_whole_framework_can_be_named() =>
        Assert.Equal("<a />", await Notebooks.ResultOfAsync("new System.Xml.Linq.XElement(\"a\").ToString()"));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("System.Threading.Thread.Yield();")]
    [InlineData("// nothing")]
    [InlineData("  ")]
    public async Task A_cell_without_a_value_shows_nothing(string cell) => Assert.Empty(await Notebooks.OutputsOfAsync(cell));

    [Fact]
    public async Task A_return_gives_the_value_of_a_cell() =>
        Assert.Equal("5", await Notebooks.ResultOfAsync("if (DateTime.MinValue.Year == 1) return 5;\nreturn 6;"));

    [Fact]
    public async Task A_cell_that_reads_the_console_gets_its_end() => Assert.Equal("<null>", await Notebooks.ResultOfAsync("Console.ReadLine()"));

    [Fact]
    public async Task Null_is_shown_as_null() => Assert.Equal("<null>", await Notebooks.ResultOfAsync("(string)null"));

    [Fact]
    public async Task Cells_that_ran_are_counted_and_keep_their_place()
    {
        var result = await Notebooks.RunAsync("1", "", "3");

        Assert.Equal([1, null, 2], result.Executed.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal([CellStatus.Ok, CellStatus.Ok, CellStatus.Ok], result.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task A_cell_in_another_language_is_skipped_and_says_so()
    {
        var result = await Notebooks.RunAsync("#!fsharp\nlet x = 1", "2");

        Assert.True(result.Succeeded);
        Assert.Equal(CellStatus.Skipped, result.Cells[0].Status);
        Assert.Contains("fsharp", Assert.IsType<StreamOutput>(Assert.Single(result.Executed.Cells[0].Outputs)).Text, StringComparison.Ordinal);
        Assert.Equal(1, result.Executed.Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task A_run_twice_gives_the_same_bytes()
    {
        string[] cells = ["display(new { A = 1 });", "Console.Write(2); new[] { 1.5, 2 }", "throw new InvalidOperationException(\"x\");"];

        var first = await Notebooks.RunAsync(cells);

        Assert.Equal(first.Executed.ToString(), (await Notebooks.RunAsync(cells)).Executed.ToString());
        Assert.Equal(first.Executed.ToString(), (await NotebookRunner.RunAsync(first.Executed, new(), null, default)).Executed.ToString());
    }

    [Fact]
    public async Task Progress_tells_of_the_start_and_the_end_of_each_code_cell()
    {
        var news = new List<(int, CellPhase, CellStatus?)>();

        await NotebookRunner.RunAsync(Notebooks.Of("1", "nope"), new(), new Listener(told => news.Add((told.Index, told.Phase, told.Outcome?.Status))), default);

        Assert.Equal([(0, CellPhase.Started, null), (0, CellPhase.Finished, CellStatus.Ok), (1, CellPhase.Started, null), (1, CellPhase.Finished, CellStatus.Failed)], news);
    }

    [Fact]
    public async Task Files_are_found_from_the_folder_of_the_notebook_and_the_folder_of_the_host_stays()
    {
        using var folder = new Folder();
        folder.File("a.txt", "in the folder");
        var before = Environment.CurrentDirectory;

        var result = await Notebooks.RunAsync(new RunOptions { Folder = folder.Path }, "File.ReadAllText(\"a.txt\")");

        Assert.Equal("in the folder", Assert.IsType<DisplayOutput>(result.Executed.Cells[0].Outputs[0]).Text("text/plain"));
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    private sealed class Listener(Action<CellProgress> hear) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => hear(value);
    }
}
