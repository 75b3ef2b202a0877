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
}
