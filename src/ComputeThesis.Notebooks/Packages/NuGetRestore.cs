using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how packages are restored: <c>dotnet restore</c> of a made-up project, under the NuGet settings that hold in the notebook's folder.</summary>
/// <remarks>The answer is kept by what was asked and under which settings; a version left open is so resolved once.</remarks>
internal sealed partial class NuGetRestore(string notebookFolder, string cacheFolder)
{
    private const string Cure =
        "Check the name and the version, or name a source that has it with #i \"nuget:URL\" or in a nuget.config beside the notebook or above it.";

    private static readonly string[] InheritedFromBuild = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Where answers are kept on this machine.</summary>
    public static string UserCache
    {
        get
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "ComputeThesis", "notebook-packages");
        }
    }

    public async Task<RestoredPackages> RunAsync(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, CancellationToken stop)
    {
        var project = ProjectOf(packages, sources);
        var kept = Path.Combine(cacheFolder, KeyOf(project) + ".json");
        if (RestoredPackages.Read(kept) is { } known)
            return known;
        Directory.CreateDirectory(cacheFolder);
        var work = Directory.CreateTempSubdirectory("notebook-restore-").FullName;
        try
        {
            var file = Path.Combine(work, "notebook.csproj");
            await File.WriteAllTextAsync(file, project, stop).ConfigureAwait(false);
            await RestoreAsync(file, packages, stop).ConfigureAwait(false);
            File.Move(Path.Combine(work, "obj", "project.assets.json"), kept, overwrite: true);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
        return RestoredPackages.Read(kept)
            ?? throw new CellFaultException($"NuGet restored {Named(packages)}, but its files are not where it said. Run 'dotnet nuget locals all --clear' and try again.");
    }

    private async Task RestoreAsync(string file, IReadOnlyList<PackageRequest> packages, CancellationToken stop)
    {
        var start = new ProcessStartInfo(DotnetCommand())
        {
            WorkingDirectory = Path.GetDirectoryName(file),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in (ReadOnlySpan<string>)
                 [
                     "restore", file, "-nologo", "-tl:off", "-nodeReuse:false", "-verbosity:minimal",
                     $"-p:RestoreRootConfigDirectory={notebookFolder}",
                     "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false",
                 ])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var name in InheritedFromBuild)
            start.Environment.Remove(name);
        using var process = Start(start, packages);
        using var killed = stop.UnsafeRegister(_ => process.Kill(entireProcessTree: true), null);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var text = await process.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false) + await error.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw new CellFaultException($"{Named(packages)} could not be restored. NuGet said: {Said(text)} {Cure}");
    }

    private static Process Start(ProcessStartInfo start, IReadOnlyList<PackageRequest> packages)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new CellFaultException($"{Named(packages)} could not be restored: the .NET SDK was not found ('{start.FileName}': {problem.Message}). Install the .NET SDK, or set DOTNET_ROOT to where it is.", inner: problem);
        }
    }

    private static string DotnetCommand()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
            : Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath!
            : Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root && File.Exists(Path.Combine(root, name)) ? Path.Combine(root, name)
            : "dotnet";
    }

    private static string Named(IReadOnlyList<PackageRequest> packages) =>
        (packages.Count == 1 ? "The package " : "The packages ")
        + string.Join(", ", packages.Select(package => $"{package.Id} ({(package.Version is null ? "no version named" : $"version {package.Version}")})"));

    private static string Said(string text)
    {
        var codes = NuGetLine().Matches(text).Select(line => line.Groups["said"].Value.Trim()).Distinct().ToList();
        if (codes.Count > 0)
            return string.Join(' ', codes.Select(line => line.EndsWith('.') ? line : line + "."));
        return text.Trim() is { Length: > 0 } other ? other[..Math.Min(other.Length, 400)] : "nothing.";
    }

    private string KeyOf(string project)
    {
        var asked = new StringBuilder(project);
        for (var folder = new DirectoryInfo(notebookFolder); folder is not null; folder = folder.Parent)
        {
            // The file may be spelled in any case where the file system tells them apart.
            foreach (var settings in (ReadOnlySpan<string>)["nuget.config", "NuGet.config", "NuGet.Config"])
            {
                var path = Path.Combine(folder.FullName, settings);
                if (File.Exists(path))
                    asked.Append('\n').Append(path).Append('\n').Append(File.ReadAllText(path));
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())).AsSpan(0, 16));
    }

    private static string ProjectOf(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources)
    {
        var references = packages.DistinctBy(package => package.Id, StringComparer.OrdinalIgnoreCase).OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            .Select(package => $"    <PackageReference Include=\"{SecurityElement.Escape(package.Id)}\" Version=\"{SecurityElement.Escape(package.Wanted)}\" />\n");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <EnableDefaultItems>false</EnableDefaultItems>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
            {string.Concat(references)}  </ItemGroup>
            </Project>
            """;
    }

    [GeneratedRegex(@"error\s+(?<said>(NU|NETSDK|MSB)\d+:[^\r\n\[]*)")]
    private static partial Regex NuGetLine();
}
