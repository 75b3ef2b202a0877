namespace ComputeThesis.Tests;

/// <summary>A home where nothing was ever installed. Packages come from the packed folder and from what the restore of this checkout has brought, so nothing is fetched.</summary>
internal sealed class EmptyHome : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("thesis-home-");

    public EmptyHome(string feed) => Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{feed}" />
            <add key="restored" value="{Restored}" />
          </packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>The folder the restore of this checkout puts packages into.</summary>
    public static string Restored { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public void Dispose() => place.Delete(recursive: true);

    public string PathOf(params string[] parts) => Path.Combine([place.FullName, .. parts]);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public Task<Dotnet.Ended> RunAsync(string command, params string[] arguments) => Dotnet.RunAsync(command, place.FullName, new Dictionary<string, string>
    {
        ["HOME"] = place.FullName, ["USERPROFILE"] = place.FullName, ["DOTNET_CLI_HOME"] = place.FullName, ["XDG_CACHE_HOME"] = PathOf(".cache"), ["XDG_DATA_HOME"] = PathOf(".share"), ["LOCALAPPDATA"] = PathOf(".local"),
        ["NUGET_PACKAGES"] = PathOf(".packages"), ["COMPUTETHESIS_CACHE"] = PathOf(".kept"),
    }, arguments);
}
