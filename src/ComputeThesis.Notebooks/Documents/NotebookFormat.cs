namespace ComputeThesis.Notebooks;

/// <summary>The formats in which a notebook can be kept.</summary>
public enum NotebookFormat
{
    /// <summary>A Jupyter notebook, <c>.ipynb</c>: the only one with outputs.</summary>
    Ipynb,

    /// <summary>A Polyglot script, <c>.dib</c>.</summary>
    Dib,

    /// <summary>A C# program that <c>dotnet run</c> takes, <c>.cs</c>, with a region for each cell.</summary>
    Cs,
}
