using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace ComputeThesis.Tests.Hosts;

/// <summary>The library as a package, unpacked beside those it needs as a restore lays them out: PACKAGES/ID/VERSION/lib/FRAMEWORK. No network: they are the ones it was built with.</summary>
public sealed class PackedLibrary : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("packed-library-");

    public PackedLibrary()
    {
        Run("dotnet", "pack", Repository.PathOf("src", "ComputeThesis"), "--no-build", "-c", Configuration, "-o", folder.FullName);
        var package = Directory.EnumerateFiles(folder.FullName, "*.nupkg").Single();
        ZipFile.ExtractToDirectory(package, Path.Combine(Packages, "computethesis", "1.0.0"));
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "ComputeThesis", "obj", "project.assets.json")));
        var sources = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(source => source.Name).ToList();
        Restored = [Path.Combine(Packages, "computethesis", "1.0.0", "lib", "net10.0", "ComputeThesis.dll"), .. Needed(assets).Select(file => Copy(file, sources))];
    }

    /// <summary>What the tests were built as.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The folder of packages.</summary>
    public string Packages => Path.Combine(folder.FullName, "packages");

    /// <summary>The assemblies that a restore of the library gives.</summary>
    public IReadOnlyList<string> Restored { get; }

    /// <summary>The same in a folder of its own, to be changed.</summary>
    /// <param name="change">Given the path of a file in the folder of packages, where it is to lie; null leaves it out.</param>
    internal CopiedPackages Copy(Func<string, string?> change)
    {
        var copy = Directory.CreateTempSubdirectory("packed-library-");
        foreach (var file in Directory.EnumerateFiles(Packages, "*", SearchOption.AllDirectories))
        {
            if (change(Path.GetRelativePath(Packages, file)) is not { } place)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy.FullName, place))!);
            File.Copy(file, Path.Combine(copy.FullName, place));
        }

        return new(copy, [.. Restored.Select(file => change(Path.GetRelativePath(Packages, file))).OfType<string>().Select(file => Path.Combine(copy.FullName, file))]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The assemblies of other packages that the library runs with, each as ID/VERSION/lib/FRAMEWORK/NAME.dll.</summary>
    internal static IEnumerable<string> Needed(JsonDocument assets) =>
        from package in assets.RootElement.GetProperty("targets").GetProperty("net10.0").EnumerateObject()
        where package.Value.TryGetProperty("runtime", out _)
        from file in package.Value.GetProperty("runtime").EnumerateObject()
        select $"{package.Name.ToLowerInvariant()}/{file.Name}";

    private string Copy(string file, List<string> sources)
    {
        var target = Path.Combine(Packages, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(sources.Select(source => Path.Combine(source, file)).First(File.Exists), target);
        return target;
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        // Else a build server outlives the test, and holds what is read here.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}

/// <summary>A folder of packages that goes when the test has ended.</summary>
internal sealed record CopiedPackages(DirectoryInfo Folder, IReadOnlyList<string> Restored) : IDisposable
{
    public void Dispose() => Folder.Delete(recursive: true);
}

/// <summary>One package serves all hosts.</summary>
[CollectionDefinition(nameof(OnePackage))]
public sealed class OnePackage : ICollectionFixture<PackedLibrary>;
