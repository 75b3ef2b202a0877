using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tool;

/// <summary>A folder of the user's with the FSharp.Core that this tool carries, laid out as the start of a .NET program looks for it.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record FSharpStore(string Folder)
{
    private const string Below = "ComputeThesis";
    private const string Name = "dotnet-interactive";
    private const string PathInPackage = "lib/netstandard2.1/" + FSharpCore.FileName;

    /// <summary>That of this user.</summary>
    public static FSharpStore Here { get; } =
        new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), Below, Name));

    /// <summary>What the two variables are set to.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { [KernelVariables.Dependencies] = Dependencies, [KernelVariables.Store] = Store };

    private string Dependencies => Path.Combine(Folder, "FSharp.Core.deps.json");

    private string Store => Path.Combine(Folder, "store");

    /// <summary>Whether a value of one of the variables is ours, perhaps of a home that has moved.</summary>
    public static bool IsOurs(string value) => value.Replace('\\', '/') is var path
        && (path.EndsWith($"/{Below}/{Name}/FSharp.Core.deps.json", StringComparison.Ordinal) || path.EndsWith($"/{Below}/{Name}/store", StringComparison.Ordinal));

    /// <summary>Writes it.</summary>
    /// <param name="frameworks">The frameworks of the programs that are to find it, such as <c>net10.0</c>.</param>
    public async Task WriteAsync(IEnumerable<string> frameworks)
    {
        var package = FSharpCore.PackageOf(FSharpCore.Own);
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        foreach (var framework in frameworks)
            await CopyAsync(FSharpCore.Own, Path.Combine([Store, architecture, framework, "fsharp.core", package, .. PathInPackage.Split('/')]));
        NewFile.Write(Dependencies, Text(package));
    }

    /// <summary>Writes a copy whole or not at all.</summary>
    public static async Task CopyAsync(string from, string to)
    {
        await using var source = File.OpenRead(from);
        await NewFile.WriteAsync(to, copy => source.CopyToAsync(copy));
    }

    private static string Text(string package)
    {
        const string Target = ".NETCoreApp,Version=v10.0";
        var library = $"FSharp.Core/{package}";
        return new JsonObject
        {
            ["runtimeTarget"] = new JsonObject { ["name"] = Target, ["signature"] = "" },
            ["targets"] = new JsonObject
            {
                [Target] = new JsonObject
                {
                    [library] = new JsonObject
                    {
                        ["runtime"] = new JsonObject
                        {
                            [PathInPackage] = new JsonObject
                            {
                                ["assemblyVersion"] = FSharpCore.VersionOf(FSharpCore.Own)!.ToString(),
                                ["fileVersion"] = FileVersionInfo.GetVersionInfo(FSharpCore.Own).FileVersion,
                                // No such file is beside any program: otherwise the host's own copy would be taken under our version.
                                ["localPath"] = $"taken-from-the-store/{FSharpCore.FileName}",
                            },
                        },
                    },
                },
            },
            ["libraries"] = new JsonObject
            {
                [library] = new JsonObject { ["type"] = "package", ["serviceable"] = false, ["sha512"] = "", ["path"] = $"fsharp.core/{package}" },
            },
        }.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
