namespace ComputeThesis.Notebooks.Tests;

public class ErrorTests
{
    [Fact]
    public async Task A_compile_error_quotes_its_line_under_line_and_column()
    {
        var result = await Notebooks.RunAsync("var x = 1;\nx + nope");

        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Executed.Cells[0].Outputs));
        Assert.Equal("CompilationError", error.Name);
        Assert.Equal(["(2,5): error CS0103: The name 'nope' does not exist in the current context", "    x + nope", "        ^^^^"], error.Traceback);
        Assert.Equal((2, 5), (result.Cells[0].Error!.Line, result.Cells[0].Error!.Column));
    }

    [Fact]
    public async Task An_exception_names_the_cell_the_line_and_the_column_that_threw()
    {
        var result = await Notebooks.RunAsync("1", "int Divide(int a, int b)\n{\n    return a / b;\n}\n   Divide(1, 0)");

        var (output, error) = (Assert.IsType<ErrorOutput>(Assert.Single(result.Executed.Cells[1].Outputs)), result.Cells[1].Error!);
        Assert.Equal("System.DivideByZeroException", error.ExceptionType);
        Assert.Equal((3, 5), (error.Line, error.Column));
        Assert.IsType<DivideByZeroException>(error.Exception);
        Assert.Equal(["System.DivideByZeroException: Attempted to divide by zero.", "   at Divide in cell 2, line 3, column 5", "   at cell 2, line 5, column 4"], output.Traceback);
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++)\n    if (i == 2) throw new Exception();", 2, 17)]
    [InlineData("var n = 0; while (true) { n++; if (n == 2) throw new Exception(); }", 1, 44)]
    [InlineData("foreach (var x in new[] { 1 }) { }\ndo throw new Exception(); while (true);", 2, 4)]
    [InlineData("foreach (var (a, b) in new[] { (1, 2) })\n{\n    throw new Exception();\n}", 3, 5)]
    [InlineData("while (true) { nope(); }", 1, 16)]
    [InlineData("for (;;) nope();", 1, 10)]
    [InlineData("for (;;) while (false) for (;;) nope(); ", 1, 33)]
    [InlineData("while (false) for (;;) {} nope();", 1, 27)]
    [InlineData("while (true { }", 1, 13)]
    public async Task An_error_in_a_loop_keeps_its_place(string cell, int line, int column)
    {
        var error = await Notebooks.ErrorOfAsync(cell);

        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public async Task A_method_that_leaves_only_through_an_endless_loop_compiles() =>
        Assert.Equal("3", await Notebooks.ResultOfAsync("int Find() { var n = 0; while (true) if (++n == 3) return n; }\nFind()"));

    [Fact]
    public async Task Endless_recursion_is_an_error_of_the_cell() =>
        Assert.Equal("System.InsufficientExecutionStackException", (await Notebooks.ErrorOfAsync("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)")).ExceptionType);

    [Fact]
    public async Task A_traceback_shows_methods_of_libraries_and_of_earlier_cells_but_nothing_of_the_engine()
    {
        var result = await Notebooks.RunAsync("class Shop { public async Task Buy() { await Task.Yield(); int.Parse(\"much\"); } }", "await new Shop().Buy();");

        var trace = Assert.IsType<ErrorOutput>(Assert.Single(result.Executed.Cells[1].Outputs)).Traceback;
        Assert.Contains(trace, line => line.Contains("System.Int32.Parse(String)", StringComparison.Ordinal));
        Assert.Contains(trace, line => line.StartsWith("   at Buy in cell 1, line 1, column ", StringComparison.Ordinal));
        Assert.Equal("   at cell 2, line 1, column 1", trace[^1]);
        Assert.DoesNotContain(trace, line => line.Contains("ComputeThesis", StringComparison.Ordinal) || line.Contains("Submission", StringComparison.Ordinal) || line.Contains("TaskAwaiter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cause_of_an_exception_is_told() =>
        Assert.Contains(" ---> System.ArgumentException: inner", (await Notebooks.ErrorOfAsync("throw new Exception(\"outer\", new ArgumentException(\"inner\"));")).Traceback);

    [Fact]
    public async Task A_failing_cell_stops_the_run_and_later_cells_keep_their_place_empty()
    {
        var ran = await Notebooks.RunAsync("1", "2");

        var result = await NotebookRunner.RunAsync(ran.Executed.WithCells([ran.Executed.Cells[0] with { Source = "nope" }, ran.Executed.Cells[1]]), new(), null, default);

        Assert.Equal(RunEnd.Failed, result.End);
        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Empty(result.Executed.Cells[1].Outputs);
        Assert.Null(result.Executed.Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task A_run_told_to_keep_going_does_and_still_has_failed()
    {
        var result = await Notebooks.RunAsync(new RunOptions { KeepGoing = true }, "var x = 5; throw new Exception();", "x");

        Assert.Equal(RunEnd.Failed, result.End);
        Assert.Equal([CellStatus.Failed, CellStatus.Ok], result.Cells.Select(cell => cell.Status));
        Assert.Equal("5", Assert.IsType<DisplayOutput>(result.Executed.Cells[1].Outputs[0]).Text("text/plain"));
    }

    [Fact]
    public async Task What_a_cell_showed_before_it_failed_stays() =>
        Assert.Equal("so far", Assert.IsType<StreamOutput>((await Notebooks.RunAsync("Console.Write(\"so far\"); throw new Exception();")).Executed.Cells[0].Outputs[0]).Text);

    [Theory]
    [InlineData("#!time\n1", 1)]
    [InlineData("// a comment\n#!import other.dib", 2)]
    [InlineData("var x = 1;\n#!share x", 2)]
    public async Task A_magic_the_engine_does_not_know_is_named(string cell, int line)
    {
        var error = await Notebooks.ErrorOfAsync(cell);

        Assert.Contains("is not known to this engine", error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public async Task A_first_line_that_says_CSharp_is_tolerated() => Assert.Equal("1", await Notebooks.ResultOfAsync("#!csharp\n1"));

    [Fact]
    public async Task An_exception_of_an_async_void_method_does_not_end_the_host()
    {
        var result = await Notebooks.RunAsync("async void Fire() { await Task.Yield(); try { throw new Exception(\"lost\"); } finally { fired.SetResult(); } }\nvar fired = new TaskCompletionSource(); Fire(); await fired.Task;", "1");

        Assert.True(result.Succeeded);
    }
}
