using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Text as nbformat stores it: a list of lines, each with its ending.</summary>
internal static class LineList
{
    /// <summary>Splits where Python's <c>splitlines(True)</c> does.</summary>
    public static JsonArray Of(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsLine(text[i]))
                continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            lines.Add((JsonNode)text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add((JsonNode)text[start..]);
        return lines;
    }

    private static bool EndsLine(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
