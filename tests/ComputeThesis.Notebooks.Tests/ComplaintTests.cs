namespace ComputeThesis.Notebooks.Tests;

public class ComplaintTests
{
    [Theory]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[],"execution_count":null}""", "")]
    [InlineData("""{"cell_type":"code","metadata":{},"source":"1","outputs":[],"execution_count":null}""", "$.cells[0].id")]
    [InlineData("""{"cell_type":"raw","id":"a b","metadata":{},"source":""}""", "$.cells[0].id")]
    [InlineData("""{"cell_type":"raw","id":"a","metadata":{},"source":""},{"cell_type":"raw","id":"a","metadata":{},"source":""}""", "$.cells[1].id")]
    [InlineData("""{"cell_type":"raw","id":"a","source":""}""", "$.cells[0].metadata")]
    [InlineData("""{"cell_type":"raw","id":"a","metadata":null,"source":""}""", "$.cells[0].metadata")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","execution_count":null}""", "$.cells[0].outputs")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":null,"execution_count":null}""", "$.cells[0].outputs")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[]}""", "$.cells[0].execution_count")]
    [InlineData("""{"cell_type":"markdown","id":"a","metadata":{},"source":"","outputs":[]}""", "$.cells[0].outputs")]
    [InlineData("""{"cell_type":"raw","id":"a","metadata":{},"source":"","mood":"odd"}""", "$.cells[0].mood")]
    [InlineData("""{"cell_type":"heading","id":"a","metadata":{},"source":""}""", "$.cells[0].cell_type")]
    [InlineData("""{"cell_type":"raw","id":"a","metadata":{"tags":["a","a"]},"source":""}""", "$.cells[0].metadata.tags")]
    [InlineData("""{"cell_type":"raw","id":"a","metadata":{"tags":["a,b"]},"source":""}""", "$.cells[0].metadata.tags")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[{"output_type":"later"}],"execution_count":null}""", "$.cells[0].outputs[0].output_type")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[{"output_type":"stream","name":"stdout","text":"","metadata":{}}],"execution_count":null}""", "$.cells[0].outputs[0].metadata")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[{"output_type":"execute_result","metadata":null,"data":{}}],"execution_count":null}""", "$.cells[0].outputs[0].metadata $.cells[0].outputs[0].execution_count")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{},"source":"1","outputs":[{"output_type":"display_data","metadata":{},"data":{"text/plain":1}}],"execution_count":null}""", "$.cells[0].outputs[0].data[\"text/plain\"]")]
    [InlineData("""{"cell_type":"code","id":"a","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"source":"1","outputs":[],"execution_count":null}""", "cell 1")]
    public void What_nbformat_refuses_is_told_with_its_path(string cells, string places) =>
        Assert.Equal(places, string.Join(' ', Read(cells, 5).Complaints.Select(complaint => complaint.Place)));

    [Fact]
    public void Before_4_5_it_is_an_id_that_is_refused() =>
        Assert.Equal("$.cells[0].id", Assert.Single(Read("""{"cell_type":"raw","id":"a","metadata":{},"source":""},{"cell_type":"raw","metadata":{},"source":""}""", 4).Complaints).Place);

    [Theory]
    [InlineData("""{"nbformat":4,"nbformat_minor":6,"metadata":{},"cells":[]}""", "$.nbformat_minor")]
    [InlineData("""{"nbformat":4,"metadata":{},"cells":[]}""", "$.nbformat_minor")]
    [InlineData("""{"nbformat":4,"nbformat_minor":5,"cells":[]}""", "$.metadata")]
    [InlineData("""{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":"x"}},"cells":[]}""", "$.metadata.kernelspec.display_name")]
    [InlineData("""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[],"worksheets":1}""", "$.worksheets")]
    public void So_is_what_is_wrong_with_the_notebook_itself(string json, string place) =>
        Assert.Equal(place, Assert.Single(Notebook.Parse(json, "a.ipynb").Complaints).Place);

    [Fact]
    public void What_this_engine_writes_has_nothing_to_complain_of_but_what_was_kept()
    {
        var again = Notebook.Parse(Read("""{"cell_type":"code","source":"1","outputs":null},{"cell_type":"markdown","id":"?","source":"","outputs":[],"execution_count":null}""", 2).ToString(), "a.ipynb");

        Assert.Empty(again.Complaints);
    }

    [Fact]
    public void A_complaint_says_what_was_found_what_was_expected_and_the_cure() =>
        Assert.Equal("$.cells[0].metadata: found nothing, expected an object. Save the notebook again: this engine writes what is missing.", Assert.Single(Read("""{"cell_type":"raw","id":"a","source":""}""", 5).Complaints).ToString());

    private static Notebook Read(string cells, int minor) =>
        Notebook.Parse("{\"cells\":[" + cells + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":" + minor + "}", "read.ipynb");
}
