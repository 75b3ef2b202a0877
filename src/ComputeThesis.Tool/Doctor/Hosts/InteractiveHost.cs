namespace ComputeThesis.Tool;

/// <summary>.NET Interactive, started by the Polyglot extension or as a kernel of Jupyter.</summary>
internal static class InteractiveHost
{
    private const string Fix = "thesis doctor fix interactive --how kernelspec";

    private const string Name = ".NET Interactive";
    private const string Line = "#r \"nuget: ComputeThesis\"";

    public static Diagnosis Of(Examination found)
    {
        var hasPolyglot = found.Editors.Any(editor => editor[EditorInstalled.Polyglot] is not null);
        if (found.Interactive is { Tools.Count: 0, Program: null })
            return NotInstalled(hasPolyglot, found);
        if (!found.Dotnet.CanBuild)
            return new(Name, Standing.Broken, $"It restores packages with the .NET {DotnetInstalled.Needed} SDK, and there is none.", HowToInstall.Sdk);
        if (found.Interactive.Tools is [var old, ..] all && all.All(tool => tool.Major < DotnetInstalled.Needed))
            return new(Name, Standing.Broken, $"{old.Version} runs on .NET {old.Major}, and the library is made for {DotnetInstalled.Needed}.", "dotnet tool update -g Microsoft.dotnet-interactive");
        return found.Interactive.Tools.FirstOrDefault(InteractiveInstalled.Clashes) is { } clashing ? Clash(clashing, hasPolyglot, found) : PackageHost.Of(Name, Line, found);
    }

    private static Diagnosis NotInstalled(bool hasPolyglot, Examination found) => found.Interactive.Kernels is [var kernel, ..]
        ? new(Name, Standing.Broken, $"{kernel.File} starts it, and the tool is not installed.", "dotnet tool install -g Microsoft.dotnet-interactive")
        : hasPolyglot ? new(Name, Standing.Absent, "The Polyglot extension installs it as it opens its first notebook.")
        : new(Name, Standing.Absent, "It is frozen: for C# in Jupyter and VS Code there is our kernel.", found.Kernels.First is null ? KernelsInstalled.Install : null);

    // The library brings the newer one itself as it is loaded; it cannot where another package was loaded before and holds on to the older.
    private static Diagnosis Clash(DotnetTool tool, bool hasPolyglot, Examination found)
    {
        var kernels = found.Interactive.Kernels;
        var package = PackageHost.Of(Name, Line, found);
        return package with
        {
            Text = package.Text + (kernels.Count > 0 && kernels.All(KernelVariables.Hold)
                ? $" Its kernels name FSharp.Core {FSharpCore.Needed.ToString(2)} by two variables{(hasPolyglot ? "; Polyglot takes them from its settings" : "")}."
                : $" Its FSharp.Core is {FSharpCore.VersionOf(InteractiveInstalled.FSharpOf(tool))!.ToString(2)}; ComputeThesis brings {FSharpCore.Needed.ToString(2)} along if it is the first package of a notebook. Where cells fail all the same for FSharp.Core: {Fix}"),
        };
    }
}
