namespace ComputeThesis.Tool;

/// <summary>.NET Interactive, started by the Polyglot extension or as a kernel of Jupyter.</summary>
internal static class InteractiveHost
{
    public const string Fix = "thesis doctor fix interactive --how kernelspec";

    private const string Name = ".NET Interactive";

    public static Diagnosis Of(Examination found)
    {
        var hasPolyglot = found.Editors.Any(editor => editor[EditorInstalled.Polyglot] is not null);
        if (found.Interactive.Tools.Count == 0)
            return found.Interactive.Kernels.Count > 0
                ? new(Name, Standing.Broken, $"{found.Interactive.Kernels[0].File} starts it, and the tool is not installed.", "dotnet tool install -g Microsoft.dotnet-interactive")
                : new(Name, Standing.Absent, hasPolyglot ? "The Polyglot extension installs it when it opens its first notebook." : "It is frozen: for C# in Jupyter and VS Code there is our kernel.", hasPolyglot || found.Kernels.First is not null ? null : KernelsInstalled.Install);
        if (!found.Dotnet.CanBuild)
            return new(Name, Standing.Broken, $"It restores packages with the .NET {DotnetInstalled.Needed} SDK, and there is none.", HowToInstall.Sdk);
        if (found.Interactive.Tools.FirstOrDefault(tool => tool.Major < DotnetInstalled.Needed) is { } old)
            return new(Name, Standing.Broken, $"{old.Version} runs on .NET {old.Major}, and the library is made for {DotnetInstalled.Needed}.", "dotnet tool update -g Microsoft.dotnet-interactive");
        return found.Interactive.Tools.FirstOrDefault(InteractiveInstalled.Clashes) is { } clashing ? Clash(clashing, hasPolyglot, found) : PackageHost.Of(Name, "#r \"nuget: ComputeThesis\"", found);
    }

    private static Diagnosis Clash(DotnetTool tool, bool hasPolyglot, Examination found)
    {
        var kernels = found.Interactive.Kernels;
        var cured = kernels.Count > 0 && kernels.All(KernelVariables.Hold);
        var version = FSharpCore.VersionOf(InteractiveInstalled.FSharpOf(tool))!.ToString(2);
        if (!cured)
            return new(Name, Standing.Broken, $"{tool.Version} brings FSharp.Core {version}; frames and charts need {FSharpCore.Needed.ToString(2)}. Choose --how replace to change the tool's own file instead.", Fix);
        var package = PackageHost.Of(Name, "#r \"nuget: ComputeThesis\"", found);
        return package with { Text = $"{package.Text} Its kernels name FSharp.Core {FSharpCore.Needed.ToString(2)} by two variables{(hasPolyglot ? "; Polyglot needs them in its settings" : "")}." };
    }
}
