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
    [InlineData("""{"nbformat":4.0,"cells":[]}""", "$.nbformat")]
    [InlineData("""{"nbformat":4,"metadata":{"kernelspec":"x"},"cells":[]}""", "$.metadata.kernelspec")]
    [InlineData("""{"nbformat":4,"metadata":{"language_info":{"name":1}},"cells":[]}""", "$.metadata.language_info.name")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":"","id":5}]}""", "$.cells[0].id")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","execution_count":true}]}""", "$.cells[0].execution_count")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","execution_count":-1}]}""", "$.cells[0].execution_count")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","execution_count":2147483648}]}""", "$.cells[0].execution_count")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"error","ename":"E","evalue":"v","traceback":null}]}]}""", "$.cells[0].outputs[0].traceback")]
    [InlineData("""{"nbformat":4,"cells":[],"a b":{"x":[0,"\udc00"]}}""", "$[\"a b\"].x[1]")]
    [InlineData("""{"nbformat":4,"cells":[{"\ud800":1}]}""", "$.cells[0]")]
    [InlineData("""{"nbformat":4,"cells":[{"metadata":{"a":1,"\u0061":2}}]}""", "$.cells[0].metadata.a")]
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

    [Theory]
    [InlineData(3, "nbconvert")]
    [InlineData(5, "newer version")]
    public void Another_major_version_is_refused_with_its_own_cure(int version, string cure) =>
        Assert.Contains(cure, Assert.Throws<NotebookFormatException>(() => Notebook.Parse($$"""{"nbformat":{{version}},"cells":[]}""", "a.ipynb")).Cure, StringComparison.Ordinal);

    [Theory]
    [InlineData(190)]
    [InlineData(100_000)]
    public void Deep_nesting_is_read_up_to_a_limit_and_refused_beyond_it(int depth)
    {
        var json = "{\"nbformat\":4,\"cells\":[],\"x\":" + new string('[', depth) + new string(']', depth) + "}";

        if (depth < JsonText.MaxDepth)
            Assert.Contains(new string(' ', depth) + "[]", Notebook.Parse(json, "deep.ipynb").ToString(), StringComparison.Ordinal);
        else
            Assert.StartsWith("$.x[0][0]", Assert.Throws<NotebookFormatException>(() => Notebook.Parse(json, "deep.ipynb")).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_inside_a_cell_names_the_cell() =>
        Assert.Contains("$.cells[1]", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("{\"cells\":[{},{\"cell_type\":\"co", "cut.ipynb")).Place, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        using var folder = new Folder();
        var path = folder.File("a.ipynb", "");
        File.WriteAllBytes(path, [(byte)'{', (byte)'\n', 0xC3, 0x28]);

        Assert.Equal("line 2", Assert.Throws<NotebookFormatException>(() => Notebook.Load(path)).Place);
    }

    [Fact]
    public void An_error_never_quotes_the_whole_file() =>
        Assert.True(Assert.Throws<NotebookFormatException>(() => Notebook.Parse("{\"a\": t" + new string('x', 10_000), "a.ipynb")).Message.Length < 500);

    [Fact]
    public void An_ending_the_engine_does_not_know_is_refused() =>
        Assert.Contains("'.txt'", Assert.Throws<NotebookFormatException>(() => Notebook.Parse("", "a.txt")).Message, StringComparison.Ordinal);
}
