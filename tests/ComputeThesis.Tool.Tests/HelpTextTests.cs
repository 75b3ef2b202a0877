using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public sealed class HelpTextTests
{
    private const string Words = """
        What it does, in a line
        that goes on.

          thesis run a.ipynb            what this does, at some length for a line
          thesis run b.ipynb --jobs 2   and this
        """;

    [Fact]
    public void Where_there_is_room_an_example_and_its_meaning_stand_beside_each_other() => Assert.Equal(
        "What it does, in a line that goes on.\n\n  thesis run a.ipynb           what this does, at some length for a line\n  thesis run b.ipynb --jobs 2  and this",
        HelpText.Fitted(Words, int.MaxValue));

    [Fact]
    public void Where_there_is_none_the_meaning_stands_below() => Assert.Equal(
        "What it does, in a line that goes on.\n\n  thesis run a.ipynb\n      what this does, at some length\n      for a line\n  thesis run b.ipynb --jobs 2\n      and this",
        HelpText.Fitted(Words, 40));

    [Fact]
    public void Short_words_keep_what_they_mean_beside_them_and_wrap_there() => Assert.Equal(
        "  .cs   a program with a region for\n        each cell\n  .dib  a script",
        HelpText.Fitted("  .cs    a program with a region\n         for each cell\n  .dib   a script", 40));

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("publish")]
    [InlineData("convert")]
    [InlineData("new")]
    public void No_line_of_a_commands_examples_is_wider_than_a_terminal(string name)
    {
        var command = new[] { RunCommand.Create(), CheckCommand.Create(), PublishCommand.Create(), ConvertCommand.Create(), NewCommand.Create() }.Single(one => one.Name == name);

        var lines = HelpText.Fitted(command.Description!, 80).Split('\n').Where(line => line.StartsWith(' ')).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 78));
    }

    [Fact]
    public async Task A_list_of_commands_has_a_sentence_for_each()
    {
        var help = (await Thesis.RunAsync(AppContext.BaseDirectory, "--help")).Output;

        Assert.Contains("run <PATH>          Reruns notebooks and writes an executed copy and a web page of each.\n", help, StringComparison.Ordinal);
        Assert.DoesNotContain("--keep-going", help, StringComparison.Ordinal);
    }
}
