namespace ComputeThesis.Notebooks;

/// <summary>How the run of a cell came to its end.</summary>
internal enum CellEnd
{
    Ran,
    TimedOut,
    Cancelled,
}

/// <summary>Runs the code of a cell where it can be stopped: in a loop, in a blocked wait, in an await.</summary>
/// <remarks>Threads the code starts itself are not stopped; being of the background, they end with the process.</remarks>
internal static class CellThread
{
    // A loop inside a library cannot be stopped; after this it is left behind on its background thread.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs the code of the cell that a sink belongs to, and tells how it ended and whether its thread goes on all the same.</summary>
    public static async Task<(CellEnd End, bool LeftBehind)> RunAsync(OutputSink sink, Func<Task> body, TimeSpan timeout, CancellationToken stop)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(sink, body, done)) { IsBackground = true, Name = "cell" };
        CellStop.Forget();
        thread.Start();
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.UnsafeRegister(_ => cancelled.TrySetResult(), null);
        using var late = new CancellationTokenSource();
        var first = await Task.WhenAny(done.Task, cancelled.Task, Task.Delay(timeout, late.Token)).ConfigureAwait(false);
        await late.CancelAsync().ConfigureAwait(false);
        if (first != done.Task)
        {
            // Asking ends code that loops, interrupting ends code that waits.
            CellStop.Ask(sink, done.Task);
            thread.Interrupt();
            await Task.WhenAny(done.Task, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            return (first == cancelled.Task ? CellEnd.Cancelled : CellEnd.TimedOut, !done.Task.IsCompleted);
        }
        await done.Task.ConfigureAwait(false);
        return (CellEnd.Ran, false);
    }

    private static void Run(OutputSink sink, Func<Task> body, TaskCompletionSource done)
    {
        OutputSink.Current = sink;
        try
        {
            CellPump.Run(body);
            done.TrySetResult();
        }
        catch (Exception problem)
        {
            done.TrySetException(problem);
            _ = done.Task.Exception;
        }
    }
}
