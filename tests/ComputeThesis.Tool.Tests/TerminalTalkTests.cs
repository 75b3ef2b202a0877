using ComputeThesis.Tool;
using Spectre.Console;

namespace ComputeThesis.Tests;

public sealed class TerminalTalkTests
{
    [Theory]
    [InlineData(true, "a.html\n", "")]
    [InlineData(false, "", "a.html\n")]
    public void The_name_of_a_file_goes_where_the_moving_rows_do_not_rub_it_out(bool isAlsoStdout, string said, string listed)
    {
        using var terminal = new StringWriter { NewLine = "\n" };
        using var stdout = new StringWriter { NewLine = "\n" };
        var talk = new TerminalTalk(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal), Ansi = AnsiSupport.No }), isAlsoStdout);

        talk.List(stdout, "a.html");

        Assert.Equal((said, listed), (terminal.ToString().ReplaceLineEndings("\n"), stdout.ToString()));
    }

    [Fact]
    public void Where_stdout_is_for_a_report_no_name_is_said()
    {
        using var terminal = new StringWriter();
        var talk = new TerminalTalk(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal), Ansi = AnsiSupport.No }), isAlsoStdout: true);

        talk.List(TextWriter.Null, "a.html");

        Assert.Equal("", terminal.ToString());
    }
}
