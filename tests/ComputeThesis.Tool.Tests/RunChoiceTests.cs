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
}
