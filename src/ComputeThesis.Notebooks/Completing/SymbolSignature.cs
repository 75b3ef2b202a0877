using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>A symbol on one line, as a reader of C# would write it.</summary>
internal static class SymbolSignature
{
    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly SymbolDisplayFormat Whole = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Variable = Whole
        .RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    private static readonly SymbolDisplayFormat Member = Variable.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>All of it: what an inspection begins with.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
        // What a cell declares belongs to nothing a reader could name.
        { ContainingType.IsScriptClass: true } and not INamedTypeSymbol => symbol.ToDisplayString(Variable),
        _ => symbol.ToDisplayString(Whole),
    };

    /// <summary>As a line of its type's overview.</summary>
    public static string InOverview(ISymbol symbol) => symbol.ToDisplayString(Member);

    /// <summary>What it takes and gives, beside its name in a list; null where that says nothing.</summary>
    public static string? Short(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => $"({string.Join(", ", method.Parameters.Select(Short))}) → {method.ReturnType.ToDisplayString(Types)}",
        IPropertySymbol property => property.Type.ToDisplayString(Types),
        IFieldSymbol { ContainingType.TypeKind: not TypeKind.Enum } field => field.Type.ToDisplayString(Types),
        ILocalSymbol local => local.Type.ToDisplayString(Types),
        IParameterSymbol parameter => parameter.Type.ToDisplayString(Types),
        IEventSymbol happening => happening.Type.ToDisplayString(Types),
        _ => null,
    };

    private static string Short(IParameterSymbol parameter) => $"{parameter.Type.ToDisplayString(Types)} {parameter.Name}";
}
