using System.Globalization;
using System.Text;

namespace ComputeThesis;

/// <summary>Texts as a terminal may have them: in lines that fit, and without signs that would steer it.</summary>
internal static class PlainText
{
    /// <summary>How many signs a line has at most, where its words allow.</summary>
    public const int Widest = 100;

    /// <summary>A text in one line; what steers a terminal or turns the direction of reading becomes the replacement character.</summary>
    public static string Tame(string text)
    {
        var tame = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => tame.Append(' '),
                0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => tame.Append('\uFFFD'),
                _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? tame.Append('\uFFFD') : tame.Append(rune),
            };
        return tame.ToString().Trim();
    }

    /// <summary>A tame text in lines that fit, all but the first a step further in.</summary>
    public static IEnumerable<string> Wrap(string text, string indent = "")
    {
        var (line, hasWord) = (new StringBuilder(indent), false);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (hasWord && line.Length + 1 + word.Length > Widest)
            {
                yield return line.ToString();
                line.Clear().Append(indent).Append("  ");
                hasWord = false;
            }

            line.Append(hasWord ? " " : "").Append(word);
            hasWord = true;
        }

        if (hasWord)
            yield return line.ToString();
    }

    /// <summary>A text cut to a width, with a sign that it was.</summary>
    public static string Fit(string text, int width) => text.Length <= width ? text : text[..(char.IsHighSurrogate(text[width - 2]) ? width - 2 : width - 1)] + "…";
}
