using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>Tells two builds of one version apart: what is built from a working copy changes long before its version does.</summary>
internal static class BuildName
{
    /// <summary>The version, and the first digits of the number that the compiler made of the code.</summary>
    public static string Of(string? version, Assembly assembly) => $"{version} (build {assembly.ManifestModule.ModuleVersionId.ToString("N")[..8]})";
}
