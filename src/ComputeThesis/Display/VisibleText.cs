using System.Globalization;
using System.Text;

namespace ComputeThesis;

/// <summary>Text from data as one line that shows all it holds: nothing in it steers a terminal, breaks a line or turns the text around.</summary>
/// <remarks>A line end or tab becomes a blank, another control character its picture (␀, ␛), and what has none (C1 controls, direction overrides, half a surrogate pair) becomes �.</remarks>
internal static class VisibleText
{
    private const char Unshowable = '\uFFFD';

    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (Shown(text, i) != text[i])
                return Replace(text);
        return text;
    }

    /// <summary>At most so many characters, the last one … where something was cut off; no letter is parted from its accents, no pair broken.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var kept = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(kept, most - kept)) is > 0 and var length && kept + length < most)
            kept += length;
        // One letter under more accents than fit: only a surrogate pair is kept whole then.
        if (kept == 0)
            kept = most > 1 && char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..kept] + "…";
    }

    private static string Replace(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\n' || i == 0 || text[i - 1] != '\r')
                shown.Append(Shown(text, i));
        return shown.ToString();
    }

    private static char Shown(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' => (char)('\u2400' + text[at]),
        '\u007F' => '\u2421',
        > '\u007F' and < '\u00A0' => Unshowable,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF' => Unshowable,
        var c when char.IsHighSurrogate(c) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) => Unshowable,
        var c when char.IsLowSurrogate(c) && (at == 0 || !char.IsHighSurrogate(text[at - 1])) => Unshowable,
        var c => c,
    };
}
