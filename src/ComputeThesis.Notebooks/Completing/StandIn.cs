namespace ComputeThesis.Notebooks;

#pragma warning disable CA1822, CS9113
internal sealed class CodeAssistant(Func<ScriptScene> scene) : IDisposable
{
    public Task WarmAsync(CancellationToken stop) => Task.CompletedTask;

    public Task<CompletionAnswer> CompleteAsync(string code, int position, CancellationToken stop) => Task.FromResult(new CompletionAnswer(position, position, []));

    public Task<InspectionAnswer?> InspectAsync(string code, int position, int detail, CancellationToken stop) => Task.FromResult<InspectionAnswer?>(null);

    public void Dispose()
    {
    }
}

internal sealed record CompletionAnswer(int Start, int End, IReadOnlyList<CompletionMatch> Matches);

internal sealed record CompletionMatch(string Text, string Kind, string? Signature);

internal sealed record InspectionAnswer(string Plain, string Html);

internal static class CodeCompleteness
{
    public static (string Status, string Indent) Of(string code) => ("unknown", "");
}
