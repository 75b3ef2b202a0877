using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Tests;

/// <summary>What users may call stands in a file, so that a change of it is seen and meant.</summary>
public class PublicApiTests
{
    private static readonly SymbolDisplayFormat Signature = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly string Golden = Repository.PathOf("src", "ComputeThesis", "PublicApi.txt");

    [Fact]
    public void The_public_face_of_the_library_is_the_one_that_is_written_down()
    {
        var now = Surface();
        var written = File.ReadAllLines(Golden);

        if (Environment.GetEnvironmentVariable("THESIS_ACCEPT") == "api")
            File.WriteAllText(Golden, string.Concat(now.Select(line => line + "\n")));
        Assert.True(now.SequenceEqual(written),
            $"""
            The public face has changed. If it was meant: THESIS_ACCEPT=api dotnet test tests/ComputeThesis.Tests --filter PublicApiTests, and commit {Path.GetFileName(Golden)}.
            New:  {string.Join("\n      ", now.Except(written))}
            Gone: {string.Join("\n      ", written.Except(now))}
            """);
    }

    [Fact]
    public void Types_members_and_their_nullability_are_written_and_what_is_internal_is_not()
    {
        var surface = Surface();

        Assert.Contains("static class Plot", surface);
        Assert.Contains("record Figure : FigureContent, IShown, IEquatable<Figure>", surface);
        Assert.Contains("    static DataPackage Bundled { get; }", surface);
        Assert.Contains("    required string Title { get; init; }", surface);
        Assert.Contains(surface, line => line.StartsWith("    string? ", StringComparison.Ordinal));
        Assert.DoesNotContain(surface, line => line.Contains("FigureHtml", StringComparison.Ordinal));
    }

    private static List<string> Surface()
    {
        // Signatures name types of packages, which lie beside the library, and of the runtime.
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).ToLookup(path => Path.GetFileNameWithoutExtension(path) == "ComputeThesis");
        var library = MetadataReference.CreateFromFile(assemblies[true].Single());
        var compilation = CSharpCompilation.Create("face", references: [library, .. assemblies[false].Select(path => MetadataReference.CreateFromFile(path))]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
        return [.. TypesOf(assembly.GlobalNamespace).Where(IsSeen).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).SelectMany(Lines)];
    }

    private static IEnumerable<string> Lines(INamedTypeSymbol type) =>
        type.GetMembers().Where(IsSeen).Where(IsWritten).Select(member => "    " + member.ToDisplayString(Signature)).Order(StringComparer.Ordinal).Prepend(Heading(type));

    private static string Heading(INamedTypeSymbol type)
    {
        var modifiers = type switch { { IsStatic: true } => "static ", { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ", _ => "" };
        var bases = (type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>()).Concat(type.Interfaces.Where(IsSeen)).Select(named => named.ToDisplayString(Signature.WithKindOptions(SymbolDisplayKindOptions.None)));
        return modifiers + type.ToDisplayString(Signature) + (bases.Any() ? " : " + string.Join(", ", bases) : "");
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol place) =>
        place.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => TypesOf(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    private static bool IsSeen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && (symbol.ContainingType is null || IsSeen(symbol.ContainingType));

    // An accessor is told with its property, a nested type for itself; what the compiler adds to a record nobody chose.
    private static bool IsWritten(ISymbol member) => member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } && !member.IsImplicitlyDeclared
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
