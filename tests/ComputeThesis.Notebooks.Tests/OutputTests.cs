namespace ComputeThesis.Notebooks.Tests;

public class OutputTests
{
    [Fact]
    public async Task Console_text_and_displays_stand_in_the_order_they_came()
    {
        var outputs = await Notebooks.OutputsOfAsync("""
            Console.Write("a"); Console.WriteLine(1); Console.Error.Write("e");
            display("shown"); Console.Write("b"); "result"
            """);

        Assert.Equal(["stdout:a1\n", "stderr:e", "display:shown", "stdout:b", "result:result"], outputs.Select(Told));
    }

    [Fact]
    public async Task A_display_can_be_replaced_also_from_a_later_cell()
    {
        var result = await Notebooks.RunAsync("var shown = display(\"before\"); Console.Write(\"after\");", "shown.Update(\"now\");");

        Assert.Equal(["display:now", "stdout:after"], result.Executed.Cells[0].Outputs.Select(Told));
        Assert.Empty(result.Executed.Cells[1].Outputs);
    }

    [Theory]
    [InlineData("display(1 + 1);", "text/plain", "2")]
    [InlineData("(1 + 1).Display();", "text/plain", "2")]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/html\");", "text/html", "<b>x</b>")]
    [InlineData("display(HTML(\"<b>x</b>\"));", "text/html", "<b>x</b>")]
    [InlineData("display(null);", "text/plain", "<null>")]
    public async Task A_value_can_be_shown_before_the_end_of_a_cell(string cell, string mimeType, string text)
    {
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(await Notebooks.OutputsOfAsync(cell)));

        Assert.False(shown.IsResult);
        Assert.Equal(text, shown.Text(mimeType));
    }

    [Fact]
    public async Task Only_the_form_asked_for_is_made()
    {
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(await Notebooks.OutputsOfAsync("display(new { A = 1 }, \"text/html\");")));

        Assert.Equal(["text/html"], shown.Forms.Keys);
    }

    [Fact]
    public async Task What_a_started_task_writes_late_goes_to_the_cell_that_started_it()
    {
        var result = await Notebooks.RunAsync(
            "var gate = new TaskCompletionSource(); var late = Task.Run(async () => { await gate.Task; Console.Write(\"late\"); });",
            "Console.Write(\"second\"); gate.SetResult(); await late;");

        Assert.Equal(["stdout:late"], result.Executed.Cells[0].Outputs.Select(Told));
        Assert.Equal(["stdout:second"], result.Executed.Cells[1].Outputs.Select(Told));
    }

    [Fact]
    public async Task Two_runs_at_once_keep_their_text_apart()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Notebooks.OutputsOfAsync($"for (var i = 0; i < 50; i++) {{ Console.Write({i}); await Task.Yield(); }}")));

        Assert.All(runs.Select((outputs, i) => (outputs, i)), run => Assert.Equal("stdout:" + new string((char)('0' + run.i), 50), Told(Assert.Single(run.outputs))));
    }

    [Fact]
    public void A_cell_that_prints_without_end_is_cut_and_says_so()
    {
        var sink = new OutputSink();
        for (var i = 0; i < 12; i++)
            sink.Write("stdout", new string('x', 1_000_000));

        var outputs = sink.ToOutputs();

        Assert.Equal(OutputSink.MostText, ((StreamOutput)outputs[0]).Text.Length);
        Assert.Contains("was dropped", ((StreamOutput)outputs[1]).Text, StringComparison.Ordinal);
    }

    private static string Told(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name}:{stream.Text}",
        DisplayOutput display => $"{(display.IsResult ? "result" : "display")}:{display.Text("text/plain")}",
        _ => output.ToString(),
    };
}
