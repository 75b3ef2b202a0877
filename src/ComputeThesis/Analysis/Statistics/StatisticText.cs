using System.Globalization;

namespace ComputeThesis;

/// <summary>How statistics read in a table.</summary>
internal static class StatisticText
{
    /// <summary>A p-value with four decimals; one too small for them is said to be below.</summary>
    public static string PValue(double p) => p < 0.0001 ? "<0.0001" : Units.Number(p, 4);

    /// <summary>A number of any size, with five digits that count.</summary>
    public static string Digits(double value) => value == 0 ? "0" : Math.Floor(Math.Log10(Math.Abs(value))) switch
    {
        < -8 or > 14 => value.ToString("0.####E+0", CultureInfo.InvariantCulture),
        var power => Units.Number(value, Math.Max(0, 4 - (int)power)),
    };
}
