using System.CommandLine;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>thesis new: a notebook to start from.</summary>
internal static class NewCommand
{
    private const string Folder = "notebooks";

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The notebook, such as is-aws-alone; .ipynb unless it ends in .dib or .cs." };
        var command = new Command("new", """
            Makes a notebook that runs at once and follows our conventions: a question, parameters, a table, a figure, what they say and
            what they do not, what would change your mind, sources. The file written is listed on stdout. A file that is there is never written over.

              thesis new is-aws-alone            notebooks/is-aws-alone.ipynb, or here where there is no folder notebooks
              thesis new drafts/is-aws-alone.cs  in a folder of its own, as a program
              thesis run notebooks/is-aws-alone.ipynb --set provider=AWS
            """)
        {
            name,
        };
        command.SetAction(arguments => (int)Run(arguments.GetValue(name)!));
        return command;
    }

    private static ExitCode Run(string name)
    {
        if (PathOf(name, out var problem) is not { } path)
            return CommandEnding.Say(problem, ExitCode.Usage);
        try
        {
            var text = NewNotebook.For(path).ToText(Notebooks.Notebook.FormatOf(path)!.Value, OwnPackage.Versions);
            if (!WrittenFile.Write(path, text.Text, overwrite: false))
                return CommandEnding.Say($"{path}: there is such a file already. Choose another name.", ExitCode.Usage);
            Console.Out.WriteLine(FileName.Shown(Path.GetFullPath(path)));
            Console.Error.WriteLine(Notebooks.Notebook.FormatOf(path) == NotebookFormat.Cs
                ? $"Next: dotnet run \"{path}\", or thesis convert \"{path}\" --to ipynb"
                : $"Next: thesis run \"{path}\", then put your own question in it.");
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CommandEnding.Say($"{e.Message.TrimEnd('.')}. Check the name, and that you may write there.", ExitCode.Usage);
        }
    }

    private static string? PathOf(string name, out string problem)
    {
        problem = "";
        if (Path.GetFileNameWithoutExtension(name).Trim(' ', '.').Length == 0)
            problem = "Name the notebook: thesis new is-aws-alone";
        else if (Notebooks.Notebook.FormatOf(name) is null && Path.GetExtension(name) is [_, var first, ..] && char.IsLetter(first))
            problem = $"{name}: a notebook ends in .ipynb, .dib or .cs; without an ending it is an .ipynb.";
        if (problem.Length > 0)
            return null;
        var path = Notebooks.Notebook.FormatOf(name) is null ? name + ".ipynb" : name;
        return Path.GetDirectoryName(path) is { Length: 0 } && Directory.Exists(Folder) ? Path.Combine(Folder, path) : path;
    }
}
