using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks.Tests;

public class TimeoutTests
{
    [Fact]
    public async Task A_notebook_is_stopped_at_its_time_limit_in_the_cell_under_way_and_says_which_limit_it_was()
    {
        var result = await Notebooks.RunAsync(new RunOptions { NotebookTimeout = TimeSpan.FromSeconds(4), KeepGoing = true }, "Console.Write(1);", "Console.Write(2); while (true) { }", "3");

        Assert.Equal(RunEnd.TimedOut, result.End);
        Assert.False(result.LeftBehind);
        Assert.Equal([CellStatus.Ok, CellStatus.TimedOut, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
        Assert.Contains("The notebook ran longer than 0:00:04 in all", result.Cells[1].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], result.Executed.Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().Select(output => output.Text));
    }

    [Fact]
    public async Task A_notebook_stopped_in_its_last_cell_ran_out_of_time_too() =>
        Assert.Equal(RunEnd.TimedOut, (await Notebooks.RunAsync(new RunOptions { NotebookTimeout = TimeSpan.FromSeconds(2) }, "while (true) { }")).End);

    [Fact]
    public async Task The_limit_of_a_cell_that_comes_first_is_the_one_that_is_named()
    {
        var result = await Notebooks.RunAsync(new RunOptions { CellTimeout = TimeSpan.FromSeconds(1), NotebookTimeout = TimeSpan.FromHours(1) }, "while (true) { }", "2");

        Assert.Equal((RunEnd.Failed, CellStatus.NotRun), (result.End, result.Cells[1].Status));
        Assert.Contains("The cell ran longer than 0:00:01 ", result.Cells[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_without_time_runs_nothing()
    {
        var result = await Notebooks.RunAsync(new RunOptions { NotebookTimeout = TimeSpan.Zero }, "1");

        Assert.Equal((RunEnd.TimedOut, CellStatus.NotRun), (result.End, result.Cells[0].Status));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_ends_the_run_with_all_that_was_done()
    {
        Stuck.Free.Reset();
        try
        {
            var options = new RunOptions { CellTimeout = TimeSpan.FromSeconds(2), KeepGoing = true, Provided = [Notebooks.Probe] };
            var result = await Notebooks.RunAsync(options, "#r \"nuget: Probe\"\n\"first\"", "Console.Write(\"so far\"); ComputeThesis.Notebooks.Tests.Stuck.Turn();", "\"third\"");

            Assert.True(result.LeftBehind);
            Assert.Equal(RunEnd.Failed, result.End);
            Assert.Equal([CellStatus.Ok, CellStatus.TimedOut, CellStatus.NotRun], result.Cells.Select(cell => cell.Status));
            Assert.Matches(new Regex("left behind"), result.Cells[1].Error!.Message);
            Assert.Equal("so far", Assert.IsType<StreamOutput>(result.Executed.Cells[1].Outputs[0]).Text);
            Assert.Equal(2, RunRecord.Of(result.Executed)!.Code.Count);
        }
        finally
        {
            Stuck.Free.Set();
        }
    }
}

/// <summary>Code of a library that heeds nothing.</summary>
public static class Stuck
{
    /// <summary>Ends the loop.</summary>
    public static ManualResetEventSlim Free { get; } = new();

    /// <summary>Goes round and round.</summary>
    public static void Turn()
    {
        while (!Free.IsSet)
        {
        }
    }
}
