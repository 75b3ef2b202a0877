using System.CommandLine;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>thesis check: reruns notebooks and says what shows something else than was published, and why.</summary>
internal static class CheckCommand
{
    private const int PlacesShown = 6;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Notebooks, or folders of them. Left out: the folder notebooks.", Arity = ArgumentArity.ZeroOrMore };
        var absolute = Distance("--atol", Tolerance.Default.Absolute, "How far a number may be from the stored one, in the unit it is written in: --atol 0.1 lets 24.1% be 24.2%. A cell may say otherwise with a tag such as atol=0.01.");
        var relative = Distance("--rtol", Tolerance.Default.Relative, "How far a number may be from the stored one, as a share of it. A cell may say otherwise with a tag such as rtol=1e-3.");
        var places = NumberOption.Create<int>("--places", "a number of at least 1, such as --places 20", number => number >= 1);
        (places.Description, places.HelpName, places.DefaultValueFactory) = ("How many places to show of each cell.", "N", _ => PlacesShown);
        var update = new Option<bool>("--update") { Description = "Accept what the rerun shows: say what changes, then rewrite the stored notebooks. Where the rerun fails nothing is written." };
        var command = new Command("check", """
            Reruns notebooks and compares what they show with what is stored in them, by meaning: numbers with a tolerance,
            tables cell by cell, figures by their data and labels, text without what only the host wrote. Says for each cell what
            has changed, by how much, and what may have changed it. The report is on stdout, all talk is on stderr.

              thesis check                        every notebook under notebooks/
              thesis check my.ipynb --atol 0.1    numbers may be 0.1 apart, as they are written
              thesis check my.ipynb --update      take what the rerun shows as what is published

            A notebook is left as it is unless --update is given. A cell tagged atol=0.01 or rtol=1e-3 has a tolerance of its own;
            nbval-ignore-output and nbval-skip leave a cell out of the comparison.

            Exit codes, the gravest of all notebooks: 130 stopped; 3 a notebook or a data file does not hold what it should;
            2 a cell failed that had not; 4 a cell shows something else; 1 the command line is wrong; 0 all is as published.
            """)
        {
            paths, absolute, relative, places, update,
        };
        RunChoices.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(update) && (result.Children.OfType<System.CommandLine.Parsing.OptionResult>().Any(option => option.Option.Name is "--set" or "--as-of" && !option.Implicit)))
                result.AddError("--update stores what a notebook shows with its own parameters and all that is known: leave out --set and --as-of, or compare with them and without --update.");
        });
        command.SetAction(async (arguments, stop) =>
        {
            var talk = StderrTalk.Create();
            if (NotebookFiles.Find(arguments.GetValue(paths)!, Path.GetFullPath(RunCommand.UsualFolder), out var problem) is not { } files)
            {
                talk.Say(problem);
                return (int)ExitCode.Usage;
            }

            var check = new NotebookCheck(new(arguments.GetValue(absolute), arguments.GetValue(relative)));
            return (int)await RunAsync(files, RunChoices.Of(arguments) with { UseCache = false }, check, new(arguments.GetValue(places), arguments.GetValue(update)), talk, stop);
        });
        return command;
    }

    private sealed record Answer(int Places, bool Update);

    private static async Task<ExitCode> RunAsync(IReadOnlyList<NotebookFile> files, RunChoices choices, NotebookCheck check, Answer answer, RunTalk talk, CancellationToken stop)
    {
        foreach (var file in files)
            check.Remember(file);
        var runs = await NotebookRuns.RunAsync(files, choices, talk, _ => { }, stop);
        if (runs.All(run => run.Code == ExitCode.Usage))
            return ExitCode.Usage;
        var report = new CheckReport(RunReports.TakeStdout(choices) ? TextWriter.Null : Console.Out, answer.Places);
        var outcomes = new List<CheckOutcome>();
        foreach (var run in runs)
        {
            var outcome = check.Compare(run);
            report.Write(outcome);
            if (answer.Update)
            {
                outcome = StoredNotebook.Update(outcome);
                report.WriteUpdate(outcome);
            }
            outcomes.Add(outcome);
        }

        var code = CheckOutcome.Gravest(outcomes.Select(outcome => outcome.Code));
        var isWritten = await RunReports.WriteAsync(choices.Junit, stream => CheckJunit.Write(stream, choices, outcomes), talk);
        isWritten &= await RunReports.WriteAsync(choices.Json, stream => CheckJson.Write(stream, code, outcomes), talk);
        return isWritten ? code : CheckOutcome.Gravest([code, ExitCode.Usage]);
    }

    private static Option<double> Distance(string name, double usual, string description)
    {
        var option = NumberOption.Create<double>(name, $"a number that is not negative, such as {name} 0.01", number => number >= 0 && double.IsFinite(number));
        (option.Description, option.HelpName, option.DefaultValueFactory) = (description, "NUMBER", _ => usual);
        return option;
    }
}
