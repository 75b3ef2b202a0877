using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>A variable that the parameters cell declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, or null where it cannot be set.</param>
/// <param name="Default">What it is set to there, as C# writes it.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="Obstacle">Why it cannot be set.</param>
internal sealed record ParameterDeclaration(string Name, ParameterType? Type, string Default, int Line, string? Obstacle = null);

/// <summary>Reads the declarations of a parameters cell, without running it.</summary>
internal static class ParameterDeclarations
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static IReadOnlyList<ParameterDeclaration> In(string code)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Parsing).GetRoot();
        return [.. root.Members.SelectMany(member => member switch
        {
            FieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => Of(fields, variable)),
            GlobalStatementSyntax statement => statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or StatementSyntax { Parent: not GlobalStatementSyntax }))
                .OfType<SingleVariableDesignationSyntax>()
                .Select(variable => new ParameterDeclaration(variable.Identifier.ValueText, null, "", LineOf(variable), "it is declared together with others; declare it alone, as in 'int n = 8;'")),
            _ => [],
        })];
    }

    private static ParameterDeclaration Of(FieldDeclarationSyntax fields, VariableDeclaratorSyntax variable)
    {
        var written = fields.Declaration.Type;
        var value = Bare(variable.Initializer?.Value);
        var (name, line) = (variable.Identifier.ValueText, LineOf(variable));
        var text = value is null ? "default" : value.ToString();
        if (fields.Modifiers.FirstOrDefault(modifier => modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword) is { RawKind: not 0 } fixedBy)
            return new(name, null, text, line, $"it is {fixedBy.ValueText}; take that word out of the parameters cell");
        var isVar = written is IdentifierNameSyntax { Identifier.ValueText: "var" };
        var type = isVar ? value is null ? null : TypeOf(value) : Named(written);
        if (type is null)
            return new(name, null, text, line, isVar
                ? $"its type cannot be seen from '{text}'; declare it with its type, one of {string.Join(", ", ParameterType.Names)}"
                : $"it is a {written}; only {string.Join(", ", ParameterType.Names)} can be set");
        if (type.Name == "string" && value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression })
            type = type with { MayBeNull = true };
        return new(name, type, ParameterDefaults.Find(value, type) is { } known ? ParameterType.Literal(known.Value) : text, line);
    }

    private static ParameterType? Named(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => Named(nullable.ElementType) is { } inner ? inner with { MayBeNull = true } : null,
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var inner] } => Named(inner) is { Name: not "string" } found ? found with { MayBeNull = true } : null,
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => Named(generic),
        _ => ParameterType.Find(type.ToString()),
    };

    private static ParameterType? TypeOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax => ParameterType.Find("string"),
        LiteralExpressionSyntax literal when literal.Token.Value is { } constant => ParameterType.Find(constant.GetType().Name),
        // The smallest of the whole numbers is written with a minus before what is no int any more.
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: 2147483648u } } => ParameterType.Find("int"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: 9223372036854775808ul } } => ParameterType.Find("long"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression } signed => TypeOf(Bare(signed.Operand)!),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } => ParameterType.Find("bool"),
        ObjectCreationExpressionSyntax made => Named(made.Type),
        CastExpressionSyntax cast => Named(cast.Type),
        DefaultExpressionSyntax standard => Named(standard.Type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ParseExact" } parse } => ParameterType.Find(parse.Expression.ToString()),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MinValue" or "MaxValue" or "Empty" or "Epsilon" } member => ParameterType.Find(member.Expression.ToString()),
        _ => null,
    };

    private static ExpressionSyntax? Bare(ExpressionSyntax? value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Bare(sure.Operand),
        _ => value,
    };

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
