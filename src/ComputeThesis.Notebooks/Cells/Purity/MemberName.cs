using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>A member of another assembly, as the compiled code of a cell names it.</summary>
/// <param name="Assembly">The simple name of the assembly; empty where the type is made by the compiler, as arrays are.</param>
/// <param name="Type">The type with its namespace, nested ones behind a point, without the numbers of type parameters.</param>
/// <param name="Name">The member; an accessor of a property bears its <c>get_</c> or <c>set_</c>.</param>
/// <param name="Parameters">How many parameters it has, where it is a method.</param>
internal sealed partial record MemberName(string Assembly, string Type, string Name, int Parameters)
{
    /// <summary>The name as a user writes it.</summary>
    public string Shown => $"{Type}.{(Name == ".ctor" ? "new" : Plain)}";

    /// <summary>The name of the property where it is an accessor.</summary>
    public string Plain => Name.StartsWith("get_", StringComparison.Ordinal) || Name.StartsWith("set_", StringComparison.Ordinal) ? Name[4..] : Name;

    public static MemberName Of(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        var (assembly, type) = TypeOf(metadata, member.Parent);
        return new(assembly, Numbers().Replace(type, ""), metadata.GetString(member.Name), ParametersOf(metadata.GetBlobReader(member.Signature)));
    }

    private static (string Assembly, string Type) TypeOf(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
                var name = metadata.GetString(reference.Name);
                if (reference.ResolutionScope.Kind == HandleKind.TypeReference)
                {
                    var (assembly, outer) = TypeOf(metadata, reference.ResolutionScope);
                    return (assembly, $"{outer}.{name}");
                }
                var space = metadata.GetString(reference.Namespace);
                return (reference.ResolutionScope.Kind == HandleKind.AssemblyReference
                    ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name)
                    : "?", space.Length == 0 ? name : $"{space}.{name}");
            case HandleKind.TypeSpecification:
                var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                if (signature.ReadSignatureTypeCode() is SignatureTypeCode.GenericTypeInstance)
                {
                    _ = signature.ReadByte();
                    return TypeOf(metadata, signature.ReadTypeHandle());
                }
                signature.Reset();
                return signature.ReadSignatureTypeCode() is SignatureTypeCode.Array or SignatureTypeCode.SZArray ? ("", "array") : ("?", "?");
            case HandleKind.TypeDefinition:
                // A member of a type of this cell, which is read where it is defined.
                return ("", "cell");
            default:
                return ("?", "?");
        }
    }

    private static int ParametersOf(BlobReader signature)
    {
        var header = signature.ReadSignatureHeader();
        if (header.Kind == SignatureKind.Field)
            return 0;
        if (header.IsGeneric)
            _ = signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Numbers();
}
