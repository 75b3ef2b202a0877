using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows Roslyn's scripting: each cell is a submission that sees what the cells before it declared.</summary>
/// <remarks>Compiled and loaded here rather than by <c>CSharpScript</c>, whose loader would bring second copies of the host's assemblies.</remarks>
internal sealed class ScriptChain
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    // Endless recursion becomes an exception; it would end the process.
    private static readonly EmitOptions Emitting = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb, instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private readonly string folder;
    private readonly SessionLoadContext context;
    private readonly List<MetadataReference> added = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LoopGuard> guards = [];
    private readonly DirectiveResolver resolver = new();
    private readonly IReadOnlyList<MetadataReference> host = References.OfCells();
    private readonly ScriptLinks links;
    private int count;

    public ScriptChain(string folder, SessionLoadContext context)
    {
        this.folder = folder;
        this.context = context;
        links = new((known, count) => known < 0 ? [.. host, .. added.Take(count)] : added.Skip(known).Take(count - known));
    }

    /// <summary>What a cell written now would see.</summary>
    public ScriptScene Scene => new([.. host, .. added], links.Texts);

    /// <summary>The text of a cell, read as far as its references.</summary>
    public ScriptDraft Draft(string code, string path)
    {
        var tree = Parse(code, path);
        guards.Remove(path);
        if (LoopGuard.Of(tree) is { } guard)
        {
            tree = Parse(guard.Text, path);
            guards[path] = guard;
        }
        var loaded = ((CompilationUnitSyntax)tree.GetRoot()).GetLoadDirectives().Count > 0 ? Compile(tree, []).SyntaxTrees.Where(other => other != tree) : [];
        return new ScriptDraft(tree, code, [.. DirectivesOf(tree), .. loaded.SelectMany(DirectivesOf)]);
    }

    /// <summary>The column as the reader wrote it, of a place in the code that runs.</summary>
    public int ColumnOf(string path, int line, int column) => guards.TryGetValue(path, out var guard) ? guard.ColumnOf(line, column) : column;

    /// <summary>Lets cells compile against an assembly the host has loaded.</summary>
    public void Add(Assembly assembly) => Add(assembly.GetName().Name!, () => References.Of(assembly));

    /// <summary>Lets cells compile against an assembly from a file.</summary>
    public void Add(string path) => Add(Path.GetFileNameWithoutExtension(path), () => References.Of(path));

    /// <summary>Says that a <c>#r</c> has been seen to.</summary>
    public void Bind(string directive) => resolver.Bound.Add(directive);

    /// <summary>Compiles a cell into something that runs, or says why not.</summary>
    /// <param name="draft">The cell.</param>
    /// <param name="check">What reads the code of the cell for things that may give something else next time; null for code of the host's.</param>
    /// <param name="stop">Stops the compiler.</param>
    public (Func<Task<object?>>? Run, bool HasResult, IReadOnlyList<ScriptProblem> Problems) Compile(ScriptDraft draft, PurityCheck? check, CancellationToken stop)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var before = links.Before(draft);
        var compilation = Compile(draft.Tree, before);
        var emitted = compilation.Emit(assembly, symbols, options: Emitting, cancellationToken: stop);
        var problems = emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => ProblemOf(found, draft)).ToList();
        if (problems.Count > 0)
            return (null, false, problems);
        var link = new ScriptLink(draft, compilation, emitted.Success, added.Count);
        links.Extend(before, link);
        // The compiler emits nothing for a cell of comments or usings alone; the cells after it see its usings all the same.
        if (!emitted.Success)
            return (() => Task.FromResult<object?>(null), false, []);
        if (check is not null)
            Inspect(compilation, draft.Tree, check);
        check?.Inspect(assembly.ToArray());
        assembly.Position = symbols.Position = 0;
        var run = Start(context.LoadCell(assembly, symbols), before, link);
        count++;
        return (run, HasResult(compilation, draft.Tree), []);
    }

    /// <summary>Looks for what the compiled code does not show.</summary>
    private static void Inspect(CSharpCompilation compilation, SyntaxTree tree, PurityCheck check)
    {
        if (compilation.SyntaxTrees.Length > 1)
            check.Add("takes in other files with #load");
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.UnsafeKeyword))
                check.Add("has unsafe code");
            // It would pass for code of the compiler's, which may do more.
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.StartsWith("CompilerGenerated", StringComparison.Ordinal))
                check.Add("passes code off as the compiler's");
        }
    }

    // What the host carries is compiled against as the host's, or a type would be two types.
    private void Add(string name, Func<MetadataReference> make)
    {
        if (names.Add(name))
            added.Add(TrustedAssemblies.Files.TryGetValue(name, out var carried) ? References.OfCarried(carried) : make());
    }

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Parsing, path);

    private CSharpCompilation Compile(SyntaxTree tree, IReadOnlyList<ScriptLink> before)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{count}",
            usings: CellNames.Imports,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            metadataReferenceResolver: resolver,
            sourceReferenceResolver: new SourceFileResolver([], folder),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var last = before is [.., var link] ? link.Compilation : null;
        return CSharpCompilation.CreateScriptCompilation($"cell#{count}", tree, links.ReferencesAfter(before, added.Count), options, last, typeof(object));
    }

    private static Func<Task<object?>> Start(Assembly assembly, IReadOnlyList<ScriptLink> before, ScriptLink link)
    {
        var entry = link.Compilation.GetEntryPoint(CancellationToken.None)!;
        var method = assembly.GetType(entry.ContainingType.MetadataName)!.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        var factory = method.CreateDelegate<Func<object?[], Task<object?>>>();
        // The compiler's order: first whoever called the scripts, nobody here, then the variables of each cell with code, the new one's last.
        object?[] slots = [null, .. before.Where(one => one.HasCode).Select(one => one.Variables), null];
        return () =>
        {
            try
            {
                return factory(slots);
            }
            finally
            {
                link.Variables = slots[^1];
            }
        };
    }

    private static bool HasResult(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }])
            return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is { SpecialType: not SpecialType.System_Void };
        return root.Members.OfType<GlobalStatementSyntax>()
            .SelectMany(statement => statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
    }

    private static IEnumerable<ScriptDirective> DirectivesOf(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives().Select(directive =>
        {
            var place = directive.GetLocation().GetLineSpan().StartLinePosition;
            return new ScriptDirective(directive.File.ValueText, place.Line + 1, place.Character + 1);
        });

    private ScriptProblem ProblemOf(Diagnostic found, ScriptDraft draft)
    {
        var span = found.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var lines = found.Location.SourceTree == draft.Tree ? SourceText.From(draft.Code).Lines : found.Location.SourceTree?.GetText().Lines;
        var text = lines is not null && start.Line < lines.Count ? lines[start.Line].ToString() : "";
        var column = ColumnOf(span.Path, start.Line + 1, start.Character + 1);
        var after = end.Line == start.Line ? ColumnOf(span.Path, end.Line + 1, end.Character + 1) : text.Length + 1;
        return new ScriptProblem(span.Path, start.Line + 1, column, Math.Max(1, after - column), found.Id, found.GetMessage(), text);
    }

    /// <summary>Answers for references the session has bound already, and finds what those need among the host's.</summary>
    private sealed class DirectiveResolver : MetadataReferenceResolver
    {
        public HashSet<string> Bound { get; } = [];

        public override bool ResolveMissingAssemblies => true;

        // The compiler wants at least one reference for each #r; the real ones are handed in beside it.
        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            Bound.Contains(reference) ? [References.OfCarried(typeof(object).Assembly.Location)] : [];

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
            TrustedAssemblies.Files.TryGetValue(referenceIdentity.Name, out var path) ? References.OfCarried(path) : null;

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
