using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>Finds what references need among the host's assemblies; what a cell's <c>#r</c> names comes with the scene.</summary>
internal sealed class MissingReferences : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        TrustedAssemblies.Files.TryGetValue(referenceIdentity.Name, out var path) ? References.OfCarried(path) : null;

    public override bool Equals(object? other) => other is MissingReferences;

    public override int GetHashCode() => 1;
}
