namespace ComputeThesis.Notebooks.Tests.Running;

public class FailureTests
{
    [Fact]
    public async Task Code_that_does_not_compile_names_line_and_column_and_quotes_the_line()
    {
        var result = await Run.Cells("var x = 1;\n  foo(x);");

        var error = result.Cells[0].Error!;
        Assert.Equal(("CS0103", 2, 3), (error.ExceptionType, error.Line, error.Column));
        Assert.Equal("error", (string?)result.Only()["output_type"]);
        Assert.Equal(["(2,3): error CS0103: The name 'foo' does not exist in the current context", "      foo(x);", "      ^"], result.Only()["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Equal(RunEnd.Failed, result.End);
    }

    [Fact]
    public async Task An_exception_names_the_line_that_threw_it_and_shows_no_path_of_this_machine()
    {
        var result = await Run.Cells("int Half(string text)\n{\n    return int.Parse(text) / 2;\n}", "var text = \"x\";\nHalf(text)");

        var error = result.Cells[1].Error!;
        Assert.Equal("System.FormatException", error.ExceptionType);
        Assert.Equal(2, error.Line);
        var trace = string.Join('\n', result.Only(1)["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Contains("cell 2, line 2", trace, StringComparison.Ordinal);
        Assert.Contains("cell 1, line 3", trace, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_stops_the_run()
    {
        var result = await Run.Cells("throw new Exception(\"x\");", "1");

        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Empty(result.OutputsOf(1));
        Assert.Null(result.Executed.Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task A_run_that_keeps_going_runs_the_rest_with_what_was_declared()
    {
        var result = await Run.Cells(new RunOptions { KeepGoing = true }, "var x = 5;\nthrow new Exception();", "x", "nonsense", "x + 1");

        Assert.Equal([CellStatus.Failed, CellStatus.Ok, CellStatus.Failed, CellStatus.Ok], result.Cells.Select(cell => cell.Status));
        Assert.Equal("6", result.Only(3).Plain());
        Assert.False(result.Succeeded);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { try { while (true) { } } finally { } }")]
    public async Task A_cell_that_never_ends_is_stopped_at_its_timeout(string source)
    {
        var result = await Run.Cells(new RunOptions { CellTimeout = TimeSpan.FromMilliseconds(1500) }, "Console.WriteLine(\"before\");\n" + source, "1");

        Assert.Equal([CellStatus.TimedOut, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Equal("before\n", (string?)result.OutputsOf(0)[0]["text"]);
        Assert.Contains("stopped after 1.5 s", result.Cells[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_keeps_going_runs_the_cells_after_a_loop()
    {
        var result = await Run.Cells(new RunOptions { CellTimeout = TimeSpan.FromMilliseconds(1500), KeepGoing = true }, "var x = 1;", "while (true) { }", "x");

        Assert.Equal([CellStatus.Ok, CellStatus.TimedOut, CellStatus.Ok], result.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task A_stopped_run_returns_what_was_done()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Told(value =>
        {
            if (value is { Index: 1, Phase: CellPhase.Started })
                stop.Cancel();
        });

        var result = await NotebookRunner.RunAsync(Run.Of("1", "while (true) { }", "3"), new(), progress, stop.Token);

        Assert.Equal(RunEnd.Cancelled, result.End);
        Assert.Equal([CellStatus.Ok, CellStatus.NotRun, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Equal("1", result.Only(0).Plain());
    }

    [Fact]
    public async Task Progress_tells_each_cell_that_runs()
    {
        var told = new List<(int, int, CellPhase)>();

        await NotebookRunner.RunAsync(Notebook.Parse("#!markdown\n\n# x\n\n#!csharp\n\n1\n\n#!csharp\n\n2\n", "a.dib"), new(), new Told(value => told.Add((value.Index, value.Count, value.Phase))));

        Assert.Equal([(0, 2, CellPhase.Started), (0, 2, CellPhase.Finished), (1, 2, CellPhase.Started), (1, 2, CellPhase.Finished)], told);
    }

    [Fact]
    public async Task An_unknown_magic_command_is_named()
    {
        var error = (await Run.Cells("var x = 1;\n#!sql SELECT 1")).Cells[0].Error!;

        Assert.Equal(2, error.Line);
        Assert.Contains("#!sql SELECT 1 is not known here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_exhausts_no_more_than_itself_is_an_error_of_its_cell()
    {
        var result = await Run.Cells("string s = null!;\ns.Length");

        Assert.Equal("System.NullReferenceException", result.Cells[0].Error!.ExceptionType);
    }

    private sealed class Told(Action<CellProgress> tell) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => tell(value);
    }
}
