namespace ComputeThesis.Tool;

/// <summary>A script: a C# file that <c>dotnet run</c> runs.</summary>
internal static class ScriptHost
{
    private const string Name = "script (.cs)";

    public static Diagnosis Of(Examination found) => found.Dotnet switch
    {
        { Problem: not null } => new(Name, Standing.Broken, "dotnet does not answer as it should.", HowToInstall.Sdk),
        { CanBuild: false, Sdks: [var newest, ..] } => new(Name, Standing.OneStep, $"The newest SDK here is {newest}; scripts take .NET {DotnetInstalled.Needed}.", HowToInstall.Sdk),
        { CanBuild: false } => new(Name, Standing.Absent, $"There is no .NET {DotnetInstalled.Needed} SDK.", HowToInstall.Sdk),
        _ when found is { Project: { } project, Package.Place: null } => new(Name, Standing.Well, $"#:project {FileName.Shown(project)}"),
        _ => PackageHost.Of(Name, $"#:package ComputeThesis@{RunFacts.Tool}", found),
    };
}
