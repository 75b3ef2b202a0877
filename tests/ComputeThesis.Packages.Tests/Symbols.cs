using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace ComputeThesis.Tests;

/// <summary>Reads the sources that symbols carry.</summary>
internal static class Symbols
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IReadOnlyList<(string Path, string? Text)> DocumentsWithin(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        var reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(handle => (reader.GetString(reader.GetDocument(handle).Name), TextOf(reader, handle)))];
    }

    private static string? TextOf(MetadataReader reader, DocumentHandle document)
    {
        foreach (var handle in reader.GetCustomDebugInformation(document))
            if (reader.GetCustomDebugInformation(handle) is var found && reader.GetGuid(found.Kind) == EmbeddedSource)
                return Unpack(reader.GetBlobBytes(found.Value));
        return null;
    }

    // The length when unpacked comes first, 0 where nothing is packed.
    private static string Unpack(byte[] blob)
    {
        using Stream stream = BitConverter.ToInt32(blob) == 0 ? new MemoryStream(blob, 4, blob.Length - 4) : new DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
