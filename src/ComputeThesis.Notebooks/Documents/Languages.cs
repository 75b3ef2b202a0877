namespace ComputeThesis.Notebooks;

/// <summary>The names under which notebooks know their languages.</summary>
internal static class Languages
{
    public const string CSharp = "csharp";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp, ["c#"] = CSharp, ["cs"] = CSharp, [".net-csharp"] = CSharp,
        ["fsharp"] = "fsharp", ["f#"] = "fsharp", [".net-fsharp"] = "fsharp",
        ["pwsh"] = "pwsh", ["powershell"] = "pwsh", [".net-pwsh"] = "pwsh", [".net-powershell"] = "pwsh",
        ["javascript"] = "javascript", ["js"] = "javascript",
        ["html"] = "html", ["sql"] = "sql", ["kql"] = "kql", ["mermaid"] = "mermaid", ["http"] = "http",
        ["value"] = "value", ["python"] = "python", ["ipython"] = "python", ["python3"] = "python", ["r"] = "r",
        ["markdown"] = "markdown", ["md"] = "markdown", ["raw"] = "raw",
    };

    /// <summary>The one name of a language that has several, or null where the name is of none.</summary>
    public static string? Find(string? name) =>
        name is null ? null : Known.GetValueOrDefault(name);

    /// <summary>The one name of a language; one never heard of keeps its own.</summary>
    public static string NameOf(string name) => Find(name) ?? name.ToLowerInvariant();

    /// <summary>The language a cell switches to with a first line such as <c>#!fsharp</c>, or null.</summary>
    public static string? SwitchedTo(string source)
    {
        var line = source.AsSpan().TrimStart();
        if (!line.StartsWith("#!"))
            return null;
        var end = line.IndexOf('\n');
        return Find((end < 0 ? line : line[..end])[2..].Trim().ToString());
    }
}
