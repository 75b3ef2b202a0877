using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public class FormTests
{
    private const string Open = "#r \"nuget: Probe\"\nusing ComputeThesis.Notebooks.Tests;\n";

    [Fact]
    public async Task An_attribute_known_by_its_name_alone_brings_the_forms_of_a_type()
    {
        var shown = await ShownAsync("new Named()");

        Assert.Equal(["application/vnd.probe+json", "text/html", "text/plain"], shown.Forms.Keys.Order());
        Assert.Equal("<i>named</i>", shown.Text("text/html"));
    }

    [Theory]
    [InlineData("new Named()", "named in words")]
    [InlineData("new Plain()", "by its formatter")]
    [InlineData("new { A = 1 }", "{ A = 1 }")]
    [InlineData("new List<int> { 1, 2 }", "[ 1, 2 ]")]
    public async Task The_plain_text_of_a_value_is_its_formatter_s_its_own_or_a_listing(string value, string text) =>
        Assert.Equal(text, (await ShownAsync(value)).Text("text/plain"));

    [Fact]
    public async Task A_form_of_a_JSON_type_is_kept_as_JSON() =>
        Assert.Equal(1, Assert.IsType<JsonObject>((await ShownAsync("new Named()")).Forms["application/vnd.probe+json"])["a"]!.GetValue<int>());

    [Fact]
    public async Task A_type_with_ToHtml_and_no_formatter_is_shown_by_it()
    {
        var shown = await ShownAsync("new Versed()");

        Assert.Equal("<b>versed</b>", shown.Text("text/html"));
        Assert.Equal("plainly versed", shown.Text("text/plain"));
    }

    [Fact]
    public async Task A_registered_formatter_comes_before_ToHtml() =>
        Assert.Equal("<u>registered</u>", (await ShownAsync("Formatter.Register<Versed>((v, w) => w.Write(\"<u>registered</u>\"), \"text/html\");\nnew Versed()")).Text("text/html"));

    [Fact]
    public async Task What_one_notebook_registers_the_next_does_not_see()
    {
        await ShownAsync("Formatter.Register<Versed>((v, w) => w.Write(\"registered\"), \"text/html\");\nnew Versed()");

        Assert.Equal("<b>versed</b>", (await ShownAsync("new Versed()")).Text("text/html"));
    }

    [Fact]
    public async Task A_number_is_plain_text_and_an_object_is_HTML_too()
    {
        Assert.Equal(["text/plain"], (await ShownAsync("1.5")).Forms.Keys);
        Assert.Equal(["text/html", "text/plain"], (await ShownAsync("new { A = 1 }")).Forms.Keys.Order());
    }

    [Theory]
    [InlineData("new Throwing()", "showing fails")]
    [InlineData("Formatter.Register<Named>((n, w) => throw new InvalidOperationException(\"showing fails\"), \"text/html\"); new Named()", "showing fails")]
    public async Task A_formatter_that_throws_is_an_error_that_names_the_type(string cell, string cause)
    {
        var error = await Notebooks.ErrorOfAsync(Open + cell);

        Assert.Contains(cell.Contains("Named", StringComparison.Ordinal) ? typeof(Named).FullName! : typeof(Throwing).FullName!, error.Message, StringComparison.Ordinal);
        Assert.Contains(cause, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_should_be_JSON_and_is_not_is_an_error() =>
        Assert.Contains("must be JSON", (await Notebooks.ErrorOfAsync("\"{\".DisplayAs(\"application/json\");")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_very_large_HTML_is_kept_and_spoken_of()
    {
        var outputs = await Notebooks.OutputsOfAsync("HTML(new string('x', 5_000_001))");

        Assert.Contains("Show fewer rows", Assert.IsType<StreamOutput>(outputs[0]).Text, StringComparison.Ordinal);
        Assert.Equal(5_000_001, Assert.IsType<DisplayOutput>(outputs[1]).Text("text/html")!.Length);
    }

    private static async Task<DisplayOutput> ShownAsync(string cell) =>
        Assert.IsType<DisplayOutput>((await Notebooks.OutputsOfAsync(Open + cell))[^1]);
}
