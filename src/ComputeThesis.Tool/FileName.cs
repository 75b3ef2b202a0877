namespace ComputeThesis.Tool;

/// <summary>Names of files that the tool writes.</summary>
internal static class FileName
{
    /// <summary>The name as a person would type it: short for what lies below the working directory, full for what does not.</summary>
    public static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    /// <summary>Whether a file lies in a folder, or in one of its folders.</summary>
    public static bool LiesIn(string file, string folder) =>
        Path.GetFullPath(file).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The file of an exported table.</summary>
    /// <exception cref="DataFormatException">The table's name is that of a place elsewhere.</exception>
    public static string Of(TableEntry table, string ending) => table.Name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
        ? $"{table.Name}.{ending}"
        : throw new DataFormatException("datapackage.json", null, null, $"the table name '{table.Name}'", "a name that a file can have", "Name it in letters, digits and underscores.");
}
