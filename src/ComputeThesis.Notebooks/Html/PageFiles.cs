namespace ComputeThesis.Notebooks;

/// <summary>The styles and scripts of pages, as the engine carries them.</summary>
internal static class PageFiles
{
    public static string Style => Read("page.css");

    public static string Script => Read("page.js");

    public static string SiteStyle => Read("site.css");

    public static string SiteScript => Read("site.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
