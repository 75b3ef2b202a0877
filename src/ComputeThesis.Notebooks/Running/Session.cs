using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ComputeThesis.Notebooks;

/// <summary>One C# session: what a cell declares, the next ones know. The only file that knows Roslyn's scripting.</summary>
internal sealed class Session : IDisposable
{
    private static readonly string[] Imports =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks", "ComputeThesis.Notebooks.Interactive", "ComputeThesis.Notebooks", MimeBundle.Namespace];

    private readonly InteractiveAssemblyLoader loader = new();
    private ScriptOptions options;
    private ScriptState<object?>? state;

    public Session(string folder)
    {
        options = ScriptOptions.Default
            .WithReferences(FrameworkReferences())
            .WithImports(Imports)
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder));
        loader.RegisterDependency(typeof(Session).Assembly);
        Use(MimeBundle.Assemblies);
    }

    /// <summary>Lets the next cells use assemblies that are loaded already.</summary>
    public void Use(IEnumerable<System.Reflection.Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            loader.RegisterDependency(assembly);
            options = options.AddReferences(MetadataReference.CreateFromFile(assembly.Location));
        }
    }

    /// <summary>Lets the next cells use assemblies that are files.</summary>
    public void Use(IEnumerable<string> files)
    {
        foreach (var file in files)
            options = options.AddReferences(MetadataReference.CreateFromFile(file));
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="code">The cell's C#, its host lines blanked.</param>
    /// <param name="path">The name that traces give the cell.</param>
    /// <param name="stop">Stops code that waits for it; a loop is stopped from outside.</param>
    /// <returns>Whether the cell ends in an expression or returns a value, and that value.</returns>
    /// <exception cref="CellCompilationException">The code does not compile.</exception>
    public (bool HasValue, object? Value) Run(string code, string path, CancellationToken stop)
    {
        var own = options.WithFilePath(path);
        var script = state is null ? CSharpScript.Create<object?>(code, own, assemblyLoader: loader) : state.Script.ContinueWith<object?>(code, own);
        var compilation = script.GetCompilation();
        try
        {
            // Compiled before it may be stopped by force.
            script.CreateDelegate(stop);
        }
        catch (CompilationErrorException e)
        {
            throw new CellCompilationException([.. e.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(ToError)]);
        }

        Exception? thrown = null;
        Stoppable.Run(
            () => state = (state is null
                ? script.RunAsync(null, e => Keep(e, out thrown), stop)
                : script.RunFromAsync(state, e => Keep(e, out thrown), stop)).GetAwaiter().GetResult(),
            stop);
        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
        return (EndsInValue(compilation) || state!.ReturnValue is not null, state!.ReturnValue);
    }

    public void Dispose() => loader.Dispose();

    private static bool Keep(Exception thrown, out Exception? kept)
    {
        kept = thrown;
        return true;
    }

    private static CompilerError ToError(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetMappedLineSpan().StartLinePosition;
        return new(diagnostic.Id, diagnostic.GetMessage(), start.Line + 1, start.Character + 1);
    }

    private static bool EndsInValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    /// <summary>What every cell may use: the framework that this process runs on.</summary>
    /// <remarks>Each session has references of its own: shared ones make the compiler take a type for two, when sessions compile at the same time.</remarks>
    private static IEnumerable<MetadataReference> FrameworkReferences()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder && IsWanted(Path.GetFileNameWithoutExtension(path)))
            .Append(typeof(Session).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static bool IsWanted(string name) => !name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal) && name is not "WindowsBase";
}

/// <summary>One error of the compiler, its place counted from 1.</summary>
internal sealed record CompilerError(string Code, string Message, int Line, int Column);

/// <summary>Code that does not compile.</summary>
internal sealed class CellCompilationException(IReadOnlyList<CompilerError> errors) : Exception(errors.Count > 0 ? errors[0].Message : "The code does not compile.")
{
    public IReadOnlyList<CompilerError> Errors => errors;
}
