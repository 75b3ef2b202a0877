namespace ComputeThesis.Tool;

/// <summary>A notebook to run, and the name its output takes under the output folder.</summary>
internal sealed record NotebookFile(string Path, string Name);

/// <summary>Finds the notebooks that a command line names.</summary>
internal static class NotebookFiles
{
    private const string DefaultFolder = "notebooks";

    /// <summary>The notebooks in the order to run them, or null with the problem said.</summary>
    /// <param name="paths">What was named: notebooks, and folders of them.</param>
    /// <param name="results">The folder that executed copies go to: they are no notebooks of their own where a folder above is named. Null for none.</param>
    /// <param name="problem">Why there are none.</param>
    public static IReadOnlyList<NotebookFile>? Find(IReadOnlyList<string> paths, string? results, out string problem)
    {
        var files = new List<NotebookFile>();
        foreach (var path in paths.Count > 0 ? paths : [DefaultFolder])
        {
            if (Directory.Exists(path))
                files.AddRange(In(path, results));
            else if (File.Exists(path) && !IsNotebook(path))
                return Problem($"{path}: this is no notebook; one ends in .ipynb or .dib.", out problem);
            else if (File.Exists(path))
                files.Add(new(path, Path.GetFileNameWithoutExtension(path)));
            else if (path.StartsWith('-'))
                return Problem($"{path}: there is no such option, and no such file. --help lists the options.", out problem);
            else
                return Problem(paths.Count > 0
                    ? $"{path}: there is no such file or folder. Check the name; it is looked up from {Environment.CurrentDirectory}."
                    : "There is no folder 'notebooks' here. Go to the folder that has it, or name a notebook: thesis run my.ipynb", out problem);
        }

        if (files.Count == 0)
            return Problem($"No notebook (.ipynb or .dib) in {string.Join(", ", paths.DefaultIfEmpty(DefaultFolder))}.", out problem);
        // One that is named twice is still one notebook.
        files = [.. files.DistinctBy(file => (Path.GetFullPath(file.Path), file.Name))];
        if (files.GroupBy(file => file.Name).FirstOrDefault(group => group.Count() > 1) is { } same)
            return Problem($"{string.Join(" and ", same.Select(file => file.Path))} would both be written as {same.Key}.ipynb. Run them one at a time, each with its own --out.", out problem);
        problem = "";
        return files;
    }

    private static IEnumerable<NotebookFile> In(string folder, string? results) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => IsNotebook(file) && !IsIn(file, folder, results) && !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
        .Order(StringComparer.Ordinal)
        .Select(file => new NotebookFile(file, Path.ChangeExtension(Path.GetRelativePath(folder, file), null)));

    private static bool IsIn(string file, string folder, string? results) =>
        results is not null && Path.GetFullPath(folder) is var named && named != results && results.StartsWith(named, StringComparison.Ordinal)
        && FileName.LiesIn(file, results);

    private static bool IsNotebook(string path) => Path.GetExtension(path).ToLowerInvariant() is ".ipynb" or ".dib";

    private static IReadOnlyList<NotebookFile>? Problem(string text, out string problem)
    {
        problem = text;
        return null;
    }
}
