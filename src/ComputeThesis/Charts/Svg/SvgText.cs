using System.Globalization;
using System.Text;

namespace ComputeThesis;

/// <summary>Numbers and texts as XML wants them.</summary>
internal static class SvgText
{
    /// <summary>A length in pixels, two decimals at most, the same on every machine.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The same length written to a longer text, without a text of its own: a long line has thousands.</summary>
    public static void Append(StringBuilder text, double value)
    {
        var hundredths = Math.Abs(value) * 100;
        var whole = Math.Floor(hundredths + 0.5);
        // Near a tie the digits of the number itself decide: the slow way reads them.
        if (!(hundredths < 1e9) || Math.Abs(hundredths + 0.5 - Math.Round(hundredths + 0.5)) < 1e-6)
        {
            text.Append(Number(value));
            return;
        }

        var (units, rest) = Math.DivRem((int)whole, 100);
        if (value < 0 && whole > 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{units}");
        if (rest == 0)
            return;
        text.Append('.').Append((char)('0' + (rest / 10)));
        if (rest % 10 > 0)
            text.Append((char)('0' + (rest % 10)));
    }

    /// <summary>A text for element content and for attributes; what XML cannot hold becomes the replacement character.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        return escaped.ToString();
    }
}
