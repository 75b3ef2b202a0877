namespace ComputeThesis.Notebooks;

/// <summary>Runs the C# cells of a notebook from top to bottom.</summary>
/// <remarks>
/// One notebook at a time in a process: the current folder, the environment, the console and the registered formatters are the process's own.
/// A second run waits for the first.
/// </remarks>
public static class NotebookRunner
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Runs a notebook in a fresh session and gives it back with its outputs; an error in a cell is part of the result, not thrown.</summary>
    /// <exception cref="ParameterException"><see cref="RunOptions.Parameters"/> names what the notebook does not declare, or values that do not fit; nothing was run.</exception>
    public static Task<RunResult> RunAsync(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => RunInTurnAsync(InjectedParameters.Into(notebook, options.Parameters), options, progress, stop), CancellationToken.None);
    }

    private static async Task<RunResult> RunInTurnAsync(Notebook notebook, RunOptions options, IProgress<CellProgress>? progress, CancellationToken stop)
    {
        // Not cancelled by the token: a run that never got its turn still gives a result.
        await Turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var before = Environment.CurrentDirectory;
        try
        {
            var folder = Path.GetFullPath(options.Folder ?? before);
            Environment.CurrentDirectory = folder;
            using var variables = new RunVariables(options.Variables);
            var session = new Session(options, folder);
            using var thrown = new ThrownWatch();
            var console = new ConsoleCapture();
            try
            {
                HostConventions.Reset();
                return await new NotebookRun(notebook, options, session, progress).ToEndAsync(stop).ConfigureAwait(false);
            }
            finally
            {
                // What a cell left behind still writes is for its sink, and must not reach the console of the host.
                if (!session.LeftBehind)
                    console.Dispose();
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Turn.Release();
        }
    }
}
