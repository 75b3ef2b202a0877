using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ComputeThesis;

/// <summary>A value of any type as text, the same on every machine: as a table shows it, and as a file keeps it.</summary>
internal static class CellText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Whether values of a type are numbers, which stand under each other's digits.</summary>
    public static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum
        || type == typeof(BigInteger) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(nint) || type == typeof(nuint);

    /// <summary>Whether nothing is known: in a column of objects Deedle lets NaN pass for a value.</summary>
    public static bool IsMissing(object? value) => value is null or double.NaN or float.NaN or DBNull;

    /// <summary>What a table shows: empty when missing.</summary>
    public static string Shown(object? value) => value switch
    {
        _ when IsMissing(value) => "",
        double number => Units.AnyNumber(number),
        float number => Units.AnyNumber(number),
        decimal number => number.ToString("#,0.######", Culture) is "0" or "-0" ? number.ToString(Culture) : number.ToString("#,0.######", Culture),
        Enum word => word.ToString(),
        // Four digits may be a year.
        IFormattable number when IsNumber(number.GetType()) => number.ToString(null, Culture) is { Length: < 5 } brief ? brief : number.ToString("#,0", Culture),
        DateTime { TimeOfDay.Ticks: 0 } day => Units.Day(DateOnly.FromDateTime(day)),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", Culture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:sszzz", Culture),
        ITuple parts => string.Join(", ", Enumerable.Range(0, parts.Length).Select(place => Shown(parts[place]))),
        _ => Exact(value),
    };

    /// <summary>What a file keeps: numbers in full, days by ISO 8601; empty when missing.</summary>
    public static string Exact(object? value) => value switch
    {
        _ when IsMissing(value) => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", Culture),
        float number => number.ToString("R", Culture),
        DateOnly day => Units.Day(day),
        DateTime { TimeOfDay.Ticks: 0, Kind: DateTimeKind.Unspecified } day => Units.Day(DateOnly.FromDateTime(day)),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Culture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", Culture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", Culture),
        ITuple parts => string.Join(", ", Enumerable.Range(0, parts.Length).Select(place => Exact(parts[place]))),
        IFormattable other => other.ToString(null, Culture),
        _ => value!.ToString() ?? "",
    };

    /// <summary>Whether a value can hold only what its type writes, never words of someone's choice.</summary>
    public static bool IsPlain(object? value) => value is bool or DateOnly or TimeOnly or DateTime or DateTimeOffset or TimeSpan || (value is not null and not Enum && IsNumber(value.GetType()));
}
