using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>The value of a default that is written out, so that it reads the same whether it was declared or set.</summary>
internal static class ParameterDefaults
{
    /// <summary>The value of an expression, or null where only running it would tell.</summary>
    public static (object? Value, bool IsKnown)? Find(ExpressionSyntax? value, ParameterType type)
    {
        try
        {
            return value switch
            {
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } when type.MayBeNull => (null, true),
                LiteralExpressionSyntax literal when literal.Token.Value is { } constant => As(constant, type),
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: { } constant } } => Minus(constant, type),
                BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments, Initializer: null } => Made(type, [.. arguments.Select(argument => Whole(argument.Expression))]),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }, ..] }
                    when type.Name is "DateOnly" or "DateTime" && type.Read(text) is { Expected: null, Value: { } day } => (day, true),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is OverflowException or ArgumentOutOfRangeException or FormatException or InvalidCastException)
        {
            // The cell will say so itself when it runs.
            return null;
        }
    }

    private static (object?, bool)? As(object constant, ParameterType type) => type.Name switch
    {
        "string" => constant is string ? (constant, true) : null,
        "bool" => constant is bool ? (constant, true) : null,
        "int" => (Convert.ToInt32(constant, CultureInfo.InvariantCulture), true),
        "long" => (Convert.ToInt64(constant, CultureInfo.InvariantCulture), true),
        "double" => (Convert.ToDouble(constant, CultureInfo.InvariantCulture), true),
        "decimal" => (Convert.ToDecimal(constant, CultureInfo.InvariantCulture), true),
        _ => null,
    };

    private static (object?, bool)? Minus(object constant, ParameterType type) => constant switch
    {
        double number => As(-number, type),
        decimal number => As(-number, type),
        ulong and 9223372036854775808ul => As(long.MinValue, type),
        int or uint or long => As(-Convert.ToInt64(constant, CultureInfo.InvariantCulture), type),
        _ => null,
    };

    private static (object?, bool)? Made(ParameterType type, int?[] numbers)
    {
        if (numbers.Any(number => number is null))
            return null;
        return (type.Name, numbers) switch
        {
            ("DateOnly", [{ } year, { } month, { } day]) => (new DateOnly(year, month, day), true),
            ("DateTime", [{ } year, { } month, { } day]) => (new DateTime(year, month, day), true),
            ("DateTime", [{ } year, { } month, { } day, { } hour, { } minute, { } second]) => (new DateTime(year, month, day, hour, minute, second), true),
            _ => null,
        };
    }

    private static int? Whole(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: int number } ? number : null;
}
