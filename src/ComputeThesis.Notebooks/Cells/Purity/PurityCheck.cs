using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ComputeThesis.Notebooks;

/// <summary>Reads the compiled code of cells for anything that may give something else the next time.</summary>
/// <remarks>The code as compiled, not as written: there everything that <c>await</c>, <c>dynamic</c>, <c>foreach</c> or an operator stands for has its name.</remarks>
internal sealed class PurityCheck
{
    private const string MadeByCompiler = "<PrivateImplementationDetails>";

    private static readonly HashSet<string> OfEngine =
    [
        "ComputeThesis.Notebooks.NotebookDisplay", "ComputeThesis.Notebooks.NotebookDisplayExtensions", "ComputeThesis.Notebooks.DisplayedOutput", "ComputeThesis.Notebooks.CellStop",
    ];

    private readonly HashSet<string> trusted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> impure = new(StringComparer.Ordinal);

    /// <summary>Why the next run may give something else, to follow on the name of a cell; null where nothing says so.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Puts down a reason to doubt, where it is the first.</summary>
    public void Add(string doubt) => Doubt ??= doubt;

    /// <summary>Takes the word of a host for its assemblies.</summary>
    /// <param name="assemblies">Their simple names.</param>
    /// <param name="except">The types and members it does not hold for.</param>
    public void Trust(IEnumerable<string> assemblies, IEnumerable<string> except)
    {
        trusted.UnionWith(assemblies);
        impure.UnionWith(except);
    }

    /// <summary>Whether a host gave its word for an assembly.</summary>
    public bool Trusts(string? assembly) => assembly is not null && trusted.Contains(assembly);

    /// <summary>Whether a host excepted a type from its word.</summary>
    public bool IsExcepted(string type)
    {
        for (var name = type; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            if (impure.Contains(name))
                return true;
        }
        return false;
    }

    /// <summary>Reads the code of a cell.</summary>
    public void Inspect(byte[] assembly)
    {
        if (Doubt is not null)
            return;
        using var file = new PEReader([.. assembly]);
        var metadata = file.GetMetadataReader();
        if (metadata.GetTableRowCount(TableIndex.ImplMap) > 0)
            Add("calls code outside of .NET");
        foreach (var handle in metadata.CustomAttributes)
            Inspect(metadata, metadata.GetCustomAttribute(handle));
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (Doubt is null)
                Inspect(file, metadata, metadata.GetTypeDefinition(handle));
        }
    }

    private void Inspect(MetadataReader metadata, CustomAttribute attribute)
    {
        // Attributes of cells are plain objects that nobody asks for.
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return;
        var member = MemberName.Of(metadata, (MemberReferenceHandle)attribute.Constructor);
        var isMade = attribute.Parent.Kind == HandleKind.TypeDefinition && metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)attribute.Parent).Name)[0] == '<';
        if (!(isMade && member.Type == "System.Runtime.CompilerServices.InlineArrayAttribute") && !IsPure(member))
            Add($"is marked with {member.Type}");
    }

    private void Inspect(PEReader file, MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (name.StartsWith(MadeByCompiler, StringComparison.Ordinal) || IsInside(metadata, type))
            return;
        if ((type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout)
            Add($"lays out the memory of {name}");
        var isWritten = name[0] != '<';
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            var methodName = metadata.GetString(method.Name);
            // When the runtime runs these is its own choice.
            if (isWritten && methodName == ".cctor" && (type.Attributes & TypeAttributes.BeforeFieldInit) != 0)
                Add($"sets static fields of {name} outside of a static constructor, at a moment that is not fixed");
            if (method.RelativeVirtualAddress == 0)
            {
                if ((method.Attributes & MethodAttributes.Abstract) == 0 && (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.Runtime)
                    Add("calls code outside of .NET");
                continue;
            }
            var tokens = CodeTokens.Of(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            if (tokens is null)
                Add("reaches for memory by its address");
            else
                Inspect(metadata, tokens, new(name, methodName, IsGenerated(metadata, method) || name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)));
        }
    }

    private void Inspect(MetadataReader metadata, IReadOnlyList<EntityHandle> tokens, Place place)
    {
        foreach (var handle in tokens)
        {
            var token = handle.Kind == HandleKind.MethodSpecification ? metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method : handle;
            if (token.Kind == HandleKind.MethodDefinition && !place.MayHash && metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)token).Name) == "GetHashCode")
                Add("uses GetHashCode, which gives something else every time");
            if (token.Kind != HandleKind.MemberReference)
                continue;
            var member = MemberName.Of(metadata, (MemberReferenceHandle)token);
            if (!(place.MayHash && member.Name is "GetHashCode") && !(place.MayKnowThread && member is { Type: "System.Environment", Name: "get_CurrentManagedThreadId" }) && !IsPure(member))
                Add($"uses {member.Shown}, which may give something else next time");
            else if (handle.Kind == HandleKind.MethodSpecification && Trusts(member.Assembly) && TypeArguments.MayBeDates(metadata, (MethodSpecificationHandle)handle))
                Add($"uses {member.Shown} for dates, which may take what a text leaves out from the clock");
        }
    }

    private bool IsPure(MemberName member)
    {
        if (member.Name is "GetHashCode" or "Finalize")
            return false;
        if (member.Assembly.Length == 0 || member.Assembly.StartsWith("cell#", StringComparison.Ordinal))
            return true;
        if (member.Assembly == typeof(PurityCheck).Assembly.GetName().Name)
            return OfEngine.Contains(member.Type);
        return Trusts(member.Assembly) ? !IsExcepted($"{member.Type}.{member.Plain}") && !IsExcepted($"{member.Type}.{member.Name}")
            : TrustedAssemblies.HasRuntime(member.Assembly) && PureMembers.Has(member);
    }

    private static bool IsInside(MetadataReader metadata, TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer && metadata.GetString(metadata.GetTypeDefinition(outer).Name).StartsWith(MadeByCompiler, StringComparison.Ordinal);

    private static bool IsGenerated(MetadataReader metadata, MethodDefinition method) =>
        method.GetCustomAttributes().Select(metadata.GetCustomAttribute).Any(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
            && MemberName.Of(metadata, (MemberReferenceHandle)attribute.Constructor).Type == "System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    /// <summary>The method that a member is used in.</summary>
    private sealed record Place(string Type, string Method, bool IsGenerated)
    {
        /// <summary>Whether this is the hash code the compiler makes for a record, which sets and dictionaries ask for and do not show.</summary>
        public bool MayHash => IsGenerated && Method == "GetHashCode";

        /// <summary>Whether this is where a sequence with <c>yield</c> sees that another thread walks it.</summary>
        public bool MayKnowThread => Type[0] == '<' && (Method == ".ctor" || Method.EndsWith("GetEnumerator", StringComparison.Ordinal));
    }
}
