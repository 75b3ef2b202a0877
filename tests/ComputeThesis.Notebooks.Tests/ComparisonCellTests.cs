namespace ComputeThesis.Notebooks.Tests;

public class ComparisonCellTests
{
    private static readonly CellOutput[] One = [new StreamOutput("stdout", "1\n")], Two = [new StreamOutput("stdout", "2\n")];

    private static readonly ErrorOutput Error = new("System.InvalidOperationException", "on purpose", ["at cell 1"]);

    [Fact]
    public void A_cell_that_moved_is_found_by_its_id_or_by_its_text()
    {
        Assert.Equal([(CellVerdict.Same, 0), (CellVerdict.Same, 1)], Verdicts([Cell("a", "x", One), Cell("b", "y", Two)], [Cell("b", "y", Two), Cell("a", "x", One)]));
        Assert.Equal([(CellVerdict.Same, 0), (CellVerdict.Same, 1)], Verdicts([Cell("a", "x", One), Cell("b", "y", Two)], [Cell("q", "y", Two), Cell("r", "x", One)]));
    }

    [Fact]
    public void A_cell_put_in_is_new_and_one_taken_out_is_gone()
    {
        Assert.Equal([(CellVerdict.Same, 0), (CellVerdict.New, 1), (CellVerdict.Same, 2)], Verdicts([Cell("a", "x", One), Cell("b", "y", Two)], [Cell("a", "x", One), Cell("n", "z", Two), Cell("b", "y", Two)]));
        Assert.Equal([(CellVerdict.Gone, 0), (CellVerdict.Same, 0)], Verdicts([Cell("a", "x", One), Cell("b", "y", Two)], [Cell("b", "y", Two)]));
    }

    [Fact]
    public void A_cell_without_a_lasting_id_that_was_edited_is_found_by_what_is_left_of_it() =>
        Assert.Equal([(CellVerdict.Same, 0), (CellVerdict.Drifted, 1), (CellVerdict.Same, 2)],
            Verdicts([Cell("a", "x", One), Cell("b", "var rate = growth.Last();\nrate", One), Cell("c", "z", One)], [Cell("a", "x", One), Cell("q", "var rate = growth.First();\nrate", Two), Cell("c", "z", One)]));

    [Fact]
    public void A_cell_that_parameters_put_in_is_no_change_of_the_document() =>
        Assert.Equal([(CellVerdict.Same, 1)], Verdicts([Cell("a", "x", One)], [Cell("p", "var day = 1;", []) with { Metadata = new() { ["tags"] = new System.Text.Json.Nodes.JsonArray("injected-parameters") } }, Cell("a", "x", One)]));

    [Fact]
    public void A_cell_that_fails_now_has_failed_and_says_how()
    {
        var cell = Compared.Outputs(One, [Error]);

        Assert.Equal(CellVerdict.Failed, cell.Verdict);
        Assert.Contains("Drifted: error: new: System.InvalidOperationException: on purpose", cell.Told());
    }

    [Fact]
    public void A_cell_that_was_published_failing_is_the_same_while_it_fails_so()
    {
        Assert.Equal(CellVerdict.Same, Compared.Outputs([Error], [Error with { Traceback = ["at cell 1"] }]).Verdict);
        Assert.Equal(CellVerdict.Failed, Compared.Outputs([Error], [Error with { Message = "by accident" }]).Verdict);
        Assert.Equal(CellVerdict.Failed, Compared.Outputs([Error], [Error with { Name = "System.Exception" }]).Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Outputs([Error], One).Verdict);
    }

    [Theory]
    [InlineData("nbval-ignore-output")]
    [InlineData("nbval-skip")]
    public void A_tag_leaves_the_outputs_of_a_cell_out_but_not_its_failure(string tag)
    {
        Assert.Equal(CellVerdict.Skipped, Compared.Outputs(One, Two, tag).Verdict);
        Assert.Contains(tag, Compared.Outputs(One, Two, tag).Note, StringComparison.Ordinal);
        Assert.Equal(CellVerdict.Failed, Compared.Outputs(One, [Error], tag).Verdict);
    }

    [Fact]
    public void Cells_not_come_to_or_passed_over_are_not_judged()
    {
        var compared = NotebookComparison.Of(Compared.Notebook(Cell("a", "x", One), Cell("b", "y", One)), Compared.Notebook(Cell("a", "x", []), Cell("b", "y", Two)), new() { NotRun = new HashSet<int> { 0 }, Skipped = new HashSet<int> { 1 } });

        Assert.Equal([CellVerdict.NotRun, CellVerdict.Skipped], compared.Cells.Select(cell => cell.Verdict));
        Assert.Equal(CellVerdict.NotRun, compared.Verdict);
    }

    [Fact]
    public void A_value_put_in_among_others_is_the_only_one_that_is_new()
    {
        static CellOutput Value(string text) => Compared.Display(("text/plain", text));

        Assert.Equal(["Drifted: output 2: new: text/plain"], Compared.Outputs([Value("a"), Value("c")], [Value("a"), Value("b"), Value("c")]).Told());
    }

    [Fact]
    public void Text_for_the_reader_that_changed_is_drift()
    {
        static Cell Text(string source) => new() { Kind = CellKind.Markdown, Id = "m", Source = source, Language = "markdown" };

        Assert.Equal(CellVerdict.Drifted, NotebookComparison.Of(Compared.Notebook(Text("It rose 38%.")), Compared.Notebook(Text("It rose 39%.")), new()).Verdict);
    }

    private static Cell Cell(string id, string source, CellOutput[] outputs) => Compared.Cell(id, source, outputs);

    private static (CellVerdict Verdict, int Index)[] Verdicts(Cell[] old, Cell[] @new) =>
        [.. NotebookComparison.Of(Compared.Notebook(old), Compared.Notebook(@new), new()).Cells.Select(cell => (cell.Verdict, cell.Index))];
}
