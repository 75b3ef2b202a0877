namespace ComputeThesis;

/// <summary>How wide a text will be, near enough, without a font at hand.</summary>
internal static class TextWidth
{
    // Helvetica's advance widths in thousandths, from Adobe's AFM file, for ' ' to '~'.
    private static readonly short[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // The reader's font may be wider: DejaVu Sans, the widest common fallback, is so by about a sixth.
    private const double Reserve = 1.17;
    private const double BoldReserve = 1.1;

    public static double Of(string text, double size, bool isBold = false)
    {
        var thousandths = 0.0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += rune.Value is >= ' ' and <= '~' ? Advances[rune.Value - ' '] : rune.Value >= 0x1100 ? 1000 : 620;
        return thousandths / 1000 * size * Reserve * (isBold ? BoldReserve : 1);
    }
}
