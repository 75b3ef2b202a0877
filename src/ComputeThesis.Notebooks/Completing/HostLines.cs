namespace ComputeThesis.Notebooks;

/// <summary>The lines of a cell that are for the host and no C#, made blank so that all other text keeps its place.</summary>
/// <remarks>A cell half written may hold any of them: nothing here refuses one.</remarks>
internal static class HostLines
{
    public static string Blanked(string code)
    {
        if (!code.Contains("#!", StringComparison.Ordinal) && !code.Contains("#i", StringComparison.Ordinal))
            return code;
        var blanked = code.ToCharArray();
        for (var start = 0; start < code.Length;)
        {
            var end = code.IndexOf('\n', start) is var found and >= 0 ? found : code.Length;
            var line = code.AsSpan(start, end - start).Trim();
            if (line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#i ", StringComparison.Ordinal) || line.StartsWith("#i\"", StringComparison.Ordinal))
                blanked.AsSpan(start, end - start).Fill(' ');
            // Below the first line of code such a line may be part of a long string.
            else if (line.Length > 0 && line[0] != '#' && !line.StartsWith("//", StringComparison.Ordinal))
                break;
            start = end + 1;
        }
        return new string(blanked);
    }
}
