using System.IO.Compression;

namespace ComputeThesis;

/// <summary>Gzip archives, unpacked only where they are whole. The base library takes one that was cut off for one that ends there.</summary>
internal static class Archive
{
    // A whole archive may be followed by another; after one that is cut off, or by bytes that are none, this one does not come out again.
    private static readonly byte[] Mark = "the end of a whole archive"u8.ToArray();
    private static readonly Lazy<byte[]> PackedMark = new(() => Pack(Mark));

    /// <summary>Unpacks an archive.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or broken, or cut off.</exception>
    public static MemoryStream Unpack(Stream archive)
    {
        var packed = new MemoryStream();
        archive.CopyTo(packed);
        if (packed.Length == 0)
            throw new InvalidDataException();
        packed.Write(PackedMark.Value);
        packed.Position = 0;
        var whole = new MemoryStream();
        using (var unpacking = new GZipStream(packed, CompressionMode.Decompress))
            unpacking.CopyTo(whole);
        if (!whole.GetBuffer().AsSpan(0, (int)whole.Length).EndsWith(Mark))
            throw new InvalidDataException();
        whole.SetLength(whole.Length - Mark.Length);
        whole.Position = 0;
        return whole;
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress))
            packing.Write(bytes);
        return packed.ToArray();
    }
}
