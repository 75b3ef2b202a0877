using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests.Running;

public class CellTests
{
    [Fact]
    public async Task What_a_cell_declares_the_next_ones_know()
    {
        var result = await Run.Cells("var x = 20;\nint Twice(int n) => 2 * n;\nrecord P(int N);", "Twice(x) + new P(2).N");

        Assert.True(result.Succeeded);
        Assert.Empty(result.OutputsOf(0));
        Assert.Equal("42", result.Only(1).Plain());
        Assert.Equal("execute_result", (string?)result.Only(1)["output_type"]);
        Assert.Equal(2, (int?)result.Only(1)["execution_count"]);
        Assert.Equal([1, 2], result.Executed.Cells.Select(cell => cell.ExecutionCount));
    }

    [Theory]
    [InlineData("1 + 1;")]
    [InlineData("var x = 1;")]
    [InlineData("void F() { }\nF()")]
    [InlineData("// nothing but a comment")]
    public async Task A_cell_that_ends_in_no_value_shows_none(string source)
    {
        var result = await Run.Cells(source);

        Assert.Equal(source == "1 + 1;" ? CellStatus.Failed : CellStatus.Ok, result.Cells[0].Status);
        Assert.DoesNotContain(result.OutputsOf(0), output => (string?)output["output_type"] == "execute_result");
    }

    [Fact]
    public async Task A_return_gives_the_value_of_a_cell() => Assert.Equal("5", (await Run.Cells("if (true) return 5;\nConsole.WriteLine(1);")).Only().Plain());

    [Fact]
    public async Task A_cell_that_prints_without_end_is_cut_and_says_so()
    {
        var text = (string?)(await Run.Cells("var line = new string('x', 99999);\nfor (var i = 0; i < 100; i++) Console.WriteLine(line);\n")).Only()["text"];

        Assert.InRange(text!.Length, CellOutputs.MostPrinted - 200_000, CellOutputs.MostPrinted + 100);
        Assert.EndsWith("[cut here: the cell has printed 4,000,000 characters]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_that_the_notebook_registers_comes_before_ToHtml()
    {
        var result = await Run.Cells("class Own { public string ToHtml() => \"<i>\"; }\nFormatter.Register<Own>(own => \"<b>\", \"text/html\");\nnew Own()");

        Assert.True(result.Succeeded, result.Cells[0].Error?.Message);
        Assert.Equal("<b>", result.Only().Form("text/html"));
    }

    [Fact]
    public async Task A_value_of_null_is_shown_as_such() => Assert.Equal("null", (await Run.Cells("(string?)null")).Only().Plain());

    [Fact]
    public async Task A_cell_may_wait() => Assert.Equal("7", (await Run.Cells("await Task.Yield();\nawait Task.FromResult(7)")).Only().Plain());

    [Fact]
    public async Task Console_and_displayed_values_keep_their_order_and_pieces_of_a_stream_are_one()
    {
        var result = await Run.Cells("Console.Write(\"a\");\nConsole.WriteLine(\"b\");\ndisplay(1);\nConsole.Error.WriteLine(\"e\");\nConsole.WriteLine(2);\n3");

        Assert.Equal(["stream ab\n", "display_data 1", "stream e\n", "stream 2\n", "execute_result 3"],
            result.OutputsOf(0).Select(output => $"{output["output_type"]} {output["text"] ?? output["data"]!["text/plain"]}"));
        Assert.Equal("stderr", (string?)result.OutputsOf(0)[2]["name"]);
    }

    [Fact]
    public async Task Threads_of_a_cell_write_to_its_outputs()
    {
        var result = await Run.Cells("await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Console.WriteLine(i))));");

        Assert.Equal(Enumerable.Range(0, 50), ((string?)result.Only()["text"])!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Order());
    }

    [Fact]
    public async Task Notebooks_that_run_side_by_side_do_not_mix()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Run.Cells($"var mine = {i};", "for (var n = 0; n < 100; n++) Console.WriteLine(mine);", "display(mine);")));

