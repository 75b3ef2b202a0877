using System.Globalization;

namespace ComputeThesis;

/// <summary>The only place where a number meets a unit sign.</summary>
internal static class Units
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A fraction as percent: 0.382 is 38.2%.</summary>
    public static string Percent(double fraction, int decimals = 1) => Plain(fraction * 100, decimals) + "%";

    /// <summary>A difference of two fractions as percentage points, signed: 0.02 is +2.0 pts.</summary>
    public static string Points(double fraction, int decimals = 1) => Signed(fraction * 100, decimals) + " pts";

    /// <summary>A signed percentage: -0.038 is -3.8%.</summary>
    public static string SignedPercent(double fraction, int decimals = 1) => Signed(fraction * 100, decimals) + "%";

    /// <summary>Millions of a currency: 41626 CNY is CNY 41,626m.</summary>
    public static string Millions(decimal amount, string currency) => $"{currency} {amount.ToString("#,0.##", Culture)}m";

    /// <summary>A number with thousands separators and at most the given decimals.</summary>
    public static string Number(double value, int decimals = 4) => Written(value, "#,0." + new string('#', decimals));

    /// <summary>A number of any size: with separators and at most six decimals, or as a power of ten where these would hide it or run on.</summary>
    public static string AnyNumber(double value) =>
        value == 0 ? "0" : Math.Abs(value) is >= 1e-4 and < 1e15 ? Number(value, 6) : double.IsFinite(value) ? value.ToString("0.####e+0", Culture) : double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";

    /// <summary>So many of something: 1 row, 1,200 rows.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun of one.</param>
    /// <param name="many">The noun of several; an s is added where it is left out.</param>
    public static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>A pure number with just so many decimals, such as a correlation.</summary>
    public static string Fixed(double value, int decimals = 2) => Plain(value, decimals);

    /// <summary>A day, ISO 8601.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Culture);

    private static string Plain(double value, int decimals)
    {
        var text = Written(value, "#,0." + new string('0', decimals));
        return IsZero(text) ? text.TrimStart('-') : text;
    }

    /// <summary>An amount of money: 2.5 USD is $2.50, 12000 USD is $12,000; whole amounts below a thousand have no cents.</summary>
    public static string Money(double amount, string currency, int decimals)
    {
        var text = Plain(Math.Abs(amount), decimals == 0 ? 0 : Math.Max(2, decimals));
        return (amount < 0 ? "-" : "") + (currency == "USD" ? "$" + text : $"{currency} {text}");
    }

    /// <summary>A signed number: +5, 0, -10.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Plain(value, decimals);
        return text[0] == '-' || IsZero(text) ? text : "+" + text;
    }

    // Beyond this most digits would be noise, and a line of them.
    private static string Written(double value, string pattern) => value.ToString(Math.Abs(value) < 1e18 ? pattern : "0.####e+0", Culture);

    private static bool IsZero(string text) => text.AsSpan().IndexOfAnyInRange('1', '9') < 0;
}
