using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Notebooks as a static site: it works from files, asks for nothing from elsewhere, and shows the outputs that the notebooks hold.</summary>
public sealed class Site
{
    private readonly List<SiteFile> files = [];
    private readonly List<string> notices = [];

    private Site()
    {
    }

    /// <summary>The files, the index first; the same notebooks give the same bytes.</summary>
    public IReadOnlyList<SiteFile> Files => files;

    /// <summary>What a reader would miss or be misled by, a sentence each: cells without outputs, links that lead nowhere, figures that have changed.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>Whether some output is missing, failed, or older than its code or its figures: a rerun would tell.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Whether a page is one that this class made, and may be made anew.</summary>
    public static bool IsOwn(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains(SitePage.Mark, StringComparison.Ordinal);
    }

    /// <summary>Makes the site.</summary>
    /// <param name="notebooks">The notebooks in reading order.</param>
    /// <param name="options">How it is made.</param>
    /// <exception cref="NotebookFormatException">The record of a notebook's run is malformed.</exception>
    public static Site Make(IReadOnlyList<SiteNotebook> notebooks, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        ArgumentNullException.ThrowIfNull(options);
        var site = new Site();
        site.Write([.. notebooks.Select(ShownNotebook.With).Select(SiteEntry.Of)], options);
        return site;
    }

    private void Write(IReadOnlyList<SiteEntry> entries, SiteOptions options)
    {
        var (local, data) = (new LocalFiles(Notice), new SiteData(options.Table, Notice, Stale));
        var named = entries.GroupBy(entry => entry.Notebook.Path).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var (page, pictures, needsPlotly) = (new SitePage(options), new List<SiteFile>(), false);
        Add(SiteAddress.Index, "");
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            foreach (var notice in StoredState.Notices(entry.Notebook.Notebook, entry.Facts.Record))
                Stale(notice);
            var (links, sources) = (new SiteLinks(entry, named, local, Notice), new PageSources());
            var body = PageBody.Of(entry.Notebook.Notebook, new() { Inputs = options.Inputs, HasAnchors = true, Sources = sources, Link = links.Resolve, Loads = address => links.Resolve("src", address) });
            needsPlotly |= body.NeedsPlotly;
            var downloads = Downloads(entry, options);
            Add(entry.Page, page.Write(entry, body, sources, data, [.. downloads.Select(file => (file.Path, file.Path.EndsWith(".cs", StringComparison.Ordinal) ? "Script (.cs)" : "Notebook (.ipynb)"))],
                (i > 0 ? entries[i - 1] : null, i + 1 < entries.Count ? entries[i + 1] : null)));
            foreach (var download in downloads)
                Add(download);
        }

        files[0] = Text(SiteAddress.Index, SiteIndex.Write([.. entries.Select(entry => (entry, PictureOf(entry, pictures)))], options));
        Add("assets/site.css", PageFiles.Style + PageFiles.SiteStyle);
        Add("assets/site.js", PageFiles.Script + PageFiles.SiteScript);
        Add("assets/headings.js", SiteIndex.Headings(entries));
        if (needsPlotly && options.PlotlyScript?.Invoke() is { } plotly)
            Add(new("assets/plotly.min.js", Bytes(plotly)));
        foreach (var file in pictures.Concat(data.Files).Concat(local.Files))
            Add(file);
    }

    private static List<SiteFile> Downloads(SiteEntry entry, SiteOptions options)
    {
        var notebook = entry.Notebook.Download ?? entry.Notebook.Notebook;
        var downloads = new List<SiteFile> { Text(entry.Notebook.Path + ".ipynb", notebook.ToString()) };
        if (options.Script?.Invoke(entry.Notebook.Notebook) is { } script)
            downloads.Add(Text(entry.Notebook.Path + ".cs", script));
        return downloads;
    }

    private static string? PictureOf(SiteEntry entry, List<SiteFile> pictures)
    {
        foreach (var output in ShownOutputs.Of(entry.Notebook.Notebook))
        {
            if (ShownOutputs.Picture(output) is not var (ending, content))
                continue;
            pictures.Add(new($"assets/pictures/{entry.Notebook.Path}.{ending}", content));
            return pictures[^1].Path;
        }
        return null;
    }

    private void Notice(string text)
    {
        if (!notices.Contains(text))
            notices.Add(text);
    }

    private void Stale(string text)
    {
        IsStale = true;
        Notice(text);
    }

    private void Add(string path, string text) => Add(Text(path, text));

    private void Add(SiteFile file)
    {
        if (files.FirstOrDefault(other => other.Path.Equals(file.Path, StringComparison.OrdinalIgnoreCase)) is not { } other)
            files.Add(file);
        else if (!other.Content.Span.SequenceEqual(file.Content.Span))
            Notice($"{file.Path}: the site has two files of that name; the one made by a notebook or for the pages is kept. Rename the other.");
    }

    private static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
