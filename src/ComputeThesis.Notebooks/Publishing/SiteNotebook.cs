namespace ComputeThesis.Notebooks;

/// <summary>A notebook that a site is made from.</summary>
/// <param name="Name">Its name without ending, relative to the folder of the notebooks; the page takes it.</param>
/// <param name="Notebook">The notebook with the outputs to show.</param>
public sealed record SiteNotebook(string Name, Notebook Notebook)
{
    /// <summary>The folder that the name starts from: files below it that the notebook links to are copied; null copies none.</summary>
    public string? Folder { get; init; }

    /// <summary>The notebook that readers can download; null hands out the one that is shown.</summary>
    public Notebook? Download { get; init; }

    /// <summary>The name with the slashes of an address, whatever the machine uses.</summary>
    internal string Path => Name.Replace('\\', '/');
}
