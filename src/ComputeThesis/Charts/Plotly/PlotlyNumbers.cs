using System.Buffers.Binary;

namespace ComputeThesis;

/// <summary>Numbers as plotly.js takes a typed array: exact, in as few bytes as hold them; a gap is no number.</summary>
internal sealed class PlotlyNumbers
{
    public PlotlyNumbers(IReadOnlyList<double> values) => (Type, Bytes) = Fits(values, short.MaxValue) ? ("i2", Short(values)) : Fits(values, int.MaxValue) ? ("i4", Long(values)) : ("f8", Double(values));

    /// <summary>How plotly.js names the type: whole numbers of two or four bytes, or doubles; the lowest byte first.</summary>
    public string Type { get; }

    /// <summary>The bytes, the same on every machine.</summary>
    public byte[] Bytes { get; }

    private static bool Fits(IReadOnlyList<double> values, int largest)
    {
        foreach (var value in values)
            if (!(Math.Abs(value) <= largest && Math.Floor(value) == value) || (value == 0 && double.IsNegative(value)))
                return false;
        return true;
    }

    private static byte[] Short(IReadOnlyList<double> values)
    {
        var bytes = new byte[2 * values.Count];
        for (var i = 0; i < values.Count; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), (short)values[i]);
        return bytes;
    }

    private static byte[] Long(IReadOnlyList<double> values)
    {
        var bytes = new byte[4 * values.Count];
        for (var i = 0; i < values.Count; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), (int)values[i]);
        return bytes;
    }

    private static byte[] Double(IReadOnlyList<double> values)
    {
        var bytes = new byte[8 * values.Count];
        for (var i = 0; i < values.Count; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), values[i]);
        return bytes;
    }
}
