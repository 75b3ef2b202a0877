using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;

namespace ComputeThesis.Hosts;

/// <summary>Stands in for .NET Interactive: its own FSharp.Core is loaded before any package, packages go into the default context, cells through Roslyn, and values through the formatters.</summary>
internal sealed class InteractiveHost
{
    private const string Directive = "#r \"nuget: ComputeThesis\"";

    private readonly IReadOnlyList<string> restored;
    private readonly bool runsExtensions;
    private readonly ShownCells shown;

    private ScriptOptions options = ScriptOptions.Default.AddImports("System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks", "Microsoft.DotNet.Interactive")
        .AddReferences(typeof(Enumerable).Assembly, typeof(IEnumerable<>).Assembly, typeof(KernelInvocationContext).Assembly, typeof(Formatter).Assembly);

    private ScriptState? state;

    public InteractiveHost(IReadOnlyList<string> restored, bool runsExtensions, ShownCells shown)
    {
        (this.restored, this.runsExtensions, this.shown) = (restored, runsExtensions, shown);
        _ = FSharpList<int>.Empty;
        _ = new PackageResolver(restored);
        KernelInvocationContext.Current = new(value => shown.Show(Format(value)));
    }

    public async Task RunAsync(string cell)
    {
        try
        {
            if (cell.Contains(Directive, StringComparison.Ordinal))
                await AddPackageAsync();
            await SubmitAsync(cell.Replace(Directive, "", StringComparison.Ordinal));
            if (state?.ReturnValue is { } value)
                shown.Show(Format(value));
        }
        catch (Exception problem)
        {
            shown.Fail(problem);
        }
    }

    private async Task AddPackageAsync()
    {
        options = options.AddReferences(restored.Select(path => MetadataReference.CreateFromFile(path)));
        if (!runsExtensions)
            return;
        foreach (var path in restored)
        {
            // PACKAGE/VERSION/lib/FRAMEWORK/NAME.dll
            var extension = Path.Combine(path, "../../../interactive-extensions/dotnet/extension.dib");
            if (File.Exists(Path.GetFullPath(extension)))
                foreach (var cell in DibCells.Read(await File.ReadAllTextAsync(Path.GetFullPath(extension))))
                    await SubmitAsync(cell);
        }
    }

    private async Task SubmitAsync(string code) =>
        state = state is null ? await CSharpScript.RunAsync(code, options) : await state.ContinueWithAsync(code, options);

    private static Dictionary<string, string> Format(object value) =>
        Formatter.GetPreferredMimeTypesFor(value.GetType()).ToDictionary(mimeType => mimeType, mimeType => value.ToDisplayString(mimeType));
}
