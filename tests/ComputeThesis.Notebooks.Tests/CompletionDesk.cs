using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>An editor over cells that have run, where <c>$$</c> marks the caret.</summary>
internal sealed class CompletionDesk : IDisposable
{
    private readonly CodeAssistant assistant;

    public CompletionDesk(params string[] cells)
    {
        Scene = new([.. References.OfCells(), .. Used.Select(References.Of)], [.. cells.Select(cell => new ScriptText(cell))]);
        assistant = new(() => Scene);
    }

    public ScriptScene Scene { get; set; }

    private static System.Reflection.Assembly[] Used => [typeof(CompletionDesk).Assembly];

    public void Run(string cell) => Scene = Scene with { Cells = [.. Scene.Cells, new ScriptText(cell)] };

    public Task<CompletionAnswer> CompleteAsync(string code, int position, CancellationToken stop = default) => assistant.CompleteAsync(code, position, stop);

    public Task<CompletionAnswer> CompleteAsync(string marked)
    {
        var (code, position) = Unmarked(marked);
        return assistant.CompleteAsync(code, position, CancellationToken.None);
    }

    public Task<InspectionAnswer?> InspectAtAsync(string code, int position, CancellationToken stop = default) => assistant.InspectAsync(code, position, 0, stop);

    public Task<InspectionAnswer?> InspectAsync(string marked, int detail = 0)
    {
        var (code, position) = Unmarked(marked);
        return assistant.InspectAsync(code, position, detail, CancellationToken.None);
    }

    public Task WarmAsync() => assistant.WarmAsync(CancellationToken.None);

    public void Dispose() => assistant.Dispose();

    private static (string Code, int Position) Unmarked(string marked)
    {
        var position = marked.IndexOf("$$", StringComparison.Ordinal);
        return (marked.Remove(position, 2), position);
    }
}
