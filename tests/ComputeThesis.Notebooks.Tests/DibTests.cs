namespace ComputeThesis.Notebooks.Tests;

public class DibTests
{
    private const string Text = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","aliases":[]},{"name":"duck","aliases":["quack"]}]}}

        #!markdown

        # Title

        #!csharp

        #!time
        var x = 1;

        x

        #!fsharp

        let y = 1
        #!quack

        SELECT 1
        """;

    [Fact]
    public void A_line_with_a_language_opens_a_cell()
    {
        var cells = Notebook.Parse(Text, "a.dib").Cells;

        Assert.Equal(["markdown", "csharp", "fsharp", "duck"], cells.Select(cell => cell.Language));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Code], cells.Select(cell => cell.Kind));
        Assert.Equal("#!time\nvar x = 1;\n\nx", cells[1].Source);
    }

    [Fact]
    public void It_is_written_as_ipynb_and_read_back_the_same()
    {
        var notebook = Notebook.Parse(Text, "a.dib");

        var again = Notebook.Parse(notebook.ToString(), "a.ipynb");

        Assert.Equal(notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source, cell.Id)), again.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source, cell.Id)));
        Assert.Contains("kernelInfo", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_before_the_first_language_line_is_CSharp() =>
        Assert.Equal("csharp", Assert.Single(Notebook.Parse("1 + 1\r\n", "a.dib").Cells).Language);

    [Fact]
    public void A_broken_meta_block_is_refused_with_its_line() =>
        Assert.Contains("#!meta block at line 2", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("\n#!meta\n{\"kernelInfo\":", "a.dib")).Place, StringComparison.Ordinal);

    [Fact]
    public void What_NET_Interactive_would_write_is_written_where_nothing_more_is_to_be_said()
    {
        var written = Notebook.Parse(Text, "a.dib").ToText(NotebookFormat.Dib).Text;

        Assert.StartsWith("#!meta\n\n{\"kernelInfo\":", written, StringComparison.Ordinal);
        Assert.DoesNotContain("thesis", written, StringComparison.Ordinal);
        Assert.Contains("\n\n#!csharp\n\n#!time\nvar x = 1;\n\nx\n\n#!fsharp\n\nlet y = 1\n\n#!duck\n\nSELECT 1\n\n", written, StringComparison.Ordinal);
        Assert.Equal(written, Notebook.Parse(written, "a.dib").ToText(NotebookFormat.Dib).Text);
    }

    [Fact]
    public void Ids_metadata_and_empty_cells_stand_in_the_meta_block_and_come_back()
    {
        var notebook = Notebook.Parse(Samples.Ipynb, "a.ipynb");

        var again = Notebook.Parse(notebook.ToText(NotebookFormat.Dib).Text, "a.dib");

        Assert.Null(Same.Difference(notebook.Cells, again.Cells, withOutputs: false));
        Assert.Equal(notebook.WithCells([]).ToString(), again.WithCells([]).ToString());
    }

    [Fact]
    public void After_a_change_by_hand_each_cell_still_has_its_own_id()
    {
        var written = ProgramTests.Made("a", "b", "c").ToText(NotebookFormat.Dib).Text;

        var changed = Notebook.Parse(written.Replace("\n\nb\n", "\n\nb2\n", StringComparison.Ordinal), "a.dib");
        var grown = Notebook.Parse(written.Replace("#!csharp\n\nc\n", "#!markdown\n\nnew\n\n#!csharp\n\nc\n", StringComparison.Ordinal), "a.dib");
        var cut = Notebook.Parse(written.Replace("#!csharp\n\na\n", "", StringComparison.Ordinal), "a.dib");

        Assert.Equal(["c1", "c2", "c3"], changed.Cells.Select(cell => cell.Id));
        Assert.Equal("b2", changed.Cells[1].Source);
        Assert.Equal(("c1", "c2", "new", "c3"), (grown.Cells[0].Id, grown.Cells[1].Id, grown.Cells[2].Source, grown.Cells[3].Id));
        Assert.Equal(["c2", "c3"], cut.Cells.Select(cell => cell.Id));
    }

    [Theory]
    [InlineData("#!markdown")]
    [InlineData("#!c#")]
    [InlineData("#!meta")]
    public void A_line_that_would_tear_its_cell_is_refused_with_its_line_and_a_cure(string line)
    {
        var problem = Assert.Throws<NotebookFormatException>(() => ProgramTests.Made("x", $"var s = @\"\n{line}\n\";").ToText(NotebookFormat.Dib));

        Assert.Equal(("made, cell 2", "line 2"), (problem.File, problem.Place));
        Assert.Contains(".ipynb or .cs", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_begins_with_its_own_language_keeps_that_line() =>
        Assert.Equal("#!csharp\n\nx", Assert.Single(Notebook.Parse(ProgramTests.Made("#!csharp\n\nx").ToText(NotebookFormat.Dib).Text, "a.dib").Cells).Source);

    [Fact]
    public void Indentation_and_blank_lines_of_a_cell_are_its_own()
    {
        Assert.Equal("    code\n ", Assert.Single(Notebook.Parse("#!markdown\n\n    code\n \n\n", "a.dib").Cells).Source);
        Assert.Equal(["", "\n\n", "\na\n"], Notebook.Parse(ProgramTests.Made("", "\n\n", "\na\n").ToText(NotebookFormat.Dib).Text, "a.dib").Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void The_meta_block_counts_wherever_it_stands_and_only_once()
    {
        Assert.Equal("duck", Notebook.Parse("#!quack\n\nx\n#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"duck\",\"aliases\":[\"quack\"]}]}}\n", "a.dib").Cells[0].Language);
        Assert.Equal("line 3", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("#!meta\n{}\n#!meta\n{}\n", "a.dib")).Place);
    }
}
