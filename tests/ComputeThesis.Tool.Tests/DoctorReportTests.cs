using ComputeThesis.Tool;
using Spectre.Console;

namespace ComputeThesis.Tests;

public class DoctorReportTests
{
    private static readonly Diagnosis[] Installed = [new("a part", Standing.Well, "with a long sentence that does not fit into forty columns")];

    private static readonly Diagnosis[] Hosts =
    [
        new("one", Standing.Well, "Fine."), new("another", Standing.OneStep, "Nearly.", "thesis kernel install"),
        new("third", Standing.Broken, new string('/', 40), "thesis doctor fix --how all"), new("last", Standing.Absent, "Not here."),
    ];

    [Fact]
    public void A_terminal_gets_lines_that_fit_with_commands_in_one_piece()
    {
        Assert.Equal("""
            Installed
              here    a part   with a long sentence that does
                               not fit into forty columns

            What works
              works   one      Fine.
              to do   another  Nearly.
                               cure: thesis kernel install
              broken  third    //////////////////////////////
                               //////////
                      cure: thesis doctor fix --how all
              absent  last     Not here.

            """, Written(AnsiSupport.No, 49));
    }

    [Fact]
    public void Colour_only_repeats_what_a_word_says()
    {
        var coloured = Written(AnsiSupport.Yes, 80);

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(Written(AnsiSupport.No, 80), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_file_gets_a_line_for_a_finding_and_a_line_for_its_cure()
    {
        using var writer = new StringWriter();
        DoctorReport.WriteText(writer, Installed, Hosts);

        Assert.Equal(1 + 1 + 1 + 1 + 4 + 2, writer.ToString().TrimEnd('\n').Split('\n').Length);
    }

    private static string Written(AnsiSupport ansi, int width)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = ansi, ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        DoctorReport.WriteTo(console, Installed, Hosts);
        return writer.ToString();
    }
}
