using System.Diagnostics;

namespace ComputeThesis.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--timeout takes seconds, more than 0 and at most 86400, such as --timeout 60, not 'abc'.", "run", "--timeout", "abc")]
    [InlineData("--timeout takes seconds, more than 0 and at most 86400, such as --timeout 60, not '1,5'.", "run", "--timeout", "1,5")]
    [InlineData("--notebook-timeout takes seconds, more than 0 and at most 86400, such as --notebook-timeout 60, not '0'.", "check", "--notebook-timeout", "0")]
    [InlineData("--places takes a number of at least 1, such as --places 20, not 'many'.", "check", "--places", "many")]
    [InlineData("--atol takes a number that is not negative, such as --atol 0.01, not '-1'.", "check", "--atol", "-1")]
    [InlineData("--jobs takes a number from 1 to 64, or auto, such as --jobs 2.", "run", "--jobs", "0")]
    public async Task A_number_that_is_none_is_refused_in_a_line_that_says_what_the_option_takes(string problem, params string[] arguments)
    {
        var ended = await Thesis.RunAsync(folder.FullName, arguments);

        Assert.Equal((1, "", $"{problem}\n'thesis {arguments[0]} --help' says what it takes.\n"), (ended.Code, ended.Output, ended.Talk));
    }

    [Fact]
    public async Task A_wrong_command_is_told_from_a_missing_one_and_help_is_not_mistaken_for_output()
    {
        var wrong = await Thesis.RunAsync(folder.FullName, "rum");
        var missing = await Thesis.RunAsync(folder.FullName, "data");
        var nothing = await Thesis.RunAsync(folder.FullName);

        Assert.Equal((1, "", "thesis has no command 'rum'; it has run, check, publish, convert, new, data, kernel, doctor.\n'thesis --help' says what it takes.\n"), (wrong.Code, wrong.Output, wrong.Talk));
        Assert.Equal((1, "", "thesis data takes a command: list, describe, verify, export.\n'thesis data --help' says what it takes.\n"), (missing.Code, missing.Output, missing.Talk));
        Assert.Equal((0, (await Thesis.RunAsync(folder.FullName, "--help")).Output, ""), (nothing.Code, nothing.Output, nothing.Talk));
    }

    [Fact]
    public async Task A_choice_that_does_not_exist_is_refused_in_one_line_that_names_the_whole_command()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "--format", "x");

        Assert.Equal((1, "", "Argument 'x' not recognized. Must be one of: 'csv' 'parquet' 'json'\n'thesis data export --help' says what it takes.\n"), (ended.Code, ended.Output, ended.Talk));
    }

    [Fact]
    public async Task An_option_that_does_not_exist_is_not_taken_for_a_notebook()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "run", "--bogus");

        Assert.Equal((1, "", "--bogus: there is no such option, and no such file. --help lists the options.\n"), (ended.Code, ended.Output, ended.Talk));
    }

    [Fact]
    public async Task A_notebook_named_twice_is_run_once_and_results_below_a_named_folder_are_no_notebooks()
    {
        folder.WriteCells("a.dib", "1");

        var first = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "./a.dib", ".");
        var again = await Thesis.RunAsync(folder.FullName, "run", ".");

        Assert.Equal(2, first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.True(first.Code == 0, first.Talk);
        Assert.Equal(first.Output, again.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_cannot_be_written_to_is_said_as_that_also_for_a_run_that_was_kept(bool isKept)
    {
        folder.WriteCells("a.dib", "1");
        folder.Write("taken", "a file where the folder would be");
        if (isKept)
            await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "--out", "taken");

        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains(isKept ? "cached  a.dib" : "ok  a.dib", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("a.dib: what it gave could not be written: ", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("Name a folder with --out that you may write to.", ended.Talk, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_full_disk_behind_stdout_or_stderr_loses_no_run()
    {
        folder.WriteCells("a.dib", "1");
        var thesis = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "thesis.dll")}' run a.dib --no-cache";

        var full = await ShellAsync($"{thesis} > /dev/full");
        var mute = await ShellAsync($"{thesis} 2> /dev/full");
        var closed = await ShellAsync($"{thesis} 2>&-");

        Assert.Equal(1, full.Code);
        Assert.Contains("Not all could be written to stdout: ", full.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", full.Talk, StringComparison.Ordinal);
        Assert.Equal((0, 0), (mute.Code, closed.Code));
        Assert.Contains("a.ipynb", mute.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_in_another_language_is_said_to_be_skipped_and_one_cell_is_no_cells()
    {
        folder.Write("a.dib", "#!csharp\n\n1\n\n#!fsharp\n\nlet a = 1\n");
        folder.WriteCells("b.dib", "2");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib");

        Assert.Contains("  skipped cell 2, which is not in C#\n", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("run  b.dib, 1 cell\n", ended.Talk, StringComparison.Ordinal);
    }

    private async Task<Thesis.Ended> ShellAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await talk);
    }
}
