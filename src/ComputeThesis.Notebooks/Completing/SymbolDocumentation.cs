using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>What its author wrote of a symbol, or of the one it stands for.</summary>
internal static class SymbolDocumentation
{
    private const int Deepest = 8;

    public static XElement? Of(ISymbol symbol, Compilation compilation) => Of(symbol, compilation, 0);

    private static XElement? Of(ISymbol symbol, Compilation compilation, int depth)
    {
        if (depth > Deepest)
            return null;
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        symbol = symbol.OriginalDefinition;
        var own = Written(symbol, compilation);
        if (own is not null && own.Element("inheritdoc") is null)
            return own;
        return Above(symbol).Select(above => Of(above, compilation, depth + 1)).FirstOrDefault(found => found is not null) ?? OfHolder(symbol, compilation, own);
    }

    private static XElement? Written(ISymbol symbol, Compilation compilation)
    {
        if (symbol.DeclaringSyntaxReferences.Length > 0)
            return Parsed(symbol.GetDocumentationCommentXml());
        return symbol.ContainingAssembly is { } assembly && symbol.GetDocumentationCommentId() is { } id
            && compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } file }
            ? DocumentationFiles.Find(id, file)
            : null;
    }

    private static XElement? Parsed(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            return XElement.Parse(xml.StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<ISymbol> Above(ISymbol symbol)
    {
        var overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol happening => happening.OverriddenEvent,
            INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } ancestor } => ancestor,
            _ => (ISymbol?)null,
        };
        if (overridden is not null)
            yield return overridden;
        if (symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || symbol.ContainingType is not { } type)
            yield break;
        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol))
                yield return member;
        }
    }

    // A record's positional property is described where the record lists its parameters.
    private static XElement? OfHolder(ISymbol symbol, Compilation compilation, XElement? own)
    {
        if (own is not null || symbol is not IPropertySymbol { ContainingType.IsRecord: true })
            return own;
        var said = Written(symbol.ContainingType, compilation)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == symbol.Name);
        return said is null ? null : new XElement("member", new XElement("summary", said.Nodes()));
    }
}
