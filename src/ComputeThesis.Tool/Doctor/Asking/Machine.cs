namespace ComputeThesis.Tool;

/// <summary>The machine as the doctor sees it: its variables, its folders, and programs that are asked with a limit on their time.</summary>
/// <param name="Variable">Reads a variable of the environment.</param>
/// <param name="Home">The user's folder.</param>
/// <param name="Folder">The folder in which the user stands; settings of packages hold for a folder and those below it.</param>
/// <param name="Limit">How long a program may take to answer.</param>
internal sealed record Machine(Func<string, string?> Variable, string Home, string Folder, TimeSpan Limit)
{
    /// <summary>This one.</summary>
    public static Machine Here(TimeSpan limit) =>
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.CurrentDirectory, limit);

    /// <summary>The file of a program in PATH, or null.</summary>
    public string? Find(string name) => InstalledProgram.Find(name, Variable);

    /// <summary>A value that is set and not empty, or null.</summary>
    public string? Named(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>The folders of a folder, by name; none where it cannot be looked into.</summary>
    public static IReadOnlyList<string> Folders(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Asks a program.</summary>
    public Task<Answer> AskAsync(string program, IReadOnlyList<string> arguments, CancellationToken stop) => Question.AskAsync(program, arguments, Folder, Limit, stop);
}
