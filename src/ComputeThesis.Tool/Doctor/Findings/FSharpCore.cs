using System.Diagnostics;
using System.Reflection;

namespace ComputeThesis.Tool;

/// <summary>FSharp.Core, which frames and charts need in a version that not every host brings.</summary>
internal static class FSharpCore
{
    public const string FileName = "FSharp.Core.dll";

    /// <summary>The version that Deedle and Plotly.NET ask for.</summary>
    public static readonly Version Needed = new(10, 1, 0, 0);

    /// <summary>The copy that this tool carries.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, FileName);

    /// <summary>The version of the package that a copy came from, such as <c>10.1.403</c>.</summary>
    public static string PackageOf(string file) => FileVersionInfo.GetVersionInfo(file).ProductVersion?.Split('-', '+') is [var version, ..] && Version.TryParse(version, out _) ? version : VersionOf(file)!.ToString(3);

    /// <summary>The version of an assembly; null where the file is gone or is none.</summary>
    public static Version? VersionOf(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is { Name: "FSharp.Core", Version: { } version } ? version : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
