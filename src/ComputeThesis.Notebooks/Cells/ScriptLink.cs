using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>A cell that later cells see, in the order of their running.</summary>
/// <param name="compilation">The cell, compiled.</param>
/// <param name="draft">Its text.</param>
/// <param name="hasCode">Whether it has code; usings alone have none.</param>
internal sealed class ScriptLink(CSharpCompilation compilation, ScriptDraft draft, bool hasCode)
{
    private readonly Declared declared = Declared.In(draft);

    public CSharpCompilation Compilation { get; } = compilation;

    public bool HasCode { get; } = hasCode;

    /// <summary>The text as a cell written later sees it.</summary>
    public ScriptText Text { get; } = new(draft.Code);

    /// <summary>Whether later cells see nothing of it, so that it need not be kept: a session that only looks at things does not grow.</summary>
    public bool DeclaresNothing => declared is { IsOpen: false, Possible.Count: 0 };

    /// <summary>How many of the last cells have nothing that the one at hand does not declare anew: a cell run again takes its own place.</summary>
    public static int Superseded(IReadOnlyList<ScriptLink> links, ScriptDraft draft)
    {
        var anew = Declared.In(draft);
        var count = 0;
        while (count < links.Count && links[^(count + 1)] is var last && (last.Text.Code == draft.Code || (!last.declared.IsOpen && last.declared.Possible.IsSubsetOf(anew.Certain))))
            count++;
        return count;
    }

    /// <summary>What a cell declares.</summary>
    /// <param name="Certain">The names of its types, and of the variables it declares as such.</param>
    /// <param name="Possible">Those, and of the variables it declares in passing (<c>out var</c>, patterns), where some may be a lambda's own.</param>
    /// <param name="IsOpen">Whether it declares more than names that hide those before: usings, methods with their overloads, what other files hold.</param>
    private sealed record Declared(HashSet<string> Certain, HashSet<string> Possible, bool IsOpen)
    {
        public static Declared In(ScriptDraft draft)
        {
            var root = (CompilationUnitSyntax)draft.Tree.GetRoot();
            var certain = root.Members.OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier)
                .Concat(root.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables).Select(variable => variable.Identifier))
                .Select(name => name.ValueText).ToHashSet();
            var passing = root.Members.Where(member => member is FieldDeclarationSyntax or GlobalStatementSyntax)
                .SelectMany(member => member.DescendantNodes().OfType<SingleVariableDesignationSyntax>()).Select(variable => variable.Identifier.ValueText);
            var isOpen = root.Usings.Count > 0 || root.Externs.Count > 0 || root.GetLoadDirectives().Count > 0 || root.Members.Any(IsOpenMember);
            return new(certain, [.. certain, .. passing], isOpen);
        }

        // A static class may hold extension methods, which no name hides.
        private static bool IsOpenMember(MemberDeclarationSyntax member) => member switch
        {
            FieldDeclarationSyntax => false,
            BaseTypeDeclarationSyntax type => type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword)),
            GlobalStatementSyntax statement => statement.Statement is LabeledStatementSyntax,
            _ => true,
        };
    }
}
