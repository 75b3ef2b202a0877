using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Makes small assemblies and packages.</summary>
internal static class Compiled
{
    public static byte[] Assembly(string name, string code, params IEnumerable<string> references)
    {
        using var file = new MemoryStream();
        var emitted = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)],
            [References.OfCarried(typeof(object).Assembly.Location), .. references.Select(References.Of)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return file.ToArray();
    }

    /// <summary>A package as a feed folder holds it.</summary>
    public static void Package(string feed, string id, string version, string code, string? extension = null, (string Id, string Version)? dependency = null)
    {
        Directory.CreateDirectory(feed);
        using var zip = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        Add(zip, $"{id}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <?xml version="1.0"?>
            <package><metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>A package of the tests.</description>{(dependency is var (needed, least) ? $"<dependencies><dependency id=\"{needed}\" version=\"{least}\" /></dependencies>" : "")}</metadata></package>
            """));
        Add(zip, $"lib/netstandard2.0/{id}.dll", Assembly(id, code));
        if (extension is not null)
            Add(zip, "interactive-extensions/dotnet/extension.dib", System.Text.Encoding.UTF8.GetBytes(extension));
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
