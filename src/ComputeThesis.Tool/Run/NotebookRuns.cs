using System.Diagnostics;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Runs the notebooks that a command line names, each in a process of its own.</summary>
internal static class NotebookRuns
{
    /// <summary>Runs them, and calls for each as it ends.</summary>
    /// <remarks>Where the values for parameters do not fit, that is said, nothing runs, and every outcome has the code of a wrong command line.</remarks>
    /// <param name="files">The notebooks, in the order to begin them.</param>
    /// <param name="choices">How to run them.</param>
    /// <param name="talk">Where to say how it goes.</param>
    /// <param name="concluded">Called for each notebook that was begun, as it ends, one call at a time.</param>
    /// <param name="stop">Stops the runs that are under way, and begins no other.</param>
    /// <param name="page">Where the web page of a notebook goes; null for no pages.</param>
    /// <returns>How they ended, in the order of the files; one that never began is stopped and has no text.</returns>
    public static async Task<IReadOnlyList<NotebookOutcome>> RunAsync(
        IReadOnlyList<NotebookFile> files, RunChoices choices, RunTalk talk, Action<NotebookOutcome> concluded, CancellationToken stop, Func<NotebookFile, string>? page = null)
    {
        if (ParameterChoice.Problems(files, choices.Parameters) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
                talk.Say(problem);
            return [.. files.Select(file => new NotebookOutcome { File = file, Code = ExitCode.Usage, Problems = problems })];
        }

        var outcomes = files.Select(file => new NotebookOutcome { File = file, Code = ExitCode.Stopped, End = RunEnd.Cancelled }).ToArray();
        using var turn = new SemaphoreSlim(1, 1);
        await talk.WhileAsync(() => Parallel.ForEachAsync(Enumerable.Range(0, files.Count), new ParallelOptions { MaxDegreeOfParallelism = choices.Jobs, CancellationToken = CancellationToken.None }, async (i, _) =>
        {
            if (stop.IsCancellationRequested)
                return;
            var outcome = outcomes[i] = await RunAsync(files[i], choices, page?.Invoke(files[i]), talk, stop);
            await turn.WaitAsync(CancellationToken.None);
            try
            {
                talk.Conclude(outcome, choices.Verbose);
                concluded(outcome);
            }
            finally
            {
                turn.Release();
            }
        }));
        return outcomes;
    }

    /// <summary>The gravest of the endings.</summary>
    public static ExitCode CodeOf(IReadOnlyList<NotebookOutcome> outcomes) => outcomes.Max(outcome => outcome.Code);

    private static async Task<NotebookOutcome> RunAsync(NotebookFile file, RunChoices choices, string? page, RunTalk talk, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var text = await File.ReadAllTextAsync(file.Path, CancellationToken.None);
            var notebook = Notebooks.Notebook.Parse(text, file.Path);
            if (choices.Strict && notebook.Complaints.Count > 0)
                return Refused(file, notebook.Complaints.Select(complaint => $"{file.Path}, {complaint}"));
            var request = choices.ToRequest(file, notebook, text, page);
            if (KeptRuns.Find(file, notebook, request) is { } kept)
                return kept with { Elapsed = watch.Elapsed };
            using var row = talk.Begin(file);
            using var worker = WorkerProcess.Start();
            return await new NotebookJob(file, notebook, request, worker, row).RunAsync(stop);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return Refused(file, [e.Message]);
        }
    }

    private static NotebookOutcome Refused(NotebookFile file, IEnumerable<string> problems) => new() { File = file, Code = ExitCode.BadData, Problems = [.. problems] };
}
