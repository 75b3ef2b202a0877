using System.Buffers.Binary;
using System.IO.Compression;

namespace ComputeThesis.Notebooks;

/// <summary>The pixels of a PNG, so that another encoder or its signature does not count as another picture.</summary>
internal sealed record Picture(int Width, int Height, int BytesPerPixel, string Format, byte[] Pixels)
{
    private const int MostBytes = 400_000_000;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a PNG; null where it is none, is broken, or is interlaced, which nobody writes.</summary>
    public static Picture? Of(byte[] png)
    {
        if (!png.AsSpan().StartsWith(Signature))
            return null;
        byte[]? header = null;
        var palette = "";
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || length > png.Length - at - 12)
                return null;
            var chunk = png.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    header = chunk.ToArray();
                    break;
                case "PLTE" or "tRNS":
                    palette += Convert.ToHexString(chunk) + ";";
                    break;
                case "IDAT":
                    data.Write(chunk);
                    break;
            }
            at += length + 12;
        }
        return header is { Length: 13 } && header[12] == 0 ? Decode(header, palette, data) : null;
    }

    /// <summary>How many pixels differ; null where the pictures have other sizes or other kinds of pixels.</summary>
    public int? Differing(Picture other)
    {
        if (Width != other.Width || Height != other.Height || Format != other.Format)
            return null;
        var count = 0;
        for (var at = 0; at < Pixels.Length; at += BytesPerPixel)
        {
            var length = Math.Min(BytesPerPixel, Pixels.Length - at);
            if (!Pixels.AsSpan(at, length).SequenceEqual(other.Pixels.AsSpan(at, length)))
                count++;
        }
        return count;
    }

    private static Picture? Decode(byte[] header, string palette, MemoryStream data)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var channels = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        var bits = (long)width * channels * header[8];
        var row = (bits + 7) / 8;
        if (width <= 0 || height <= 0 || channels == 0 || row * height is <= 0 or > MostBytes)
            return null;
        var step = Math.Max(1, channels * header[8] / 8);
        var lines = new byte[(row + 1) * height];
        try
        {
            data.Position = 0;
            using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
            unpacked.ReadExactly(lines);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
        return Unfilter(lines, (int)row, height, step) is { } pixels ? new(width, height, step, $"{header[8]} bits, kind {header[9]}; {palette}", pixels) : null;
    }

    private static byte[]? Unfilter(byte[] lines, int row, int height, int step)
    {
        var pixels = new byte[row * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines[y * (row + 1)];
            if (filter > 4)
                return null;
            for (var x = 0; x < row; x++)
            {
                var left = x >= step ? pixels[y * row + x - step] : 0;
                var above = y > 0 ? pixels[(y - 1) * row + x] : 0;
                var corner = x >= step && y > 0 ? pixels[(y - 1) * row + x - step] : 0;
                var guess = filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 };
                pixels[y * row + x] = (byte)(lines[y * (row + 1) + 1 + x] + guess);
            }
        }
        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
