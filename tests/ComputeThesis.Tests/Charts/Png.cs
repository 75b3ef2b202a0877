using System.Buffers.Binary;
using System.IO.Compression;

namespace ComputeThesis.Tests.Charts;

/// <summary>Writes and reads small PNGs in the plainest way, to hold the library's own against.</summary>
internal static class Png
{
    public static byte[] Write(int width, int height)
    {
        byte[] head = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Rows(width, height));
        var data = packed.ToArray();
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, data.AsSpan(0, data.Length / 2)), .. Chunk("IDAT"u8, data.AsSpan(data.Length / 2)), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Rows without a filter, each byte told by its place.</summary>
    public static byte[] Rows(int width, int height) =>
        [.. Enumerable.Range(0, height).SelectMany(row => Enumerable.Range(0, 1 + (3 * width)).Select(column => column == 0 ? (byte)0 : (byte)((row * 31) + column)))];

    public static byte[] RowsOf(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
            if (png.AsSpan(at + 4).StartsWith("IDAT"u8))
                packed.Write(png.AsSpan(at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))));
        packed.Position = 0;
        using var zip = new ZLibStream(packed, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zip.CopyTo(rows);
        return rows.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        byte[] named = [.. name, .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Sum(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = ~0u;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
        }

        return ~sum;
    }
}
