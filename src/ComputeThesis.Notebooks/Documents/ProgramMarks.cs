using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The marks by which a program is turned back into the notebook it was: regions for cells, and comments for what a program writes otherwise.</summary>
internal static partial class ProgramMarks
{
    /// <summary>Stands before the line of the notebook, in a line that the program has changed.</summary>
    public const string Was = "//:";

    /// <summary>Stands at the end of a line that the notebook does not have.</summary>
    public const string Added = "//:-";

    /// <summary>Stands before the name of the region that holds these lines.</summary>
    public const string Moved = "//> ";

    /// <summary>Opens a region: its kind, its name, and JSON.</summary>
    public static (string Kind, string Name, string Json)? Opened(string line)
    {
        if (!line.StartsWith("#region ", StringComparison.Ordinal))
            return null;
        var match = Header().Match(line);
        return match.Success ? (match.Groups["kind"].Value, match.Groups["name"].Value, match.Groups["json"].Value) : null;
    }

    public static string Open(string kind, string name, string json) => $"#region {kind}{(name.Length > 0 ? " " + name : "")}{json}";

    /// <summary>Closes a region. It names what it closes, so that no region inside a cell is taken for its end.</summary>
    public static string Close(string kind, string name) => $"#endregion {kind}{(name.Length > 0 ? " " + name : "")}";

    public static string Comment(string line) => line.Length > 0 ? "// " + line : "//";

    /// <summary>A line from its comment, or null where it is none.</summary>
    public static string? Uncomment(string line) => line == "//" ? "" : line.StartsWith("// ", StringComparison.Ordinal) ? line[3..] : null;

    /// <summary>A line that the program has in the place of another.</summary>
    public static string Change(string made, string was) => $"{made}{(made.Length > 0 ? " " : "")}{Was}{(was.Length > 0 ? " " : "")}{was}";

    public static string Add(string made) => $"{made} {Added}";

    /// <summary>The lines of the notebook, from those of the program.</summary>
    /// <param name="lines">The lines of the program.</param>
    /// <param name="moved">The lines of a region that holds what stood elsewhere; null where there is none of this name.</param>
    public static IEnumerable<string> Restore(IEnumerable<string> lines, Func<string, IEnumerable<string>?> moved)
    {
        foreach (var line in lines)
        {
            if (line.EndsWith(Added, StringComparison.Ordinal))
                continue;
            if (line.StartsWith(Moved, StringComparison.Ordinal) && moved(line[Moved.Length..]) is { } elsewhere)
            {
                foreach (var one in Restore(elsewhere, _ => null))
                    yield return one;
                continue;
            }
            yield return WasIn(line) ?? line;
        }
    }

    private static string? WasIn(string line)
    {
        for (var at = line.IndexOf(Was, StringComparison.Ordinal); at >= 0; at = line.IndexOf(Was, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && line[at - 1] != ' ')
                continue;
            if (at + Was.Length == line.Length)
                return "";
            if (line[at + Was.Length] == ' ')
                return line[(at + Was.Length + 1)..];
        }
        return null;
    }

    [GeneratedRegex(@"^#region (?<kind>[a-z0-9+#._-]+)( (?<name>[A-Za-z0-9_-]{1,64}(\.[0-9]{1,6})?))?(?<json> \{.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
