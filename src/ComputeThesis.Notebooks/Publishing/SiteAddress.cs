namespace ComputeThesis.Notebooks;

/// <summary>How one file of a site names another.</summary>
internal static class SiteAddress
{
    public const string Index = "index.html";

    /// <summary>The page of a notebook; one that is called as the index is gets another name.</summary>
    public static string PageOf(SiteNotebook notebook) => $"{notebook.Path}.html" is var page && page.Equals(Index, StringComparison.OrdinalIgnoreCase) ? $"{notebook.Path}-notebook.html" : page;

    /// <summary>The way up from a file to the root of the site.</summary>
    public static string Root(string from) => string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/')));

    /// <summary>The address of a file as another names it.</summary>
    public static string Of(string from, string to) => Root(from) + Escaped(to);

    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
