using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>Joins old cells into one document where that says the same: each document costs a table of all names.</summary>
/// <remarks>Where a group ends depends on the cells before it alone, so that groups stay as cells are added.</remarks>
internal static class CellGroups
{
    private const int Most = 32;

    private static readonly ConditionalWeakTable<ScriptText, Facts> Known = [];

    /// <summary>The cells in their order; those of a group that is not full yet stand alone, for they may still be run anew.</summary>
    public static List<IReadOnlyList<ScriptText>> Of(IReadOnlyList<ScriptText> cells)
    {
        var groups = new List<IReadOnlyList<ScriptText>>();
        var open = new List<ScriptText>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var facts = Known.GetValue(cell, Facts.Of);
            if (open.Count == Most || (open.Count > 0 && (facts.MustBegin || names.Overlaps(facts.Names))))
            {
                groups.Add(open);
                open = [];
                names.Clear();
            }
            open.Add(cell);
            names.UnionWith(facts.Names);
        }
        groups.AddRange(open.Select(cell => (IReadOnlyList<ScriptText>)[cell]));
        return groups;
    }

    /// <summary>The text of a group. A cell may end with an expression or a comment.</summary>
    public static string TextOf(IReadOnlyList<ScriptText> group) => string.Join("\n;", group.Select(cell => cell.Code));

    /// <summary>What decides whether a cell can be joined to others.</summary>
    /// <param name="MustBegin">Whether it holds what only the beginning of a document may hold.</param>
    /// <param name="Names">What it declares.</param>
    private sealed record Facts(bool MustBegin, HashSet<string> Names)
    {
        public static Facts Of(ScriptText cell)
        {
            var root = ScriptSyntax.Parse(cell.Code).GetCompilationUnitRoot();
            return new(
                root.Usings.Count > 0 || root.Externs.Count > 0 || root.AttributeLists.Count > 0 || root.ContainsDirectives,
                [.. root.DescendantNodes().Select(NameOf).Where(token => token.ValueText.Length > 0).Select(token => token.ValueText)]);
        }

        // Those of inner things count too, which only keeps cells apart that need not be.
        private static SyntaxToken NameOf(SyntaxNode node) => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier,
            DelegateDeclarationSyntax type => type.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            LocalFunctionStatementSyntax method => method.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            EventDeclarationSyntax happening => happening.Identifier,
            VariableDeclaratorSyntax variable => variable.Identifier,
            SingleVariableDesignationSyntax variable => variable.Identifier,
            LabeledStatementSyntax label => label.Identifier,
            _ => default,
        };
    }
}
