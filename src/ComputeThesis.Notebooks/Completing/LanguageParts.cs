using System.Composition.Hosting;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis.Host.Mef;

namespace ComputeThesis.Notebooks;

/// <summary>The parts of Roslyn's editor that completion is made of.</summary>
/// <remarks>Composing all parts of its assemblies means reading every type of them; here the assemblies' tables say which types are parts, and only those of use are read.</remarks>
internal static class LanguageParts
{
    private static readonly string[] Assemblies =
        ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features"];

    // What changes code, judges it, or speaks with an editor.
    private static readonly string[] LeftOut = ["CodeFix", "Refactoring", "Analyzer", "Suppress", "LspServices", "Remote", "Rename", "BraceMatching"];

    // Offers what no using has opened yet, which means an index over all references; snippets need an editor to fill them in.
    private static readonly string[] Unwanted = ["TypeImportCompletionProvider", "ExtensionMemberImportCompletionProvider", "ExtensionMethodImportCompletionProvider", "SnippetCompletionProvider", "EmbeddedLanguageCompletionProvider", "DocCommentCompletionProvider", "InternalsVisibleTo"];

    private static readonly Lazy<MefHostServices> Host = new(Compose);

    /// <summary>The parts, put together once in a process.</summary>
    public static MefHostServices Services => Host.Value;

    private static MefHostServices Compose() =>
        MefHostServices.Create(new ContainerConfiguration().WithParts(Assemblies.Select(Assembly.Load).SelectMany(PartsOf)).CreateContainer());

    private static IEnumerable<Type> PartsOf(Assembly assembly) =>
        NamesOf(assembly).Distinct().Where(name => !Unwanted.Any(unwanted => name.Contains(unwanted, StringComparison.Ordinal))).Select(name => assembly.GetType(name)).OfType<Type>();

    private static unsafe List<string> NamesOf(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            throw new InvalidOperationException($"The assembly {assembly.GetName().Name} shows no metadata, so its parts cannot be found.");
        var reader = new MetadataReader(blob, length);
        var names = new List<string>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && IsOfUse(NameOf(reader, attribute.Constructor)))
                names.Add(FullName(reader, reader.GetTypeDefinition((TypeDefinitionHandle)attribute.Parent)));
        }
        return names;
    }

    private static bool IsOfUse(string attribute) =>
        attribute.StartsWith("Export", StringComparison.Ordinal) && !LeftOut.Any(part => attribute.Contains(part, StringComparison.Ordinal));

    private static string NameOf(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind == HandleKind.MethodDefinition)
            return reader.GetString(reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name);
        var parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind switch
        {
            HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name),
            HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)parent).Name),
            _ => "",
        };
    }

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return $"{FullName(reader, reader.GetTypeDefinition(outer))}+{name}";
        var space = reader.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
