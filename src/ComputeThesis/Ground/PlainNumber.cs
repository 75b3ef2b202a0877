using System.Globalization;

namespace ComputeThesis;

/// <summary>Numbers as the tables write them: a sign, digits, at most one point. The base library's parsing takes most of the time that loading a table would.</summary>
internal static class PlainNumber
{
    // Up to 2^53 a whole number is exact in a double, and so is a power of ten up to 10^22: their quotient is then rounded once, correctly (Clinger, 1990).
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] Tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>Reads <c>-12.5</c>; false for anything else: blanks, thousands separators, exponents and words included.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        ulong digits = 0;
        var (count, decimals, point) = (0, 0, false);
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }

            if (!char.IsAsciiDigit(c))
                return false;
            digits = unchecked((digits * 10) + (ulong)(c - '0'));
            count++;
            decimals += point ? 1 : 0;
        }

        if (count == 0)
            return false;
        if (count > 18 || digits > LargestExact)
            return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
        number = digits / Tens[decimals];
        if (text[0] == '-')
            number = -number;
        return true;
    }

    /// <summary>Writes a finite number with as few digits as give it back, and without an exponent.</summary>
    public static string Write(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e < 0)
            return text;
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[sign.Length..e].Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture);
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}" : sign + digits.PadRight(exponent + 1, '0');
    }
}
