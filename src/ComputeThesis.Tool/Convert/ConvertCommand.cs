using System.CommandLine;
using System.Text;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>thesis convert: the same notebook in another format.</summary>
internal static class ConvertCommand
{
    private static readonly Dictionary<string, NotebookFormat> Formats = new() { ["ipynb"] = NotebookFormat.Ipynb, ["dib"] = NotebookFormat.Dib, ["cs"] = NotebookFormat.Cs };

    public static Command Create()
    {
        var input = new Argument<string>("IN") { Description = "The notebook: .ipynb, .dib, or .cs." };
        var output = new Argument<string?>("OUT") { Description = "The file to write; its ending names the format. Left out: IN with the ending that --to names.", Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string>("--to") { Description = "The format, where OUT does not name it.", HelpName = "ipynb|dib|cs" }.AcceptOnlyFromAmong([.. Formats.Keys]);
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command("convert", """
            Writes a notebook in another format, and leaves IN as it is. The file written is listed on stdout, all talk is on stderr.

              thesis convert my.ipynb --to cs    my.cs: a program, for 'dotnet run my.cs'
              thesis convert my.cs --to ipynb    and back: code, text, ids, tags and metadata are as they were
              thesis convert my.ipynb a/my.dib   a Polyglot script, a good form to keep under version control

              .ipynb   Jupyter's: the only format that holds outputs
              .dib     Polyglot Notebooks'
              .cs      a file-based app of .NET 10 with a region for each cell. #r becomes #:package, usings and types move to where a
                       program has them, a last expression is written to the console, Markdown and other languages are comments.
                       What a notebook may do and a program may not, such as declaring a variable again, is said with its cell.
                       A program without such regions becomes a notebook of one cell.
            """)
        {
            input, output, to, force,
        };
        command.SetAction(arguments => (int)Run(arguments.GetValue(input)!, arguments.GetValue(output), arguments.GetValue(to), arguments.GetValue(force)));
        return command;
    }

    private static ExitCode Run(string input, string? output, string? to, bool force)
    {
        if (Target(input, output, to, out var problem) is not { } target)
            return CommandEnding.Say(problem, ExitCode.Usage);
        if (!File.Exists(input))
            return CommandEnding.Say($"{input}: there is no such file. Check the name; it is looked up from {Environment.CurrentDirectory}.", ExitCode.Usage);
        if (Notebooks.Notebook.FormatOf(input) is null)
            return CommandEnding.Say($"{input}: this is no notebook; one ends in .ipynb, .dib or .cs.", ExitCode.Usage);
        if (Path.GetFullPath(input) == Path.GetFullPath(target.Path))
            return CommandEnding.Say($"{input} would be written over itself. Name another file, or another format with --to.", ExitCode.Usage);
        try
        {
            var notebook = Notebooks.Notebook.Load(input);
            var text = notebook.ToText(target.Format, OwnPackage.Versions);
            if (!WrittenFile.Write(target.Path, text.Text, force))
                return CommandEnding.Say($"{target.Path}: there is such a file already. Name another, or write over it with --force.", ExitCode.Usage);
            foreach (var line in LeftBehind(notebook, input).Concat(text.Notes.Select(note => $"{target.Path}: {note}")))
                CommandEnding.Say(line);
            Console.Out.WriteLine(FileName.Shown(Path.GetFullPath(target.Path)));
            return ExitCode.Ok;
        }
        catch (NotebookFormatException e)
        {
            return CommandEnding.Say(e.Message, ExitCode.BadData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CommandEnding.Say($"{e.Message.TrimEnd('.')}. Check the names, and that you may read the one and write the other.", ExitCode.Usage);
        }
    }

    // Of a program: what a notebook has no place for. What is amiss with a notebook is put right by writing it, and is the matter of run --strict.
    private static IEnumerable<string> LeftBehind(Notebooks.Notebook notebook, string input) => Notebooks.Notebook.FormatOf(input) == NotebookFormat.Cs
        ? notebook.Complaints.Where(complaint => !complaint.Place.StartsWith("cell ", StringComparison.Ordinal)).Select(complaint => $"{input}, {complaint}")
        : [];

    private static (string Path, NotebookFormat Format)? Target(string input, string? output, string? to, out string problem)
    {
        problem = "";
        if (output is null && to is null)
            problem = "Name the file to write, or the format: thesis convert my.ipynb --to cs";
        else if (output is null)
            return (Path.ChangeExtension(input, to), Formats[to!]);
        else if (Notebooks.Notebook.FormatOf(output) is not { } format)
            problem = $"{output}: its ending names no format. End it in .ipynb, .dib or .cs.";
        else if (to is not null && Formats[to] != format)
            problem = $"{output} and --to {to} name two formats. Leave one out.";
        else
            return (output, format);
        return null;
    }
}
