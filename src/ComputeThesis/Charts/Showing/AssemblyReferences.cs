using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ComputeThesis;

/// <summary>The references of an assembly, in its bytes.</summary>
internal static class AssemblyReferences
{
    /// <summary>Lets an assembly ask for a newer version of another than it was built with. What asks for that version or a newer one stays as it is.</summary>
    /// <param name="assembly">The bytes of its file, which are changed.</param>
    /// <param name="name">The other's name.</param>
    /// <param name="version">The version to ask for.</param>
    /// <returns>The same bytes.</returns>
    public static byte[] Raise(byte[] assembly, string name, Version version)
    {
        using var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(assembly));
        var metadata = file.GetMetadataReader();
        var table = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef);
        foreach (var handle in metadata.AssemblyReferences)
        {
            var reference = metadata.GetAssemblyReference(handle);
            if (metadata.GetString(reference.Name) != name || reference.Version >= version)
                continue;
            // A row begins with the four parts of the version, two bytes each.
            var row = assembly.AsSpan(table + metadata.GetTableRowSize(TableIndex.AssemblyRef) * (MetadataTokens.GetRowNumber(handle) - 1));
            foreach (var (place, part) in ((int[])[version.Major, version.Minor, version.Build, version.Revision]).Index())
                BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * place)..], (ushort)Math.Max(part, 0));
        }

        return assembly;
    }
}
