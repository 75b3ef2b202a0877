using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis run: reruns notebooks and writes what they gave.</summary>
internal static class RunCommand
{
    /// <summary>Where what a run gives goes when nothing else is said.</summary>
    public const string UsualFolder = "artifacts";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Notebooks, or folders of them. Left out: the folder notebooks.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the executed copies and their web pages go.", HelpName = "FOLDER", DefaultValueFactory = _ => new(UsualFolder) };
        var command = new Command("run", """
            Reruns notebooks and writes an executed copy and a web page of each. The files written are listed on stdout, all talk is on stderr.

              thesis run                                  every notebook under notebooks/
              thesis run my.ipynb --timeout 60            one notebook, a minute a cell at most
              thesis run my.ipynb --set provider=AWS      with a value of yours for a parameter that the notebook declares
              thesis run notebooks --as-of 2026-05-15     with the figures that were known that day
              thesis run notebooks --jobs 2 --keep-going  two at a time, each going on after a cell has failed
            """)
        {
            paths, output,
        };
        RunChoices.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var talk = StderrTalk.Create();
            var folder = Path.TrimEndingDirectorySeparator(arguments.GetValue(output)!.FullName);
            if (NotebookFiles.Find(arguments.GetValue(paths)!, folder, out var problem) is not { } files)
            {
                talk.Say(problem);
                return (int)ExitCode.Usage;
            }

            var choices = RunChoices.Of(arguments);
            var written = new RunFiles(folder, RunReports.TakeStdout(choices) ? TextWriter.Null : Console.Out, talk);
            var outcomes = await NotebookRuns.RunAsync(files, choices, talk, written.Write, stop, written.PageOf);
            var isReported = await RunReports.WriteAsync(choices, outcomes, written.Of, talk);
            var code = NotebookRuns.CodeOf(outcomes);
            return (int)(code == ExitCode.Ok && !(isReported && written.IsWhole) ? ExitCode.Usage : code);
        });
        return command;
    }
}
