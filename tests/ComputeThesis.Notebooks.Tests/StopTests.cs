namespace ComputeThesis.Notebooks.Tests;

public class StopTests
{
    private static readonly RunOptions Short = new() { CellTimeout = TimeSpan.FromMilliseconds(400), Provided = [Notebooks.Probe] };

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("new System.Threading.ManualResetEventSlim().Wait();")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => { while (true) { } return i; })")]
    public async Task A_cell_that_does_not_end_is_stopped_at_its_timeout(string cell)
    {
        var result = await Notebooks.RunAsync(Short with { KeepGoing = true }, cell, "1");

        Assert.Equal([CellStatus.TimedOut, CellStatus.Ok], result.Cells.Select(outcome => outcome.Status));
        Assert.Equal("System.TimeoutException", Assert.IsType<ErrorOutput>(Assert.Single(result.Executed.Cells[0].Outputs)).Name);
    }

    [Theory]
    [InlineData("while (true) Watch.Turn();")]
    [InlineData("await Task.Delay(1); while (true) Watch.Turn();")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    public async Task The_code_of_a_stopped_cell_runs_no_more(string body)
    {
        Watch.Left.Reset();

        await Notebooks.RunAsync(Short, $"#r \"nuget: Probe\"\nusing ComputeThesis.Notebooks.Tests;\ntry {{ {body} }} finally {{ Watch.Left.Set(); }}");

        Assert.True(Watch.Left.Wait(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_gives_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        Watch.Reached = stop.Cancel;
        var notebook = Notebooks.Of("\"first\"", "#r \"nuget: Probe\"\nConsole.Write(\"so far\"); ComputeThesis.Notebooks.Tests.Watch.Reached(); while (true) { }", "\"third\"");

        var result = await NotebookRunner.RunAsync(notebook, new RunOptions { Provided = [Notebooks.Probe], KeepGoing = true }, null, stop.Token);

        Assert.Equal(RunEnd.Cancelled, result.End);
        Assert.Equal([CellStatus.Ok, CellStatus.Cancelled, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Equal("so far", Assert.IsType<StreamOutput>(result.Executed.Cells[1].Outputs[0]).Text);
        Assert.Equal("first", Assert.IsType<DisplayOutput>(result.Executed.Cells[0].Outputs[0]).Text("text/plain"));
        Assert.Null(result.Executed.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task A_run_cancelled_before_it_starts_runs_nothing()
    {
        var result = await NotebookRunner.RunAsync(Notebooks.Of("1"), new(), null, new CancellationToken(canceled: true));

        Assert.Equal((RunEnd.Cancelled, CellStatus.NotRun), (result.End, result.Cells[0].Status));
    }
}

/// <summary>What cells of tests touch.</summary>
public static class Watch
{
    /// <summary>Set when a stopped cell has left its code.</summary>
    public static ManualResetEventSlim Left { get; } = new();

    /// <summary>Called by a cell that goes round and round.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Turn() => turns++;

    private static int turns;

    /// <summary>Called by a cell that has come to a point.</summary>
    public static Action Reached { get; set; } = () => { };
}
