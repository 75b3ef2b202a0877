using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>A package the host carries itself: a cell's <c>#r</c> of its name binds to the host's assemblies.</summary>
/// <param name="Id">The name of the package.</param>
/// <param name="Version">The version the host carries.</param>
/// <param name="Assemblies">The assemblies cells may name types of; asked for only when a cell names the package, so the list may load them then.</param>
/// <param name="ExtensionScript">The text of the package's <c>extension.dib</c>, or null where it has none.</param>
public sealed record ProvidedPackage(string Id, string Version, IReadOnlyList<Assembly> Assemblies, string? ExtensionScript)
{
    /// <summary>Tells, when a run has ended, what the package knows of it that the engine cannot; null where it knows nothing.</summary>
    public Func<PackageUse>? Used { get; init; }

    /// <summary>The simple names of those assemblies of the package that give the same answer every time, unless <see cref="Impure"/> names the member.</summary>
    /// <remarks>
    /// To the same calls in the same order, that is, with the same files (<see cref="PackageUse.Files"/>) and <see cref="Reads"/>;
    /// how their values are shown included. A run whose cells use anything else of the package is never taken from a cache.
    /// </remarks>
    public IReadOnlyList<string> Pure { get; init; } = [];

    /// <summary>What in the <see cref="Pure"/> assemblies may give something else next time or does something beside its answer: types as <c>Space.Type</c>, members as <c>Space.Type.Member</c>.</summary>
    public IReadOnlyList<string> Impure { get; init; } = [];

    /// <summary>The environment variables whose values the answers of the <see cref="Pure"/> assemblies depend on.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];
}

/// <summary>What a package knows of the run that has ended.</summary>
/// <param name="Data">The tables that were read.</param>
/// <param name="Seed">The seed that random tests start from unless a cell names another; null where there is none.</param>
public sealed record PackageUse(IReadOnlyList<DataRecord> Data, string? Seed)
{
    /// <summary>The files that were read, each as it was when it was read.</summary>
    public IReadOnlyList<FileRecord> Files { get; init; } = [];
}
