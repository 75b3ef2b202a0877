using System.IO.Compression;
using System.Xml.Linq;

namespace ComputeThesis.Tests;

/// <summary>A package as it lies in a folder.</summary>
internal sealed class PackageFile(string path)
{
    public IReadOnlyList<string> Names => Open(zip => zip.Entries.Select(entry => entry.FullName).ToList());

    public byte[] Read(string name) => Open(zip =>
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    public Nuspec Nuspec => new(XDocument.Load(new MemoryStream(Read(Names.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))))));

    private T Open<T>(Func<ZipArchive, T> read)
    {
        using var zip = ZipFile.OpenRead(path);
        return read(zip);
    }
}
