using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Verso.Abstractions;

namespace ComputeThesis.Hosts;

/// <summary>Stands in for Verso: it runs no extension of a package, knows a value by its public <c>ToHtml()</c>, and takes a word on stderr for a failure.</summary>
internal sealed class VersoHost(IReadOnlyList<string> restored, ShownCells shown)
{
    private ScriptOptions options = ScriptOptions.Default.AddImports("System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks")
        .AddReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)));

    private ScriptState? state;

    public async Task RunAsync(string cell)
    {
        var (output, errors) = (Console.Out, Console.Error);
        var (said, complained) = (new StringWriter(), new StringWriter());
        Console.SetOut(said);
        Console.SetError(complained);
        DisplayContext.Current = (value, mimeType) =>
        {
            shown.Show(value is string text && mimeType is not null ? new() { [mimeType] = text } : Format(value));
            return Task.CompletedTask;
        };
        try
        {
            await SubmitAsync(cell);
            if (complained.ToString() is { Length: > 0 } complaint)
                throw new InvalidOperationException($"The cell wrote to stderr: {complaint}");
            if (said.ToString() is { Length: > 0 } text)
                shown.Show(new() { ["text/plain"] = text });
            if (state?.ReturnValue is { } value)
                shown.Show(Format(value));
        }
        catch (Exception problem)
        {
            shown.Fail(problem);
        }
        finally
        {
            DisplayContext.Current = null;
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    private async Task SubmitAsync(string cell)
    {
        var lines = cell.Split('\n').ToLookup(line => line.StartsWith("#r \"nuget:", StringComparison.Ordinal));
        if (lines[true].Any())
            options = options.AddReferences(restored.Select(path => MetadataReference.CreateFromFile(path)));
        var code = string.Join('\n', lines[false]);
        state = state is null ? await CSharpScript.RunAsync(code, options) : await state.ContinueWithAsync(code, options);
    }

    private static Dictionary<string, string> Format(object value) =>
        value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, null, Type.EmptyTypes, null) is { } toHtml
            ? new() { ["text/html"] = (string)toHtml.Invoke(value, null)! }
            : new() { ["text/plain"] = value.ToString() ?? "" };
}
