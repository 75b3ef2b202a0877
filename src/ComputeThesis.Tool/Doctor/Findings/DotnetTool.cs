using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>A program that came as a .NET tool: the folder of its files, wherever it was installed.</summary>
/// <param name="Version">The version of its package.</param>
/// <param name="Folder">Where its files are.</param>
internal sealed record DotnetTool(string Version, string Folder)
{
    /// <summary>The framework for which its files are, such as <c>net10.0</c>.</summary>
    public string Framework => Path.GetFileName(Path.GetDirectoryName(Folder)!);

    /// <summary>The newest runtime that it is made for.</summary>
    public int Major => int.TryParse(Framework.AsSpan("net".Length).ToString().Split('.')[0], out var major) ? major : 0;

    /// <summary>The installed versions of a package: global tools first, then those of a manifest, such as an editor makes, which lie among the packages.</summary>
    public static IReadOnlyList<DotnetTool> Find(Machine machine, string package)
    {
        var store = Path.Combine(machine.Named("DOTNET_CLI_HOME") ?? machine.Home, ".dotnet", "tools", ".store", package);
        var packages = Path.Combine(machine.Named("NUGET_PACKAGES") ?? Path.Combine(machine.Home, ".nuget", "packages"), package);
        return
        [
            .. from folder in Machine.Folders(store) from tool in In(Path.Combine(folder, package, Path.GetFileName(folder))) select tool,
            .. from folder in Machine.Folders(packages) from tool in In(folder) select tool,
        ];
    }

    /// <summary>Whether its program says that it runs on a newer runtime than the one it was made for.</summary>
    public bool RollsForward(string program)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, program + ".runtimeconfig.json")));
            return json.RootElement.TryGetProperty("runtimeOptions", out var options) && options.TryGetProperty("rollForward", out var forward)
                && forward.ValueKind == JsonValueKind.String && forward.ValueEquals("LatestMajor");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<DotnetTool> In(string package) =>
        from framework in Machine.Folders(Path.Combine(package, "tools"))
        where Path.GetFileName(framework).StartsWith("net", StringComparison.Ordinal)
        from runtime in Machine.Folders(framework)
        select new DotnetTool(Path.GetFileName(package), runtime);
}
