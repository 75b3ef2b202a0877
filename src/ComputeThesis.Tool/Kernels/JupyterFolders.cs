namespace ComputeThesis.Tool;

/// <summary>Where the frontends of Jupyter look for kernels: the one place that knows their folders and the variables that move them.</summary>
/// <param name="system">The kind of system, for each has folders of its own.</param>
/// <param name="home">The user's folder.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class JupyterFolders(JupyterSystem system, string home, Func<string, string?> variable)
{
    /// <summary>The variables that an active environment of Python goes by.</summary>
    private static readonly string[] Environments = ["VIRTUAL_ENV", "CONDA_PREFIX"];

    /// <summary>Those of this user on this machine.</summary>
    public static JupyterFolders Here { get; } = new(
        OperatingSystem.IsWindows() ? JupyterSystem.Windows : OperatingSystem.IsMacOS() ? JupyterSystem.Mac : JupyterSystem.Unix,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        Environment.GetEnvironmentVariable);

    /// <summary>The user's own data folder.</summary>
    public string User => Named("JUPYTER_DATA_DIR") ?? system switch
    {
        JupyterSystem.Windows => Named("APPDATA") is { } roaming ? Path.Combine(roaming, "jupyter") : Path.Combine(home, ".jupyter", "data"),
        JupyterSystem.Unix when Named("XDG_DATA_HOME") is { } data => Path.Combine(data, "jupyter"),
        _ => Usual,
    };

    /// <summary>The folders of kernels in the order in which a frontend looks: of two kernels with one name the first is the one that starts.</summary>
    /// <remarks>A frontend looks below its own Python too. Which one that is, it alone knows; the environment that is active here stands for it.</remarks>
    public IReadOnlyList<string> Kernels
    {
        get
        {
            List<string> mine = [User], environments = [.. Environments.Select(Named).OfType<string>().Select(DataOf)];
            if (Named("PYTHONUSERBASE") is { } python)
                mine.Add(DataOf(python));
            var dataFolders = List("JUPYTER_PATH")
                .Concat(IsYes("JUPYTER_PREFER_ENV_PATH") ? environments.Concat(mine) : mine.Concat(environments))
                .Concat(Machine);
            return [.. dataFolders.Select(KernelsOf).Append(Path.Combine(Named("IPYTHONDIR") ?? Path.Combine(home, ".ipython"), "kernels")).Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>Where VS Code's Jupyter extension looks, beside the Pythons it knows: it passes over the variables that move the user's folder.</summary>
    public IReadOnlyList<string> KernelsOfVsCode => [.. List("JUPYTER_PATH").Append(Usual).Concat(Machine).Select(KernelsOf).Select(Path.TrimEndingDirectorySeparator)];

    private string Usual => system switch
    {
        JupyterSystem.Mac => Path.Combine(home, "Library", "Jupyter"),
        JupyterSystem.Windows => Path.Combine(home, "AppData", "Roaming", "jupyter"),
        _ => Path.Combine(home, ".local", "share", "jupyter"),
    };

    private IReadOnlyList<string> Machine => system == JupyterSystem.Windows
        ? [Path.Combine(Named("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    /// <summary>The data folder of a prefix: of a Python, an environment, or a place that an administrator chose.</summary>
    public static string DataOf(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    /// <summary>Where a data folder has its kernels.</summary>
    public static string KernelsOf(string dataFolder) => Path.Combine(dataFolder, "kernels");

    private string? Named(string name) => variable(name) is { Length: > 0 } value ? Path.GetFullPath(value) : null;

    private IEnumerable<string> List(string name) => (variable(name) ?? "")
        .Split(system == JupyterSystem.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Path.GetFullPath);

    /// <summary>Jupyter takes any value for a yes but these.</summary>
    private bool IsYes(string name) => variable(name) is { } value && value.ToUpperInvariant() is not ("NO" or "N" or "FALSE" or "OFF" or "0" or "0.0");
}

/// <summary>The kinds of system that Jupyter tells apart.</summary>
internal enum JupyterSystem
{
    Unix,
    Mac,
    Windows,
}
