namespace ComputeThesis;

/// <summary>Shows a figure to whoever runs the program: in the notebook that runs, or as a page in a browser.</summary>
internal static class FigureShow
{
    /// <param name="figure">The figure.</param>
    /// <param name="save">Writes it to a file.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <returns>The page that was written; null where a notebook showed the figure.</returns>
    public static string? Show(FigureContent figure, Action<string> save, Func<string, string?>? variable = null)
    {
        if (NotebookHost.Display(figure))
            return null;
        var page = Path.Combine(Directory.CreateTempSubdirectory("figure-").FullName, FileName(figure.Title));
        save(page);
        PageOpener.Open(page, variable ?? Environment.GetEnvironmentVariable);
        return page;
    }

    /// <summary>A title as the name of a page: small Latin letters and digits, the rest hyphens.</summary>
    internal static string FileName(string title)
    {
        var words = new string([.. title.ToLowerInvariant().Take(60).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.Length == 0 ? "figure" : string.Join('-', words)) + ".html";
    }
}
