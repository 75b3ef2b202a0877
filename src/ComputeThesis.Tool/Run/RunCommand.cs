using System.CommandLine;
using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>thesis run: reruns notebooks and writes what they gave.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Notebooks, or folders of them. Left out: the folder notebooks.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the executed copies and their web pages go.", HelpName = "FOLDER", DefaultValueFactory = _ => new("artifacts") };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Go on with the next cell after one has failed." };
        var timeout = new Option<double>("--timeout") { Description = "Seconds a cell may take.", HelpName = "SECONDS", DefaultValueFactory = _ => 300 };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
                result.AddError("--timeout takes seconds, more than 0 and at most 86400, such as --timeout 60.");
        });
        var command = new Command("run", """
            Reruns notebooks and writes an executed copy and a web page of each. The files written are listed on stdout, all talk is on stderr.

              thesis run                          every notebook under notebooks/
              thesis run my.ipynb --timeout 60    one notebook, a minute a cell at most
              thesis run notebooks --keep-going   go on after a cell has failed
            """)
        {
            paths, output, keepGoing, timeout,
        };
        command.SetAction(async (arguments, stop) =>
        {
            var talk = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
            if (NotebookFiles.Find(arguments.GetValue(paths)!, out var problem) is not { } files)
            {
                talk.Write(new Text(problem + "\n"));
                return (int)ExitCode.Usage;
            }

            var run = new NotebookRun(arguments.GetValue(output)!.FullName, new() { CellTimeout = TimeSpan.FromSeconds(arguments.GetValue(timeout)), KeepGoing = arguments.GetValue(keepGoing) });
            return (int)await RunProgress.ShowAsync(talk, files, (file, progress) => run.RunAsync(file, progress, stop));
        });
        return command;
    }
}
