using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Runs the notebooks that a command line names, each in a process of its own.</summary>
internal static class NotebookRuns
{
    /// <summary>Runs them, and calls for each as it ends, one call at a time.</summary>
    /// <param name="files">The notebooks, in the order to begin them.</param>
    /// <param name="choices">How to run them.</param>
    /// <param name="talk">Where to say how it goes.</param>
    /// <param name="concluded">Called for each notebook as it ends, one call at a time.</param>
    /// <param name="stop">Stops the runs that are under way, and begins no other.</param>
    /// <param name="page">Where the web page of a notebook goes; null for no pages.</param>
    /// <returns>How they ended, in the order of the files; a run that the user stopped leaves out those that never began.</returns>
    public static async Task<IReadOnlyList<NotebookOutcome>> RunAsync(
        IReadOnlyList<NotebookFile> files, RunChoices choices, RunTalk talk, Func<NotebookOutcome, Task> concluded, CancellationToken stop, Func<NotebookFile, string>? page = null)
    {
        var outcomes = new NotebookOutcome?[files.Count];
        using var turn = new SemaphoreSlim(1, 1);
        using var again = SecondInterrupt.Ends();
        await talk.WhileAsync(() => Parallel.ForEachAsync(Enumerable.Range(0, files.Count), new ParallelOptions { MaxDegreeOfParallelism = choices.Jobs, CancellationToken = CancellationToken.None }, async (i, _) =>
        {
            if (stop.IsCancellationRequested)
                return;
            var outcome = outcomes[i] = await RunAsync(files[i], choices, page?.Invoke(files[i]), talk, stop);
            await turn.WaitAsync(CancellationToken.None);
            try
            {
                talk.Conclude(outcome);
                await concluded(outcome);
            }
            finally
            {
                turn.Release();
            }
        }));
        return [.. outcomes.OfType<NotebookOutcome>()];
    }

    /// <summary>The gravest of the endings.</summary>
    public static ExitCode CodeOf(IReadOnlyList<NotebookOutcome> outcomes) => outcomes.Select(outcome => outcome.Code).DefaultIfEmpty(ExitCode.Stopped).Max();

    private static async Task<NotebookOutcome> RunAsync(NotebookFile file, RunChoices choices, string? page, RunTalk talk, CancellationToken stop)
    {
        using var worker = WorkerProcess.Start();
        var path = Path.GetFullPath(file.Path);
        try
        {
            var text = await File.ReadAllTextAsync(path, CancellationToken.None);
            var notebook = Notebooks.Notebook.Parse(text, file.Path);
            using var row = talk.Begin(file);
            return await new NotebookJob(file, notebook, choices.ToRequest(path, text, file.Name, page), worker, row).RunAsync(stop);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            worker.Kill();
            return new() { File = file, Code = ExitCode.BadData, Problems = [e.Message] };
        }
    }
}
