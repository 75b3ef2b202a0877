using System.Buffers.Binary;
using System.IO.Compression;

namespace ComputeThesis;

/// <summary>Reads a PNG, proves it whole, and cuts off what lies below its drawing.</summary>
internal static class PngPicture
{
    private const double InchesPerMetre = 1 / 0.0254;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The upper part of a picture, with its size on paper.</summary>
    /// <param name="png">The picture: colours of 8 bits, not interlaced, as browsers write them.</param>
    /// <param name="width">How many pixels it must be wide.</param>
    /// <param name="height">How many pixels of its height to keep.</param>
    /// <param name="scale">How many of them are a CSS pixel, a 96th of an inch.</param>
    /// <exception cref="InvalidDataException">It is no such picture, or not all of one.</exception>
    public static byte[] Cut(byte[] png, int width, int height, int scale)
    {
        if (!png.AsSpan().StartsWith(Signature))
            throw new InvalidDataException($"These {png.Length} bytes are no PNG.");
        var header = ReadOnlySpan<byte>.Empty;
        using var packed = new MemoryStream();
        var isWhole = false;
        for (var at = Signature.Length; !isWhole;)
        {
            if (png.Length - at < 12 || BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at)) is var length && length > png.Length - at - 12)
                throw new InvalidDataException("The PNG ends early.");
            var named = png.AsSpan(at + 4, (int)length + 4);
            var data = named[4..];
            if (Check(named) != BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + (int)length)))
                throw new InvalidDataException("The PNG is damaged: a sum does not agree.");
            if (named.StartsWith("IHDR"u8))
                header = data;
            else if (named.StartsWith("IDAT"u8))
                packed.Write(data);
            isWhole = named.StartsWith("IEND"u8);
            at += (int)length + 12;
        }

        var rows = Rows(header, packed, width, height);
        var kept = header.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(kept.AsSpan(4), height);
        using var cut = new MemoryStream();
        cut.Write(Signature);
        Append(cut, "IHDR"u8, kept);
        Append(cut, "pHYs"u8, Density(scale));
        Append(cut, "IDAT"u8, Pack(rows));
        Append(cut, "IEND"u8, []);
        return cut.ToArray();
    }

    // A row is told by the rows above it alone, so that the first ones can be kept as they are.
    private static byte[] Rows(ReadOnlySpan<byte> header, MemoryStream packed, int width, int height)
    {
        var channels = header.Length == 13 && header[8] == 8 && header[12] == 0 ? header[9] switch { 2 => 3, 6 => 4, _ => 0 } : 0;
        if (channels == 0)
            throw new InvalidDataException("The PNG is of a kind that browsers do not write.");
        var (wide, high) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        if (wide != width || high < height)
            throw new InvalidDataException($"It is {wide} x {high} pixels, and {width} x {height} were asked for.");
        var rows = new byte[height * (1 + (width * channels))];
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        try
        {
            unpacked.ReadExactly(rows);
        }
        catch (EndOfStreamException problem)
        {
            throw new InvalidDataException("The PNG holds fewer rows than it says.", problem);
        }

        return rows;
    }

    private static byte[] Pack(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
            zip.Write(rows);
        return packed.ToArray();
    }

    private static byte[] Density(int scale)
    {
        var density = new byte[9];
        var pixels = (int)Math.Round(96 * scale * InchesPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density, pixels);
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), pixels);
        density[8] = 1;
        return density;
    }

    private static void Append(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] named = [.. name, .. data];
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(named));
        png.Write(number);
    }

    /// <summary>The sum that PNG writes after each chunk: CRC-32 of ISO 3309.</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Remainders[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Remainder(int value)
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        return rest;
    }
}
