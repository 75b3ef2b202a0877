using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Makes a site of notebooks as they are stored, and says what a reader of it would miss.</summary>
internal sealed class PublishRun(SiteFolder folder, SiteOptions options)
{
    private readonly SiteOptions options = options with { PlotlyScript = FigureScript.Open, Table = PublishedTables.Find, Script = Script };

    /// <param name="files">The notebooks.</param>
    /// <param name="stampsNotebooks">Whether the pictures also go into the notebooks themselves.</param>
    /// <param name="stop">Ends the run between two files.</param>
    public async Task<ExitCode> RunAsync(IReadOnlyList<NotebookFile> files, bool stampsNotebooks, CancellationToken stop)
    {
        if (files.FirstOrDefault(file => folder.Holds(file.Path) && !folder.HasMade(file.Path)) is { } inside)
            return CommandEnding.Say($"{FileName.Shown(Path.GetFullPath(inside.Path))} lies in {FileName.Shown(folder.Path)}, where the site goes, and would be lost among its files. Choose another folder with --out.", ExitCode.Usage);
        // A site in the folder of its notebooks holds copies of them.
        var ordered = files.Where(file => !folder.Holds(file.Path)).Order(ReadingOrder.Comparer).ToList();
        if (ordered.Count == 0)
            return CommandEnding.Say($"Every notebook named is one that the site in {FileName.Shown(folder.Path)} hands out. Name the notebooks it is made from.", ExitCode.Usage);
        var pictures = new BrowserPictures(CommandEnding.Say);
        var notebooks = new List<SiteNotebook>();
        foreach (var file in ordered)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                var notebook = Notebooks.Notebook.Load(file.Path);
                var stamped = Stamp.On(notebook, pictures.Pictures, Earlier(file), out var stamp);
                if (stamp.Drawn > 0)
                    CommandEnding.Say($"{file.Path}: drew {stamp.Drawn} {(stamp.Drawn == 1 ? "picture" : "pictures")}");
                notebooks.Add(new(file.Name, notebook) { Folder = FolderOf(file), Download = stamped });
            }
            catch (NotebookFormatException problem)
            {
                return CommandEnding.Say($"{problem.Message} Nothing was written.", ExitCode.BadData);
            }
        }

        return await WriteAsync(ordered, notebooks, stampsNotebooks, stop);
    }

    private async Task<ExitCode> WriteAsync(List<NotebookFile> files, List<SiteNotebook> notebooks, bool stampsNotebooks, CancellationToken stop)
    {
        Site site;
        try
        {
            site = Site.Make(notebooks, options);
        }
        catch (NotebookFormatException problem)
        {
            return CommandEnding.Say($"{problem.Message} Nothing was written.", ExitCode.BadData);
        }

        if (folder.Problem(site) is { } taken)
            return CommandEnding.Say(taken, ExitCode.Usage);
        foreach (var notice in site.Notices)
            CommandEnding.Say(notice);
        if (site.IsStale)
            CommandEnding.Say("A site shows notebooks as they are stored: 'thesis run' gives them new outputs, 'thesis check' says whether those they have still hold.");
        await folder.WriteAsync(site, stop);
        // Not deleted: somebody may have an address of it.
        if (folder.LeftFrom(site) is { Count: > 0 } left)
            CommandEnding.Say($"Of an earlier site, and no longer in this one: {string.Join(", ", left.Select(FileName.Shown))}. Delete {(left.Count == 1 ? "it" : "them")} where nobody needs {(left.Count == 1 ? "it" : "them")}.");
        if (stampsNotebooks)
            await StampAsync(files, notebooks);
        foreach (var file in site.Files)
            await Console.Out.WriteLineAsync(FileName.Shown(folder.PathOf(file)));
        return ExitCode.Ok;
    }

    private static async Task StampAsync(List<NotebookFile> files, List<SiteNotebook> notebooks)
    {
        foreach (var (file, notebook) in files.Zip(notebooks))
        {
            if (Path.GetExtension(file.Path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase) && notebook.Download!.ToString() is var text && text != await File.ReadAllTextAsync(file.Path))
            {
                NewFile.Write(file.Path, text);
                CommandEnding.Say($"{file.Path}: its pictures are stamped in");
            }
        }
    }

    /// <summary>The notebook as a program, and what does not work in it said; null where a program has no room for one of its cells.</summary>
    private static string? Script(Notebooks.Notebook notebook)
    {
        try
        {
            // That a program holds no outputs goes without saying.
            var script = notebook.WithCells([.. notebook.Cells.Select(cell => cell with { Outputs = [] })]).ToText(NotebookFormat.Cs, OwnPackage.Versions);
            foreach (var note in script.Notes)
                CommandEnding.Say($"{notebook.Name}, to download as .cs: {note}");
            return script.Text;
        }
        catch (NotebookFormatException problem)
        {
            CommandEnding.Say($"{problem.Message} The site goes without its .cs.");
            return null;
        }
    }

    // A picture drawn for an earlier site serves again as long as its figure is the same: a browser's next version would draw other bytes.
    private Notebooks.Notebook? Earlier(NotebookFile file)
    {
        var copy = folder.PathOf(file.Name.Replace('\\', '/') + ".ipynb");
        try
        {
            return File.Exists(copy) ? Notebooks.Notebook.Load(copy) : null;
        }
        catch (NotebookFormatException)
        {
            return null;
        }
    }

    private static string FolderOf(NotebookFile file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        foreach (var _ in file.Name.Where(c => c is '/' or '\\'))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
