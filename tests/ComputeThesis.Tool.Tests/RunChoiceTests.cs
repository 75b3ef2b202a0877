namespace ComputeThesis.Tests;

public sealed class RunChoiceTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task As_of_a_day_every_table_is_read_as_it_was_known_then()
    {
        folder.WriteCells("a.dib", "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\n$\"{DataPackage.Bundled.CloudRevenue.Count} prints\"");

        var now = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--out", "now");
        var then = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--out", "then", "--as-of", "2020-01-01");

        Assert.True(now.Code == 0 && then.Code == 0, now.Talk + then.Talk);
        Assert.Contains("\"340 prints\"", folder.Read("now", "a.ipynb"), StringComparison.Ordinal);
        Assert.Contains(" prints\"", folder.Read("then", "a.ipynb"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"340 prints\"", folder.Read("then", "a.ipynb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of takes a day such as 2026-05-15, not '15.05.2026'", "--as-of", "15.05.2026")]
    [InlineData("--as-of takes a day such as 2026-05-15, not '2026-02-30'", "--as-of", "2026-02-30")]
    [InlineData("--set takes a name and a value, such as --set provider=AWS, not 'provider'", "--set", "provider")]
    [InlineData("--set takes a name and a value, such as --set provider=AWS, not '=AWS'", "--set", "=AWS")]
    [InlineData("--set gives 'a' 2 values", "--set", "a=1", "--set", "a=2")]
    [InlineData("--jobs takes a number from 1 to 64, or auto", "--jobs", "-1")]
    [InlineData("--jobs takes a number from 1 to 64, or auto", "--jobs", "many")]
    [InlineData("--notebook-timeout takes seconds", "--notebook-timeout", "0")]
    public async Task A_wrong_choice_is_refused_before_anything_runs(string said, params string[] choice)
    {
        folder.WriteCells("a.dib", "1 + 1");

        var ended = await Thesis.RunAsync(folder.FullName, ["run", "a.dib", .. choice]);

        Assert.Equal(1, ended.Code);
        Assert.Contains(said, ended.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("artifacts")));
    }

    [Fact]
    public async Task A_strict_run_refuses_a_notebook_that_others_would_not_take_and_runs_the_rest()
    {
        folder.Write("a.dib", "#!csharp\n\n1\n\n#!fsharp\n\nlet x = 1\n");
        folder.WriteCells("b.dib", "2");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib", "--strict");

        Assert.Equal(3, ended.Code);
        Assert.Contains("a.dib, cell 2: found code in fsharp, expected C#", ended.Talk, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("artifacts", "a.ipynb")));
        Assert.Contains("ok  b.dib", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_takes_the_place_of_its_default_and_an_empty_text_is_a_text()
    {
        folder.WriteParameters("a.ipynb", "string provider = \"AWS\";\nstring note = \"some\";\nint years = 3;", "$\"{provider}, {years + 1}, '{note}'\"");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.ipynb", "--set", "provider=Azure = it", "--set", "years=8", "--set", "note=", "--json", "report.json");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Contains("Azure = it, 9, ''", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("\"years\": \"8\"", folder.Read("report.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("found 'many', expected a whole number", "years=many")]
    [InlineData("a.ipynb has no parameter yers; it has years", "yers=8")]
    public async Task A_value_that_does_not_fit_its_parameter_is_refused_before_anything_runs(string said, string setting)
    {
        folder.WriteParameters("a.ipynb", "int years = 3;", "years");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.ipynb", "--set", setting);

        Assert.Equal(1, ended.Code);
        Assert.Contains(said, ended.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("artifacts")));
    }

    [Fact]
    public async Task Of_several_notebooks_each_takes_the_parameters_that_it_declares()
    {
        folder.WriteParameters("a.ipynb", "int years = 3;", "$\"{years} years\"");
        folder.WriteParameters("b.ipynb", "bool deep = false;", "$\"deep: {deep}\"");
        folder.WriteCells("c.dib", "1 + 1");

        var known = await Thesis.RunAsync(folder.FullName, "run", "a.ipynb", "b.ipynb", "c.dib", "--set", "years=8", "--set", "deep=true");
        var unknown = await Thesis.RunAsync(folder.FullName, "run", "a.ipynb", "b.ipynb", "c.dib", "--set", "yers=8", "--out", "never");

        Assert.True(known.Code == 0, known.Talk);
        Assert.Contains("8 years", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("deep: True", folder.Executed("b"), StringComparison.Ordinal);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("--set yers: no notebook named here declares a parameter 'yers'. Known: deep (bool, false unless set), years (int, 3 unless set).", unknown.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("never")));
    }

    [Fact]
    public async Task A_process_that_dies_after_parameters_were_set_leaves_what_was_done()
    {
        folder.WriteParameters("a.ipynb", "int years = 3;", "years + 1", "Environment.Exit(5);", "\"never\"");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.ipynb", "--set", "years=41");

        Assert.Equal(2, ended.Code);
        Assert.Contains("injected-parameters", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("\"42\"", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("exit code 5", folder.Executed("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_stops_at_its_own_limit_and_the_next_one_runs()
    {
        folder.WriteCells("a.dib", "6 * 7", "while (true) { }", "\"never\"");
        folder.WriteCells("b.dib", "40 + 3");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib", "--notebook-timeout", "3");

        Assert.Equal(2, ended.Code);
        Assert.Contains("failed  a.dib", ended.Talk, StringComparison.Ordinal);
        // Which cell it is depends on the machine.
        Assert.Contains("The notebook ran longer than 0:00:03 in all", ended.Talk, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("artifacts", "b.ipynb")));
    }
}
