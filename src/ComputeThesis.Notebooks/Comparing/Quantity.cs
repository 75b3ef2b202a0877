using System.Globalization;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>A number as it stands in a text, with the unit that goes with it.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Value">Its value, in the unit that is written.</param>
/// <param name="Unit">Its unit or currency, or nothing.</param>
internal readonly partial record struct Quantity(string Text, double Value, string Unit)
{
    /// <summary>A currency, a sign, digits with or without separators of thousands, a fraction, an exponent and a unit.</summary>
    /// <remarks>A sign after a letter or a digit joins (<c>2020-2024</c>); a comma before three digits separates thousands, another begins a fraction.</remarks>
    public const string Pattern =
        @"(?<![\p{L}\p{N}_]|[\p{L}\p{N}_]\.)(?:(?<![\p{L}\p{N}_)\]%.,])(?<sign>[+\-\u2212]))?(?<currency>[$€£¥])?(?<sign2>(?<=[$€£¥])[+\-\u2212])?" +
        @"(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00A0\u202F\u2009]\d{3})+(?!\d)|\d+(?=,(?:\d{1,2}|\d{4,})(?![\d,.]))(?<!\d,\d+)|\d+|(?=\.\d))" +
        @"(?<fraction>\.\d+|,(?:\d{1,2}|\d{4,})(?![\d,.]))?(?<exponent>[eE][+\-\u2212]?\d+)?" +
        @"(?<unit>\s?%|[ \u00A0\u202F]?(?:bps?|pts?|pp|points?)\b|(?:bn|mn|tn|[kKmMBTx×])(?![\p{L}\p{N}_]))?(?![\p{L}\p{N}_])(?!\.\d)";

    [GeneratedRegex("^" + Pattern + "$")]
    private static partial Regex Whole();

    /// <summary>The number of a text that is one and nothing else; null for any other text.</summary>
    public static Quantity? Of(string text) => Whole().Match(text) is { Success: true } match ? Of(match) : null;

    public static Quantity? Of(Match match)
    {
        var digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        var sign = match.Groups["sign"].Value + match.Groups["sign2"].Value;
        var number = (sign is "-" or "\u2212" ? "-" : "") + (digits.Length == 0 ? "0" : digits) + match.Groups["fraction"].Value.Replace(',', '.')
            + match.Groups["exponent"].Value.Replace('\u2212', '-');
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(match.Value, value, match.Groups["currency"].Value + match.Groups["unit"].Value.Trim())
            : null;
    }

    /// <summary>Whether it has neither fraction nor exponent: no rounding of a processor can have made it.</summary>
    public bool IsWhole => !Text.AsSpan().ContainsAny(".eE") && (!Text.Contains(',', StringComparison.Ordinal) || Value >= 1000 || Value <= -1000);

    public bool IsWithin(Quantity other, Tolerance tolerance, bool chosen) =>
        Unit == other.Unit && (!chosen && IsWhole && other.IsWhole ? Digits(Text) == Digits(other.Text) : tolerance.Holds(Value, other.Value));

    /// <summary>The way from one to the other in words.</summary>
    public string To(Quantity other)
    {
        var difference = other.Value - Value;
        if (Exact(other.Value) is { } end && Exact(Value) is { } start)
            difference = (double)(end - start);
        var by = difference.ToString("+0.######;-0.######;0", CultureInfo.InvariantCulture);
        if (by is "0" or "+0" or "-0")
            by = difference.ToString("+0.###E+0;-0.###E+0;0", CultureInfo.InvariantCulture);
        return Unit switch
        {
            "%" or "pt" or "pts" or "pp" or "point" or "points" => $"{by} {(by is "+1" or "-1" ? "point" : "points")}",
            "bp" or "bps" => $"{by} bp",
            _ when Value == 0 || !double.IsFinite(difference / Value) => by,
            _ => $"{by}, {(difference / Math.Abs(Value)).ToString("+0.###%;-0.###%;0%", CultureInfo.InvariantCulture)}".Replace(", 0%", "", StringComparison.Ordinal),
        };
    }

    // As decimals 24.3 less 24.1 is 0.2 and nothing more.
    private static decimal? Exact(double value) => Math.Abs(value) is < 1e15 and > 1e-12 or 0 ? (decimal)value : null;

    private static string Digits(string text) =>
        (text.AsSpan().ContainsAny('-', '\u2212') ? "-" : "") + string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
}
