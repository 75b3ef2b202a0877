namespace ComputeThesis;

/// <summary>Something to be shown, wherever the program runs.</summary>
/// <param name="Value">The thing itself, for a notebook that knows its forms.</param>
/// <param name="Title">What its page is named after.</param>
/// <param name="Html">Writes it as a fragment that needs no script.</param>
/// <param name="Text">Writes it for a terminal.</param>
/// <param name="Save">Writes its page to a file.</param>
internal sealed record Showing(object Value, string Title, Func<string> Html, Func<string> Text, Action<string> Save)
{
    /// <summary>A table: its text begins with its title.</summary>
    public static Showing OfTable(object value, Func<string> html, Func<string> text)
    {
        var title = text().Split('\n')[0];
        return new(value, title, html, text, path => File.WriteAllText(path, TablePage.Write(title, html())));
    }

    /// <summary>Shows it in the notebook that runs, or as a page in a browser.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <returns>The page that was written; null where a notebook showed it.</returns>
    public ShownPage? Show(Func<string, string?>? variable = null)
    {
        if (NotebookHost.Display(Value, Html))
            return null;
        var page = Path.Combine(Directory.CreateTempSubdirectory("thesis-").FullName, FileName(Title));
        Save(page);
        PageOpener.Open(page, variable ?? Environment.GetEnvironmentVariable);
        return new(page, Text());
    }

    /// <summary>A title as the name of a page: small Latin letters and digits, the rest hyphens.</summary>
    internal static string FileName(string title)
    {
        var words = new string([.. title.ToLowerInvariant().Take(60).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.Length == 0 ? "shown" : string.Join('-', words)) + ".html";
    }
}
