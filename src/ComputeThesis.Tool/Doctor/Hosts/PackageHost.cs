namespace ComputeThesis.Tool;

/// <summary>What hosts have in common that take the library from a package.</summary>
internal static class PackageHost
{
    /// <summary>How it stands with a host that lacks nothing but, perhaps, the package.</summary>
    /// <param name="name">The host.</param>
    /// <param name="line">The line that asks for the package there.</param>
    /// <param name="found">What was found.</param>
    public static Diagnosis Of(string name, string line, Examination found) => found.Package switch
    {
        { Place: { } place } => new(name, Standing.Well, $"{line} takes it from {place}."),
        { Problem: { } problem } => new(name, Standing.Broken, $"{line}: the sources of packages are not known, for {problem}."),
        { HasNetwork: true } => new(name, Standing.OneStep, $"{line}: no folder here has the package. Whether a source on the network has it, only asking tells.", "dotnet package search ComputeThesis --exact-match"),
        _ => new(name, Standing.OneStep, $"{line}: no source has the package. Name the folder that does.", "dotnet nuget add source FOLDER"),
    };
}
