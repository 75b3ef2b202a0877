using Microsoft.CodeAnalysis.Completion;

namespace ComputeThesis.Notebooks;

/// <summary>Answers what an editor asks of a cell while it is being written.</summary>
/// <param name="scene">What a cell written now would see; asked anew for each answer.</param>
internal sealed class CodeAssistant(Func<ScriptScene> scene) : IDisposable
{
    private readonly Lazy<SceneDocuments> documents = new(() => new SceneDocuments());

    /// <summary>Loads what the first answer needs.</summary>
    public Task WarmAsync(CancellationToken stop) => Task.Run(async () =>
    {
        await CompleteAsync("\"\".", 3, stop).ConfigureAwait(false);
        await CompleteAsync("Cons", 4, stop).ConfigureAwait(false);
    }, stop);

    /// <summary>What may stand at a place of a cell.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <param name="position">The place, counted in UTF-16 units.</param>
    /// <param name="stop">Stops the looking.</param>
    public async Task<CompletionAnswer> CompleteAsync(string code, int position, CancellationToken stop)
    {
        position = Math.Clamp(position, 0, code.Length);
        var document = await documents.Value.OfAsync(HostLines.Blanked(code), scene(), stop).ConfigureAwait(false);
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: stop).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(stop).ConfigureAwait(false))!;
        var root = await model.SyntaxTree.GetRootAsync(stop).ConfigureAwait(false);
        return CompletionMatches.Of(list, code, position, start => SymbolsInReach.At(start, root, model, stop));
    }

    /// <summary>What is known of the thing named at a place of a cell, or null where there is nothing.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <param name="position">The place, counted in UTF-16 units.</param>
    /// <param name="detail">1 for more, as Jupyter counts it.</param>
    /// <param name="stop">Stops the looking.</param>
    public async Task<InspectionAnswer?> InspectAsync(string code, int position, int detail, CancellationToken stop)
    {
        position = Math.Clamp(position, 0, code.Length);
        var document = await documents.Value.OfAsync(HostLines.Blanked(code), scene(), stop).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(stop).ConfigureAwait(false))!;
        var root = await model.SyntaxTree.GetRootAsync(stop).ConfigureAwait(false);
        return Inspection.Of(SymbolPlace.At(position, root, model, stop), detail, model.Compilation);
    }

    public void Dispose()
    {
        if (documents.IsValueCreated)
            documents.Value.Dispose();
    }
}
