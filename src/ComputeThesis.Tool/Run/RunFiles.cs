namespace ComputeThesis.Tool;

/// <summary>The files that a run leaves: the executed copy of each notebook and its web page, named as they are written.</summary>
internal sealed class RunFiles(string folder, TextWriter names, RunTalk talk)
{
    private readonly Dictionary<NotebookFile, IReadOnlyList<string>> written = [];

    public string PageOf(NotebookFile file) => Path.Combine(folder, file.Name + ".html");

    /// <summary>The files that were written of a notebook.</summary>
    public IReadOnlyList<string> Of(NotebookOutcome outcome) => written.GetValueOrDefault(outcome.File, []);

    /// <summary>Whether all was written.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Writes what the notebook gave, also when it failed on the way.</summary>
    public void Write(NotebookOutcome outcome)
    {
        if (outcome.Text is not { } text)
            return;
        var copy = Path.Combine(folder, outcome.File.Name + ".ipynb");
        var page = PageOf(outcome.File);
        try
        {
            NewFile.Write(copy, text);
            // A worker that died has written none.
            if (outcome.Page is null)
                NewFile.Write(page, PageFile.TextOf(outcome.Executed!, outcome.File.Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsWhole = false;
            talk.Say($"{outcome.File.Path}: what it gave could not be written: {e.Message.TrimEnd('.')}. Name a folder with --out that you may write to.");
            return;
        }

        written[outcome.File] = [copy, page];
        talk.List(names, FileName.Shown(copy));
        talk.List(names, FileName.Shown(page));
    }
}
