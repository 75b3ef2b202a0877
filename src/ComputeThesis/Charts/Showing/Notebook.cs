namespace ComputeThesis;

/// <summary>Makes a notebook show frames and charts as readers expect. A package load calls it by itself where the host runs extension scripts.</summary>
public static class Notebook
{
    private const string FormatterType = "Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting";

    private static readonly Lock Loading = new();

    /// <summary>
    /// Registers how Deedle frames and series and Plotly.NET charts are shown, where a notebook host is; does nothing elsewhere.
    /// Where the host holds an FSharp.Core older than those two ask for, as the last .NET Interactive does, they get their own.
    /// </summary>
    /// <remarks>It may be called at any time and as often as one likes; what the reader registered since stays.</remarks>
    /// <returns>Whether a notebook host was found.</returns>
    /// <exception cref="InvalidOperationException">The host's FSharp.Core is too old, and their own is not beside the library, or something was loaded that holds on to the old one.</exception>
    public static bool Load()
    {
        // Looked up by name: a reference would tie the package to one version of a host that is no longer kept.
        if (Type.GetType(FormatterType) is not { } formatter)
            return false;
        lock (Loading)
        {
            // Nothing in this class may name a type of Deedle's or Plotly.NET's: naming it loads it, before what it needs is there.
            FSharpFamily.Load();
            return NotebookFormatters.Register(formatter);
        }
    }
}
