namespace ComputeThesis.Tool;

/// <summary>The files that a run leaves: the executed copy of each notebook and its web page, named on stdout as they are written.</summary>
internal sealed class RunFiles(string folder)
{
    public string PageOf(NotebookFile file) => Path.Combine(folder, file.Name + ".html");

    /// <summary>Writes what the notebook gave, also when it failed on the way.</summary>
    public async Task WriteAsync(NotebookOutcome outcome)
    {
        if (outcome.Text is not { } text)
            return;
        var copy = Path.Combine(folder, outcome.File.Name + ".ipynb");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await File.WriteAllTextAsync(copy, text);
        Say(copy);
        // A worker that died has written none.
        if (outcome.Page is null)
            PageFile.Write(outcome.Executed!, PageOf(outcome.File), outcome.File.Name);
        Say(PageOf(outcome.File));
    }

    private static void Say(string path) => Console.Out.WriteLine(FileName.Shown(path));
}
