using System.Reflection;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The library that the tool was built with: what `#r "nuget: ComputeThesis"` binds to.</summary>
internal static class OwnPackage
{
    /// <summary>What a notebook may name beside the library itself, because the library's face names it.</summary>
    private static readonly string[] Dependencies = ["Deedle", "Plotly.NET", "DynamicObj", "FSharp.Core"];

    public static ProvidedPackage Create()
    {
        var library = typeof(DataPackage).Assembly;
        using var script = new StreamReader(typeof(OwnPackage).Assembly.GetManifestResourceStream("extension.dib")!);
        return new("ComputeThesis", library.GetName().Version!.ToString(3), [library, .. Dependencies.Select(Assembly.Load)], script.ReadToEnd());
    }
}
