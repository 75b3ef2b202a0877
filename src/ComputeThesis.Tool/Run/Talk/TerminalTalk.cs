using ComputeThesis.Notebooks;
using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>A moving row for each notebook that runs, on a terminal; what is said stands above them.</summary>
/// <param name="console">The terminal.</param>
/// <param name="isAlsoStdout">Whether stdout goes to a terminal too, and so to this one.</param>
internal sealed class TerminalTalk(IAnsiConsole console, bool isAlsoStdout) : RunTalk
{
    private ProgressContext? shown;

    public override void Say(string line) => console.Write(new Text(line + "\n"));

    // The moving rows rub out what is written past them, so on a terminal the names are said above them like all else.
    public override void List(TextWriter names, string name)
    {
        if (isAlsoStdout && names != TextWriter.Null)
            Say(name);
        else
            names.WriteLine(name);
    }

    public override Task WhileAsync(Func<Task> runs) => console.Progress().AutoClear(true).HideCompleted(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(context =>
        {
            shown = context;
            return runs();
        });

    public override NotebookTalk Begin(NotebookFile file) => new Row(shown?.AddTask(Markup.Escape(file.Name)), file.Name);

    protected override void Say(ExitCode code, string word, string rest)
    {
        var color = code switch { ExitCode.Ok => Color.Green, ExitCode.Stopped => Color.Yellow, _ => Color.Red };
        console.Write(new Paragraph().Append(word, new Style(color)).Append($"  {rest}\n"));
    }

    private sealed class Row(ProgressTask? task, string name) : NotebookTalk
    {
        public override void Report(CellProgress value)
        {
            if (task is null)
                return;
            task.MaxValue = Math.Max(1, value.Count);
            task.Value = value.Phase == CellPhase.Finished ? value.Index + 1 : value.Index;
            task.Description = Markup.Escape($"{name}, cell {value.Index + 1} of {value.Count}");
        }

        public override void Dispose() => task?.StopTask();
    }
}
