using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ComputeThesis.Notebooks;

/// <summary>Looks in the type arguments of a generic method for dates with a clock.</summary>
/// <remarks>A library that turns text into whatever type it is asked for makes of <c>10:00</c> an instant of the day of the run, when that type is one of these.</remarks>
internal sealed class TypeArguments : ISignatureTypeProvider<bool, MetadataReader>
{
    private TypeArguments()
    {
    }

    /// <summary>Whether a method is made for dates with a clock, or for a type that only its caller knows.</summary>
    public static bool MayBeDates(MetadataReader metadata, MethodSpecificationHandle method) =>
        metadata.GetMethodSpecification(method).DecodeSignature(new TypeArguments(), metadata).Contains(true);

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) == "System" && reader.GetString(type.Name) is "DateTime" or "DateTimeOffset";
    }

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

    public bool GetGenericMethodParameter(MetadataReader genericContext, int index) => true;

    public bool GetGenericTypeParameter(MetadataReader genericContext, int index) => true;

    public bool GetTypeFromSpecification(MetadataReader reader, MetadataReader genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

    public bool GetSZArrayType(bool elementType) => elementType;

    public bool GetByReferenceType(bool elementType) => elementType;

    public bool GetPointerType(bool elementType) => elementType;

    public bool GetPinnedType(bool elementType) => elementType;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => true;

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;
}
