using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The lines of a cell that are for the host and no C#, taken out so that all others keep their place.</summary>
internal sealed partial record Directives(string Code, IReadOnlyList<(string Source, int Line)> Sources)
{
    public static Directives Of(string source)
    {
        if (!source.Contains("#!", StringComparison.Ordinal) && !source.Contains("#i", StringComparison.Ordinal))
            return new Directives(source, []);
        var lines = source.Split('\n');
        var sources = new List<(string, int)>();
        var inCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (PackageSource().Match(line) is { Success: true } found)
            {
                sources.Add((found.Groups["source"].Value, i + 1));
                lines[i] = "";
            }
            else if (line.StartsWith("#!", StringComparison.Ordinal) && !inCode)
            {
                if (Languages.Find(line[2..].Trim()) != Languages.CSharp)
                    throw new CellFaultException(UnknownMagic(line), i + 1, lines[i].IndexOf('#') + 1);
                lines[i] = "";
            }
            // Below the first line of code a #! may be part of a long string.
            inCode |= lines[i].Trim().Length > 0 && line[0] != '#' && !line.StartsWith("//", StringComparison.Ordinal);
        }
        return new Directives(string.Join('\n', lines), sources);
    }

    public static string UnknownMagic(string line) =>
        $"The magic '{line.Split(' ')[0]}' is not known to this engine, which knows #!csharp, #r, #i and #load. Remove the line, or write in C# what it did.";

    [GeneratedRegex("^#i\\s+\"(?<source>[^\"]*)\"\\s*(//.*)?$")]
    private static partial Regex PackageSource();
}
