using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>The symbols a word at a place may mean, by name: the list of completions tells names alone.</summary>
internal static class SymbolsInReach
{
    public static ILookup<string, ISymbol> At(int start, SyntaxNode root, SemanticModel model, CancellationToken stop)
    {
        var dot = root.FindToken(Math.Max(0, start - 1));
        var symbols = dot.Span.End <= start && LeftOf(dot) is { } left
            ? MembersOf(left, start, model, stop)
            : model.LookupSymbols(start);
        return symbols.ToLookup(symbol => symbol.Name, StringComparer.Ordinal);
    }

    private static ExpressionSyntax? LeftOf(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access when access.OperatorToken == dot => access.Expression,
        QualifiedNameSyntax name when name.DotToken == dot => name.Left,
        MemberBindingExpressionSyntax binding when binding.OperatorToken == dot => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static ImmutableArray<ISymbol> MembersOf(ExpressionSyntax left, int position, SemanticModel model, CancellationToken stop)
    {
        var named = model.GetSymbolInfo(left, stop).Symbol;
        var type = model.GetTypeInfo(left, stop).Type;
        if (named is INamespaceOrTypeSymbol holder)
            return model.LookupSymbols(position, holder);
        return type is null or IErrorTypeSymbol ? [] : model.LookupSymbols(position, type, includeReducedExtensionMethods: true);
    }
}
