namespace ComputeThesis.Notebooks;

/// <summary>The assemblies the host carries, its runtime's and its own, without reading any.</summary>
internal static class TrustedAssemblies
{
    /// <summary>Their files by simple name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static readonly string? RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location);

    /// <summary>Whether a file of these is the runtime's.</summary>
    public static bool IsOfRuntime(string path) => Path.GetDirectoryName(path) == RuntimeFolder;

    /// <summary>Whether the runtime has an assembly of that simple name.</summary>
    public static bool HasRuntime(string name) => Files.TryGetValue(name, out var path) && IsOfRuntime(path);

    /// <summary>Whether a file belongs to the application: it is among these, or lies beside the application.</summary>
    public static bool IsOfApplication(string path) =>
        path.Length > 0 && (Path.GetDirectoryName(path) == AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
            || (Files.TryGetValue(Path.GetFileNameWithoutExtension(path), out var known) && known == path));
}
