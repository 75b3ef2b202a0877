using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>A package the host carries itself: a cell's <c>#r</c> of its name binds to the host's assemblies.</summary>
/// <param name="Id">The name of the package.</param>
/// <param name="Version">The version the host carries.</param>
/// <param name="Assemblies">The assemblies cells may name types of.</param>
/// <param name="ExtensionScript">The text of the package's <c>extension.dib</c>, or null where it has none.</param>
public sealed record ProvidedPackage(string Id, string Version, IReadOnlyList<Assembly> Assemblies, string? ExtensionScript);
