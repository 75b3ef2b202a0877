using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComputeThesis;

/// <summary>How many places of a terminal a text takes: two for a Chinese sign or an emoji, none for an accent of its own.</summary>
internal static class TerminalWidth
{
    // First and last of the wide ranges of Unicode's EastAsianWidth.txt, neighbours joined.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653,
        0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F004, 0x1F004,
        0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F1FF, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA,
        0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
        0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC,
        0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var width = 0;
        for (var left = text; !left.IsEmpty;)
        {
            var length = StringInfo.GetNextTextElementLength(left);
            width += OfElement(left[..length]);
            left = left[length..];
        }

        return width;
    }

    /// <summary>As much of a text as fits into so many places, the last one … where something was cut off.</summary>
    public static string Cut(string text, int places)
    {
        if (Of(text) <= places)
            return text;
        var (kept, width) = (0, 0);
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(kept));
            width += OfElement(text.AsSpan(kept, length));
            if (width > places - 1)
                return text[..kept] + "…";
            kept += length;
        }
    }

    // What a reader takes for one sign is as wide as the widest of its parts; U+FE0F asks for the picture, which is wide.
    private static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        while (Rune.DecodeFromUtf16(element, out var rune, out var length) != OperationStatus.NeedMoreData && length > 0)
        {
            width = Math.Max(width, rune.Value == 0xFE0F ? 2 : OfRune(rune));
            element = element[length..];
        }

        return width;
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        UnicodeCategory.Format when rune.Value != 0xAD => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value)
    {
        var place = Array.BinarySearch(Wide, value);
        // Between a first and its last, or on one of them.
        return place >= 0 || (~place & 1) == 1;
    }
}
