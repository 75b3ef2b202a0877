using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>A package the host carries itself: a cell's <c>#r</c> of its name binds to the host's assemblies.</summary>
/// <param name="Id">The name of the package.</param>
/// <param name="Version">The version the host carries.</param>
/// <param name="Assemblies">The assemblies cells may name types of.</param>
/// <param name="ExtensionScript">The text of the package's <c>extension.dib</c>, or null where it has none.</param>
public sealed record ProvidedPackage(string Id, string Version, IReadOnlyList<Assembly> Assemblies, string? ExtensionScript)
{
    /// <summary>Tells, when a run has ended, what the package knows of it that the engine cannot; null where it knows nothing.</summary>
    public Func<PackageUse>? Used { get; init; }
}

/// <summary>What a package knows of the run that has ended.</summary>
/// <param name="Data">The tables that were read.</param>
/// <param name="Seed">The seed that random tests start from unless a cell names another; null where there is none.</param>
public sealed record PackageUse(IReadOnlyList<DataRecord> Data, string? Seed);
