using System.Text;

namespace ComputeThesis;

/// <summary>Breaks a text into lines that fit.</summary>
internal static class TextWrap
{
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool isBold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Parts(word, width, size, isBold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextWidth.Of(longer, size, isBold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The text on one line, its end cut off where it does not fit.</summary>
    public static string Cut(string text, double width, double size, bool isBold = false)
    {
        var one = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (TextWidth.Of(one, size, isBold) <= width)
            return one;
        var cut = new StringBuilder();
        foreach (var rune in one.EnumerateRunes())
        {
            if (TextWidth.Of($"{cut}{rune}…", size, isBold) > width)
                break;
            cut.Append(rune);
        }

        return $"{cut.ToString().TrimEnd()}…";
    }

    private static List<string> Parts(string word, double width, double size, bool isBold)
    {
        if (TextWidth.Of(word, size, isBold) <= width)
            return [word];
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (part.Length > 0 && TextWidth.Of($"{part}{rune}", size, isBold) > width)
            {
                parts.Add(part.ToString());
                part.Clear();
            }

            part.Append(rune);
        }

        parts.Add(part.ToString());
        return parts;
    }
}
