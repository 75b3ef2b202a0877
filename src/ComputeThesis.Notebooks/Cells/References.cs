using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>What the compiler may see of the assemblies the host carries, read no further than it looks.</summary>
internal static class References
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Carried = new(StringComparer.Ordinal);

    /// <summary>What every cell may name: the framework, and what the host's conventions need.</summary>
    /// <remarks>The whole framework costs a start 15 ms, for no assembly is read before its types are asked for.</remarks>
    public static IReadOnlyList<MetadataReference> OfCells() =>
        [.. TrustedAssemblies.Files.Values.Where(TrustedAssemblies.IsOfRuntime).Select(OfCarried), .. CellNames.Assemblies.Select(Of)];

    /// <summary>An assembly the host has loaded.</summary>
    public static unsafe PortableExecutableReference Of(Assembly assembly)
    {
        if (assembly.Location.Length > 0)
            return OfCarried(assembly.Location);
        if (!System.Reflection.Metadata.AssemblyExtensions.TryGetRawMetadata(assembly, out var blob, out var length))
            throw new CellFaultException($"The host's assembly {assembly.GetName().Name} has no metadata to compile against. Hand in one that was loaded from a file.");
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference();
    }

    /// <summary>An assembly of the host, the same reference every time: types are the same only when their references are.</summary>
    public static PortableExecutableReference OfCarried(string path) => Carried.GetOrAdd(path, Of);

    /// <summary>An assembly from a file.</summary>
    public static PortableExecutableReference Of(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.Default)).GetReference(filePath: path);
    }
}
