using System.Buffers.Binary;

namespace ComputeThesis;

/// <summary>Numbers as plotly.js takes a typed array: exact, in as few bytes as hold them; a gap is no number.</summary>
internal sealed class PlotlyNumbers
{
    public PlotlyNumbers(IReadOnlyList<double> values)
    {
        var size = Fits(values, short.MaxValue) ? sizeof(short) : Fits(values, int.MaxValue) ? sizeof(int) : sizeof(double);
        Type = size == sizeof(double) ? "f8" : $"i{size}";
        Bytes = new byte[size * values.Count];
        for (var i = 0; i < values.Count; i++)
            Write(Bytes.AsSpan(size * i, size), values[i]);
    }

    /// <summary>How plotly.js names the type: whole numbers of two or four bytes, or doubles; the lowest byte first.</summary>
    public string Type { get; }

    /// <summary>The bytes, the same on every machine.</summary>
    public byte[] Bytes { get; }

    private static void Write(Span<byte> to, double value)
    {
        if (to.Length == sizeof(short))
            BinaryPrimitives.WriteInt16LittleEndian(to, (short)value);
        else if (to.Length == sizeof(int))
            BinaryPrimitives.WriteInt32LittleEndian(to, (int)value);
        else
            BinaryPrimitives.WriteDoubleLittleEndian(to, value);
    }

    private static bool Fits(IReadOnlyList<double> values, int largest)
    {
        foreach (var value in values)
            if (!(Math.Abs(value) <= largest && Math.Floor(value) == value) || (value == 0 && double.IsNegative(value)))
                return false;
        return true;
    }
}
