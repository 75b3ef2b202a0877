using ComputeThesis.Notebooks;
using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>Tells how the runs go: a moving bar on a terminal, plain lines elsewhere. Talk goes to stderr, the names of files written to stdout.</summary>
internal static class RunProgress
{
    public delegate Task<RunEnding> Runner(NotebookFile file, IProgress<CellProgress> progress);

    /// <summary>Runs the notebooks in order; stops early only when the user does.</summary>
    /// <returns>The gravest of their endings.</returns>
    public static async Task<ExitCode> ShowAsync(IAnsiConsole talk, IReadOnlyList<NotebookFile> files, Runner run)
    {
        // Asked before the first run: a notebook puts its own writer in the place of the console's, which then looks like a file.
        var hasTerminal = talk.Profile.Capabilities.Interactive && talk.Profile.Out.IsTerminal;
        var code = ExitCode.Ok;
        foreach (var file in files)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var ending = hasTerminal ? await WithBarAsync(talk, file, run) : await run(file, new Plain(file.Path));
            Conclude(talk, file, ending, watch.Elapsed);
            code = (ExitCode)Math.Max((int)code, (int)ending.Code);
            if (ending.Code == ExitCode.Stopped)
                break;
        }

        return code;
    }

    private static Task<RunEnding> WithBarAsync(IAnsiConsole talk, NotebookFile file, Runner run) => talk.Progress().AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(context => run(file, new Bar(context.AddTask(Markup.Escape(file.Name)), file.Name)));

    private static void Conclude(IAnsiConsole talk, NotebookFile file, RunEnding ending, TimeSpan elapsed)
    {
        var (word, style) = ending.Code switch
        {
            ExitCode.Ok => ("ok", new Style(Color.Green)),
            ExitCode.Stopped => ("stopped", new Style(Color.Yellow)),
            _ => ("failed", new Style(Color.Red)),
        };
        talk.Write(new Text(word, style));
        Console.Error.WriteLine($"  {file.Path}  {elapsed.TotalSeconds:0.0} s");
        foreach (var problem in ending.Problems)
            Console.Error.WriteLine("  " + problem);
        foreach (var written in ending.Written)
            Console.Out.WriteLine(FileName.Shown(written));
    }

    private sealed class Plain(string path) : IProgress<CellProgress>
    {
        private bool told;

        // The first cell that runs need not be the first of the notebook.
        public void Report(CellProgress value)
        {
            if (!told)
                Console.Error.WriteLine($"run  {path}, {value.Count} cells");
            told = true;
        }
    }

    private sealed class Bar(ProgressTask task, string name) : IProgress<CellProgress>
    {
        public void Report(CellProgress value)
        {
            task.MaxValue = Math.Max(1, value.Count);
            task.Value = value.Phase == CellPhase.Finished ? value.Index + 1 : value.Index;
            task.Description = Markup.Escape($"{name}, cell {value.Index + 1} of {value.Count}");
        }
    }
}
