namespace ComputeThesis.Tool;

/// <summary>The two variables by which a .NET program takes another FSharp.Core than the one beside it.</summary>
/// <remarks>The first names a list of dependencies, of which the host takes the higher assembly version; the second the folder where that one is found.</remarks>
internal static class KernelVariables
{
    public const string Dependencies = "DOTNET_ADDITIONAL_DEPS";

    public const string Store = "DOTNET_SHARED_STORE";

    /// <summary>Whether a kernel has both, and what they name is there; a file that is gone is passed over in silence when a program starts.</summary>
    public static bool Hold(KernelSpec kernel) =>
        kernel.Variables.TryGetValue(Dependencies, out var dependencies) && File.Exists(dependencies)
        && kernel.Variables.TryGetValue(Store, out var store) && Directory.Exists(store)
        && Directory.EnumerateFiles(store, FSharpCore.FileName, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Any(file => FSharpCore.VersionOf(file) >= FSharpCore.Needed);
}
