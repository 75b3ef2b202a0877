using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>Which symbols a place of a cell speaks of: what is named there, or else what is being called around it.</summary>
internal static class SymbolPlace
{
    public static ImmutableArray<ISymbol> At(int position, SyntaxNode root, SemanticModel model, CancellationToken stop)
    {
        var here = root.FindToken(Math.Min(position, root.FullSpan.End));
        var before = here.SpanStart < position && !here.IsKind(SyntaxKind.EndOfFileToken) ? here : here.GetPreviousToken();
        // A place between two words belongs to the one that is a name.
        foreach (var token in new[] { here, before }.Where(token => token.SpanStart <= position && position <= token.Span.End).OrderByDescending(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            if (Named(token, model, stop) is { Length: > 0 } named)
                return named;
        }
        for (var node = before.Parent; node is not null; node = node.Parent)
        {
            if (Holds(node, position) && Called(node.Parent, model, stop) is { Length: > 0 } called)
                return called;
        }
        return [];
    }

    /// <summary>Whether the place is between the brackets of a call, which may not be closed yet.</summary>
    private static bool Holds(SyntaxNode node, int position)
    {
        var close = node switch
        {
            ArgumentListSyntax list => list.CloseParenToken,
            BracketedArgumentListSyntax list => list.CloseBracketToken,
            AttributeArgumentListSyntax list => list.CloseParenToken,
            _ => default,
        };
        return close.Parent is not null && node.SpanStart < position && (close.IsMissing || position <= close.SpanStart);
    }

    private static ImmutableArray<ISymbol> Named(SyntaxToken token, SemanticModel model, CancellationToken stop)
    {
        if (token.Parent is not { } node)
            return [];
        if (node is PredefinedTypeSyntax || token.IsKind(SyntaxKind.VarKeyword))
            return Symbols(model.GetSymbolInfo(node, stop));
        if (!token.IsKind(SyntaxKind.IdentifierToken))
            return token.Parent is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax && token.IsKind(SyntaxKind.NewKeyword) ? Called(token.Parent, model, stop) : [];
        if (model.GetDeclaredSymbol(node, stop) is { } declared)
            return [declared];
        // The name of what is made says more as the constructor that makes it.
        if (node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } made && made.Type.Span.Contains(node.Span) && made.Type.GetLastToken() == token
            && Symbols(model.GetSymbolInfo(made, stop)) is { Length: > 0 } constructors)
            return constructors;
        var symbols = Symbols(model.GetSymbolInfo(node, stop));
        return symbols.Length > 0 ? symbols : [.. model.GetMemberGroup(node, stop)];
    }

    private static ImmutableArray<ISymbol> Called(SyntaxNode? call, SemanticModel model, CancellationToken stop)
    {
        if (call is null)
            return [];
        var symbols = Symbols(model.GetSymbolInfo(call, stop));
        return symbols.Length > 0 || call is not InvocationExpressionSyntax invocation ? symbols : [.. model.GetMemberGroup(invocation.Expression, stop)];
    }

    private static ImmutableArray<ISymbol> Symbols(SymbolInfo info) => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
}
