using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>A cell that later cells may see.</summary>
internal sealed class ScriptLink
{
    // What it certainly declares are its types, the variables it declares as such, and its methods with their parameters, as f(int);
    // what it possibly declares are variables in passing (out var, patterns), too, some of which may be a lambda's own.
    private readonly HashSet<string> certain;
    private readonly HashSet<string> possible;
    private readonly HashSet<string> mentioned;
    private readonly HashSet<string> taken;
    private readonly bool isFixed;

    /// <param name="draft">The cell.</param>
    /// <param name="compilation">The cell, compiled.</param>
    /// <param name="hasCode">Whether it has code; usings alone have none.</param>
    /// <param name="assemblies">How many assemblies cells could name by then beside the host's.</param>
    public ScriptLink(ScriptDraft draft, CSharpCompilation compilation, bool hasCode, int assemblies)
        : this(draft)
    {
        Compilation = compilation;
        HasCode = hasCode;
        Assemblies = assemblies;
    }

    private ScriptLink(ScriptDraft draft)
    {
        var root = (CompilationUnitSyntax)draft.Tree.GetRoot();
        Text = new(draft.Code);
        Compilation = null!;
        var passing = root.Members.Where(member => member is FieldDeclarationSyntax or GlobalStatementSyntax)
            .SelectMany(member => member.DescendantNodes().OfType<SingleVariableDesignationSyntax>()).Select(variable => variable.Identifier.ValueText);
        certain = [.. root.Members.SelectMany(NamesOf)];
        possible = [.. certain, .. passing];
        mentioned = IdentifiersIn(root);
        taken = [.. root.Members.OfType<MethodDeclarationSyntax>().SelectMany(method => IdentifiersIn(method.ParameterList))];
        isFixed = root.Usings.Count > 0 || root.Externs.Count > 0 || root.GetLoadDirectives().Count > 0 || root.Members.Any(IsFixed);
    }

    public CSharpCompilation Compilation { get; private set; }

    public bool HasCode { get; }

    public int Assemblies { get; }

    /// <summary>The text as a cell written later sees it.</summary>
    public ScriptText Text { get; }

    /// <summary>What the cell has put its variables into.</summary>
    public object? Variables { get; set; }

    /// <summary>Whether later cells see nothing of it, so that it need not be kept: a session that only looks at things does not grow.</summary>
    public bool DeclaresNothing => !isFixed && possible.Count == 0;

    /// <summary>A cell that is not compiled yet.</summary>
    public static ScriptLink Of(ScriptDraft draft) => new(draft);

    /// <summary>Has the cell follow on another, or on none; what was compiled of it stays as it is.</summary>
    public void Follow(ScriptLink? before, IEnumerable<MetadataReference> references) =>
        Compilation = Compilation.WithReferences(references).WithScriptCompilationInfo(Compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(before?.Compilation));

    /// <summary>Whether nothing of the cell is to be seen or used once those after it have run, and it could as well not have been.</summary>
    public bool IsSuperseded(IReadOnlyList<ScriptLink> after)
    {
        // Usings and extension methods are used without being named, but by a cell that follows at once nothing can have been.
        if (isFixed)
            return after is [var next] && next.Text.Code == Text.Code;
        // A method for a type that was declared anew is another method.
        return !after.Any(one => one.certain.Overlaps(taken)) && possible.All(name =>
        {
            var hidden = after.TakeWhile(one => !one.certain.Contains(name)).ToList();
            return hidden.Count < after.Count && !hidden.Any(one => one.mentioned.Contains(name.Split('(')[0]));
        });
    }

    private static HashSet<string> IdentifiersIn(SyntaxNode node) =>
        [.. node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [$"{method.Identifier.ValueText}({method.Arity}{string.Concat(method.ParameterList.Parameters.Select(one => $",{one.Modifiers} {one.Type}"))})"],
        _ => [],
    };

    private static bool IsFixed(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax or MethodDeclarationSyntax => false,
        BaseTypeDeclarationSyntax type => type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword)),
        GlobalStatementSyntax statement => statement.Statement is LabeledStatementSyntax,
        _ => true,
    };
}
