namespace ComputeThesis.Tool;

/// <summary>Verso: its extension of VS Code, or its command.</summary>
internal static class VersoHost
{
    private const string Name = "Verso";
    private const string Forward = "DOTNET_ROLL_FORWARD";

    public static Diagnosis Of(Examination found)
    {
        var isInEditor = found.Editors.Any(editor => editor[EditorInstalled.Verso] is not null);
        if (!isInEditor && found.Verso.Tools.Count == 0)
            return found.Editors is [var editor, ..]
                ? new(Name, Standing.Absent, "Neither its extension nor its command is installed.", $"{editor.Command} --install-extension {EditorInstalled.Verso}")
                : new(Name, Standing.Absent, "Neither its extension nor its command is installed.", "dotnet tool install -g Verso.Cli");
        // The library is made for .NET 10: on an older runtime its assembly is not loaded.
        var stuck = found.Verso.Tools.FirstOrDefault(tool => tool.Major < DotnetInstalled.Needed && !tool.RollsForward(VersoInstalled.Program));
        return stuck is not null && Environment.GetEnvironmentVariable(Forward) != "LatestMajor"
            ? new(Name, Standing.OneStep, $"Verso.Cli {stuck.Version} asks for .NET {stuck.Major}, and the library is made for {DotnetInstalled.Needed}.", OperatingSystem.IsWindows() ? $"setx {Forward} LatestMajor" : $"export {Forward}=LatestMajor")
            : PackageHost.Of(Name, "#r \"nuget: ComputeThesis\"", found);
    }
}
