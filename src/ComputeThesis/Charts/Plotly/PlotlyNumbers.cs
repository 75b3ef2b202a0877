using System.Buffers.Binary;

namespace ComputeThesis;

/// <summary>Numbers as plotly.js takes a typed array: the bytes of doubles in base64, exact and short; a gap is no number.</summary>
internal sealed class PlotlyNumbers(double[] values)
{
    /// <summary>Doubles of eight bytes, the lowest first.</summary>
    public const string Type = "f8";

    public PlotlyNumbers(IReadOnlyList<double?> values)
        : this([.. values.Select(value => value ?? double.NaN)])
    {
    }

    /// <summary>The bytes, the same on every machine.</summary>
    public string Base64
    {
        get
        {
            var bytes = new byte[8 * values.Length];
            for (var i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), values[i]);
            return Convert.ToBase64String(bytes);
        }
    }
}
