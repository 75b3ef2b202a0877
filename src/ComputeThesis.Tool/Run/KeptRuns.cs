using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Runs that were kept, as outcomes of this one.</summary>
internal static class KeptRuns
{
    private const string FolderVariable = "COMPUTETHESIS_CACHE";

    /// <summary>Where runs are kept.</summary>
    public static string Folder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : RunCache.UserFolder;

    /// <summary>The name under which the web page is kept beside the executed notebook; the page begins with its title.</summary>
    public static string PageOf(string title) => "page " + title;

    /// <summary>The run that the request would only repeat, with its web page written where it goes; null where there is none.</summary>
    public static NotebookOutcome? Find(NotebookFile file, Notebooks.Notebook notebook, WorkerRequest request)
    {
        if (request.Cache is not { } folder || new RunCache(folder).PlaceOf(notebook, request.ToOptions()).Find() is not { } kept)
            return null;
        var page = request.Page is { } path && kept.Beside.TryGetValue(PageOf(request.Title), out var text) && PageFile.TryWrite(text, path) ? path : null;
        return new()
        {
            File = file, Code = ExitCode.Ok, Text = kept.ExecutedText, Cells = kept.Report.Cells, End = kept.Report.End, Page = page, FromCache = true,
        };
    }
}
