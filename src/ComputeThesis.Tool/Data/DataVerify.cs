using System.CommandLine;
using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>thesis data verify: everything that is wrong with a package, and the cure of each.</summary>
internal static class DataVerify
{
    public static Command Create()
    {
        var command = new Command("verify", """
            Looks for everything that can be wrong with a package: files, hashes, schema, ranges, keys, order, references, counts, and growth as stated against growth as computed.
            A line on stdout is one problem with its place and cure; no line, and all is well. Exits with 3 when anything is wrong.

              thesis data verify                       the figures that the tool carries
              thesis data verify --package data        those of a folder
              thesis data verify > problems.txt        what is wrong in a file, talk on the terminal
            """);
        command.OnPackage((_, data, stop) => Task.FromResult(Show(data, stop)));
        return command;
    }

    private static ExitCode Show(DataPackage data, CancellationToken stop)
    {
        var problems = Check(data, stop);
        foreach (var problem in problems)
            Console.Out.WriteLine(problem.Message.ReplaceLineEndings(" "));
        Console.Error.WriteLine($"{Counted(problems.TablesChecked, "table")} checked, {Counted(problems.PrintsChecked, "print")} with stated and computed growth: "
            + (problems.IsSound ? "nothing is wrong" : Counted(problems.Count, "problem")));
        return problems.IsSound ? ExitCode.Ok : ExitCode.BadData;
    }

    private static string Counted(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";

    private static Problems Check(DataPackage data, CancellationToken stop)
    {
        var talk = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return talk.Profile.Capabilities.Interactive && talk.Profile.Out.IsTerminal
            ? talk.Status().Start("verify", status => data.Verify(new Told(table => status.Status(Markup.Escape(table)), stop)))
            : data.Verify(new Told(table => Console.Error.WriteLine($"check  {table}"), stop));
    }

    /// <summary>Passes each table's name on, and ends the verification there once it is stopped.</summary>
    private sealed class Told(Action<string> tell, CancellationToken stop) : IProgress<string>
    {
        public void Report(string value)
        {
            stop.ThrowIfCancellationRequested();
            tell(value);
        }
    }
}