        Assert.All(results, result => Assert.True(result.Succeeded, result.Cells.Select(cell => cell.Error?.Message).FirstOrDefault(message => message is not null)));
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(string.Concat(Enumerable.Repeat($"{i}\n", 100)), (string?)results[i].Only(1)["text"]);
            Assert.Equal($"{i}", results[i].Only(2).Plain());
        }
    }

    [Fact]
    public async Task An_updated_value_stands_in_the_place_of_the_first()
    {
        var result = await Run.Cells("var shown = display(\"first\");\nConsole.WriteLine(\"between\");\nshown.Update(\"second\");");

        Assert.Equal("second", result.OutputsOf(0)[0].Plain());
        Assert.Equal(2, result.OutputsOf(0).Count);
    }

    [Fact]
    public async Task A_value_may_be_shown_in_a_form_of_choice()
    {
        var result = await Run.Cells("display(\"<b>x</b>\", \"text/html\");\n\"y\".Display();");

        Assert.Equal("<b>x</b>", result.OutputsOf(0)[0].Form("text/html"));
        Assert.Equal("y", result.OutputsOf(0)[1].Plain());
    }

    [Fact]
    public async Task A_type_with_its_own_ToHtml_is_shown_by_it()
    {
        var output = (await Run.Cells("class T { public string ToHtml() => \"<i>t</i>\"; public override string ToString() => \"t\"; }\nnew T()")).Only();

        Assert.Equal("<i>t</i>", output.Form("text/html"));
        Assert.Equal("t", output.Plain());
    }

    [Fact]
    public async Task An_attribute_of_the_right_name_names_the_formatter_and_the_preferred_forms()
    {
        const string Source = """
            class TypeFormatterSourceAttribute : Attribute
            {
                public TypeFormatterSourceAttribute(Type type) => FormatterSourceType = type;
                public Type FormatterSourceType { get; }
                public string[] PreferredMimeTypes { get; set; }
            }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new F("application/x.test+json", "{\"a\":1}"), new F("text/html", "<p>") }; }
            class F
            {
                private readonly string text;
                public F(string mimeType, string text) { MimeType = mimeType; this.text = text; }
                public string MimeType { get; }
                public bool Format(object instance, TextWriter writer) { writer.Write(text); return true; }
            }
            [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "application/x.test+json", "text/html" })]
            class Shown { public override string ToString() => "plain"; }
            new Shown()
            """;
        var output = (await Run.Cells(Source)).Only();

        Assert.Equal(1, (int?)output["data"]!["application/x.test+json"]!["a"]);
        Assert.Equal("<p>", output.Form("text/html"));
        Assert.Equal("plain", output.Plain());
    }

    [Fact]
    public async Task A_formatter_that_fails_is_an_error_that_names_the_type()
    {
        var result = await Run.Cells("class Bad { public string ToHtml() => throw new InvalidOperationException(\"no picture\"); }\nnew Bad()");

        Assert.Equal(CellStatus.Failed, result.Cells[0].Status);
        Assert.Contains("Bad could not be shown: no picture", result.Cells[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_in_another_language_is_kept_and_marked()
    {
        var notebook = Notebook.Parse("#!fsharp\n\nlet x = 1\n\n#!csharp\n\n1\n", "a.dib");
        var result = await NotebookRunner.RunAsync(notebook, new());

        Assert.True(result.Succeeded);
        Assert.Equal([CellStatus.Skipped, CellStatus.Ok], result.Cells.Select(cell => cell.Status));
        Assert.Contains("in fsharp and was not run", (string?)result.Only(0)["text"], StringComparison.Ordinal);
        Assert.Equal("let x = 1", result.Executed.Cells[0].Source);
    }

    [Fact]
    public async Task The_same_notebook_gives_the_same_bytes()
    {
        async Task<string> Bytes() => Encoding.UTF8.GetString((await Run.Cells("new { A = 1, B = new[] { 1, 2 } }", "display(new Dictionary<string, int> { [\"x\"] = 1 });", "throw new Exception(\"x\");")).Executed.ToIpynb());

        Assert.Equal(await Bytes(), await Bytes());
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_gone()
    {
        var old = Run.Of("var x = 1;", "throw new Exception();", "2");
        old = old with { Cells = [.. old.Cells.Select(cell => cell with { ExecutionCount = 9, Outputs = [new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "old" }] })] };

        var result = await NotebookRunner.RunAsync(old, new());

        Assert.Equal([1, 2, null], result.Executed.Cells.Select(cell => cell.ExecutionCount));
        Assert.DoesNotContain("old", Encoding.UTF8.GetString(result.Executed.ToIpynb()), StringComparison.Ordinal);
        Assert.Equal("old", (string?)old.Cells[2].Outputs[0]["text"]);
    }
}
