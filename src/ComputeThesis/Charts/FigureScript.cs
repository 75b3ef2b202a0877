namespace ComputeThesis;

/// <summary>The script that makes figures interactive, carried by the library: a page embeds it once, for all its figures.</summary>
public static class FigureScript
{
    /// <summary>Opens plotly.js, minified, UTF-8. Nothing is fetched.</summary>
    public static Stream Open()
    {
        var assembly = typeof(Plotly.NET.GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().First(name => name.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal));
        return assembly.GetManifestResourceStream(name)!;
    }
}
