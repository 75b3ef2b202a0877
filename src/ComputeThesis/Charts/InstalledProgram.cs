namespace ComputeThesis;

/// <summary>A program on this machine, found as a shell finds it.</summary>
internal static class InstalledProgram
{
    /// <summary>The file that a name stands for: a path as it is, a bare name looked up in the folders of PATH; null where there is none.</summary>
    /// <param name="name">The name or path.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static string? Find(string name, Func<string, string?> variable)
    {
        if (Path.GetFileName(name) != name)
            return File.Exists(name) ? name : null;
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] files = OperatingSystem.IsWindows() && !Path.HasExtension(name) ? [name + ".exe", name + ".cmd"] : [name];
        return folders.SelectMany(folder => files.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }
}
