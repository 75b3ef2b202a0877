using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>How long one cell may take.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the cells after a failed one still run.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Packages that the host carries: <c>#r "nuget: …"</c> of one of them restores nothing.</summary>
    public IReadOnlyList<ProvidedPackage> Provided { get; init; } = [];

    /// <summary>The notebook's folder, from which its relative names are looked up; the working directory when null.</summary>
    public string? Folder { get; init; }
}

/// <summary>A package that the host itself carries.</summary>
/// <param name="Id">The package's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Assemblies">What a notebook may use once it has named the package.</param>
/// <param name="ExtensionScript">The text of its extension.dib, run once when it is loaded; null for none.</param>
public sealed record ProvidedPackage(string Id, string Version, IReadOnlyList<Assembly> Assemblies, string? ExtensionScript);
