namespace ComputeThesis.Notebooks;

/// <summary>The files beside notebooks that their pages name: what lies below the notebooks' folder goes with the site, the rest is said.</summary>
internal sealed class LocalFiles(Action<string> notice)
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> told = [];

    public IEnumerable<SiteFile> Files => files.Select(file => new SiteFile(file.Key, file.Value));

    /// <param name="notebook">The notebook that names the file.</param>
    /// <param name="path">The file, relative to the notebook's folder, without dots.</param>
    public void Add(SiteNotebook notebook, string path)
    {
        if (notebook.Folder is not { } folder || !told.Add((notebook.Notebook.Name, path)))
            return;
        if (Problem(folder, path) is { } problem)
        {
            notice($"{notebook.Notebook.Name}: it links to {path}, {problem}.");
            return;
        }

        var content = File.ReadAllBytes(System.IO.Path.Combine(folder, path));
        if (files.TryGetValue(path, out var other) && !other.AsSpan().SequenceEqual(content))
            notice($"{notebook.Notebook.Name}: it links to {path}, and another notebook to another file of that name, which is the one in the site. Rename one of them.");
        else
            files[path] = content;
    }

    private static string? Problem(string folder, string path)
    {
        if (path.Split('/').Any(part => part.StartsWith('.')))
            return "which is hidden and is not copied";
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = System.IO.Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
                return "which a symbolic link leads away from the folder of the notebooks: it is not copied";
        }
        return Directory.Exists(at) ? "which is a folder: link to a file of it"
            : !File.Exists(at) ? "and there is no such file"
            : null;
    }
}
