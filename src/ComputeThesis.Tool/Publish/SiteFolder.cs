using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The folder that a site is written to. What is there already and is not of a site stays.</summary>
internal sealed class SiteFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether a file lies in it.</summary>
    public bool Holds(string file) => FileName.LiesIn(file, Path);

    /// <summary>Where a file of the site goes.</summary>
    public string PathOf(SiteFile file) => PathOf(file.Path);

    public string PathOf(string file) => System.IO.Path.Combine([Path, .. file.Split('/')]);

    /// <summary>Whether a notebook in it is the copy that a page of a site hands out.</summary>
    public bool HasMade(string notebook) => Holds(notebook) && System.IO.Path.ChangeExtension(notebook, ".html") is var page && File.Exists(page) && Site.IsOwn(File.ReadAllText(page));

    /// <summary>Why the site cannot be written here, or null.</summary>
    public string? Problem(Site site)
    {
        return site.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && File.Exists(PathOf(file)))
            .FirstOrDefault(file => !file.Content.Span.SequenceEqual(File.ReadAllBytes(PathOf(file))) && !Site.IsOwn(File.ReadAllText(PathOf(file)))) is { } foreign
            ? $"{FileName.Shown(PathOf(foreign))} is there already and was not made by 'thesis publish'. Move it away, or choose another folder with --out."
            : null;
    }

    /// <summary>The pages of an earlier site that this one no longer has.</summary>
    public IReadOnlyList<string> LeftFrom(Site site)
    {
        if (!Directory.Exists(Path))
            return [];
        var current = site.Files.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateFiles(Path, "*.html", SearchOption.AllDirectories)
            .Where(page => !current.Contains(page) && Site.IsOwn(File.ReadAllText(page))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes what has changed: first what pages need, then the pages, the index last, so that no page names a file that is not there.</summary>
    public async Task WriteAsync(Site site, CancellationToken stop)
    {
        foreach (var file in site.Files.Reverse())
        {
            stop.ThrowIfCancellationRequested();
            var target = PathOf(file);
            if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Content.Span))
                continue;
            await NewFile.WriteAsync(target, stream => stream.WriteAsync(file.Content, stop).AsTask());
        }
    }
}
