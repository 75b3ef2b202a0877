namespace ComputeThesis.Notebooks;

/// <summary>Frontends count characters as Unicode does, .NET counts halves of pairs.</summary>
internal static class CodePoints
{
    /// <summary>Where a character stands in a text that counts halves; the end where the text is shorter.</summary>
    public static int ToIndex(string text, long position)
    {
        var index = 0;
        for (; position > 0 && index < text.Length; position--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>How many characters stand before an index.</summary>
    public static int Before(string text, int index)
    {
        var count = 0;
        for (var at = 0; at < index; at += IsPair(text, at) ? 2 : 1)
            count++;
        return count;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
