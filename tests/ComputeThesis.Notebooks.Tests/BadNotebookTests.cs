namespace ComputeThesis.Notebooks.Tests;

public class BadNotebookTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => Notebook.Load("nowhere/none.ipynb"));

        Assert.StartsWith("nowhere/none.ipynb: no such notebook.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_JSON_is_refused_with_line_and_column_and_a_cure()
    {
        var problem = Assert.Throws<NotebookFormatException>(() => Notebook.Parse("{\n \"cells\": [\n  {\"cell_type\": \"co", "cut.ipynb"));

        Assert.StartsWith("cut.ipynb, line 3, column ", problem.Message, StringComparison.Ordinal);
        Assert.Equal("a complete JSON document", problem.Expected);
        Assert.Contains("version control", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_called_empty() =>
        Assert.Equal("an empty file", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("", "empty.ipynb")).Found);

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("""{"cells":[]}""", "$.nbformat")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", "$.nbformat")]
    [InlineData("""{"nbformat":4}""", "$.cells")]
    [InlineData("""{"nbformat":4,"cells":{}}""", "$.cells")]
    [InlineData("""{"nbformat":4,"cells":[7]}""", "$.cells[0]")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", "$.cells[0].source")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":["a",2]}]}""", "$.cells[0].source[1]")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":"\ud800"}]}""", "$.cells[0].source")]
    [InlineData("""{"nbformat":4,"metadata":[],"cells":[]}""", "$.metadata")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"stream","name":"stdout"}]}]}""", "$.cells[0].outputs[0].text")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","execution_count":"1"}]}""", "$.cells[0].execution_count")]
    public void What_is_no_notebook_is_refused_with_the_path_to_the_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<NotebookFormatException>(() => Notebook.Parse(json, "odd.ipynb")).Place);

    [Fact]
    public void Text_cut_inside_a_character_is_refused() =>
        Assert.Equal("half of a surrogate pair", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("{\"a\":\"\ud83d", "cut.ipynb")).Found);

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Throws<NotebookFormatException>(() => Notebook.Parse("""{"nbformat":4,"nbformat":4,"cells":[]}""", "twice.ipynb"));

    [Fact]
    public void An_ending_the_engine_does_not_know_is_refused() =>
        Assert.Contains("'.txt'", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("", "a.txt")).Message, StringComparison.Ordinal);
}
