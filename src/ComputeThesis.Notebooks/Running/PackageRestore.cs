using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Restores packages the way the user's own projects do: with <c>dotnet restore</c> and the NuGet settings that hold in the notebook's folder. The only file that knows NuGet.</summary>
internal static class PackageRestore
{
    private const string Framework = "net10.0";

    /// <summary>Restores packages with all they depend on.</summary>
    /// <returns>The assemblies to refer to, and the folders of the packages asked for.</returns>
    /// <exception cref="PackageException">They cannot be restored; the message names the package, NuGet's own words and the cure.</exception>
    public static RestoredPackages Run(IReadOnlyList<PackageReference> packages, IReadOnlyList<string> sources, string folder, CancellationToken stop)
    {
        var project = Project(packages, sources, folder);
        var home = Path.Combine(Path.GetTempPath(), "thesis-packages", Environment.UserName, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16]);
        var assets = Path.Combine(home, "obj", "project.assets.json");
        if (!File.Exists(assets))
        {
            Directory.CreateDirectory(home);
            File.WriteAllText(Path.Combine(home, "packages.csproj"), project);
            // The settings of the surrounding project are not the notebook's.
            foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
                File.WriteAllText(Path.Combine(home, name), "<Project />");
            Restore(packages, home, folder, stop);
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
            return Read(json.RootElement, packages);
        }
        catch (Exception e) when (e is JsonException or IOException or KeyNotFoundException)
        {
            throw new PackageException($"The restore of {string.Join(", ", packages)} left nothing that can be read: {e.Message} Delete {home} and run again.");
        }
    }

    private static string Project(IReadOnlyList<PackageReference> packages, IReadOnlyList<string> sources, string folder) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{Framework}</TargetFramework>
            <RestoreRootConfigDirectory>{Xml(folder)}</RestoreRootConfigDirectory>
            <RestoreAdditionalProjectSources>{Xml(string.Join(';', sources.Select(source => Path.IsPathRooted(source) || source.Contains("://", StringComparison.Ordinal) ? source : Path.Combine(folder, source))))}</RestoreAdditionalProjectSources>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', packages.Select(package => $"    <PackageReference Include=\"{Xml(package.Id)}\" Version=\"{Xml(package.Version ?? "*")}\" />"))}
          </ItemGroup>
        </Project>
        """;

    private static void Restore(IReadOnlyList<PackageReference> packages, string home, string folder, CancellationToken stop)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("dotnet", ["restore", Path.Combine(home, "packages.csproj"), "--nologo", "--verbosity", "quiet"])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
                Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1" },
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new PackageException($"{string.Join(", ", packages)} cannot be restored: the command dotnet is not there. Install the .NET SDK.");
        }

        using (process)
        {
            using var registration = stop.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
            if (process.ExitCode == 0)
                return;
            var said = output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal)) ?? output.Trim();
            said = said[(said.IndexOf("error ", StringComparison.Ordinal) is var at and >= 0 ? at + 6 : 0)..];
            throw new PackageException($"{string.Join(", ", packages)} cannot be restored. NuGet says {said.Replace($" [{Path.Combine(home, "packages.csproj")}]", "", StringComparison.Ordinal)} " +
                "Check the name and the version, and that `dotnet nuget list source` shows the source that has it.");
        }
    }

    private static RestoredPackages Read(JsonElement assets, IReadOnlyList<PackageReference> packages)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.GetProperty("libraries");
        var target = assets.GetProperty("targets").EnumerateObject().First().Value;
        var files = new List<string>();
        var roots = new List<string>();
        foreach (var library in target.EnumerateObject())
        {
            if (!libraries.TryGetProperty(library.Name, out var entry) || !entry.TryGetProperty("path", out var path))
                continue;
            var root = folders.Select(folder => Path.Combine(folder, path.GetString()!)).FirstOrDefault(Directory.Exists);
            if (root is null)
                continue;
            if (packages.Any(package => library.Name.StartsWith(package.Id + "/", StringComparison.OrdinalIgnoreCase)))
                roots.Add(root);
            if (library.Value.TryGetProperty("runtime", out var runtime))
                files.AddRange(runtime.EnumerateObject().Where(file => file.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.Combine(root, file.Name)));
        }

        return new(files, roots);
    }

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text);
}

/// <summary>What a restore gave: assemblies, and the folders of the packages asked for.</summary>
internal sealed record RestoredPackages(IReadOnlyList<string> Assemblies, IReadOnlyList<string> Folders);

/// <summary>A package that cannot be had.</summary>
internal sealed class PackageException(string message) : Exception(message);
