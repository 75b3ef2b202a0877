namespace ComputeThesis.Notebooks;

/// <summary>The cells that wait for the one that runs. Used on one thread only, the serving one.</summary>
/// <param name="runner">Who runs them.</param>
/// <param name="outbox">Where messages leave.</param>
/// <param name="post">Has something done on the serving thread.</param>
/// <param name="drain">Takes the requests that have come and were not taken yet.</param>
internal sealed class CellQueue(CellRunner runner, Outbox outbox, Action<Action> post, Action drain)
{
    private readonly Queue<KernelRequest> waiting = [];
    private Running? running;

    /// <summary>Whether a cell runs.</summary>
    public bool IsBusy => running is not null;

    public void Add(KernelRequest request)
    {
        waiting.Enqueue(request);
        if (!IsBusy)
            Next();
    }

    /// <summary>Stops the cell that runs; those that wait are not run.</summary>
    public void Interrupt()
    {
        if (running is null)
            return;
        running.IsInterrupted = true;
        // Elsewhere: what is called back may take its time.
        _ = running.Interrupt.CancelAsync();
    }

    /// <summary>Says anew that the kernel is busy, where it is: frontends show what they heard last, which may be the end of something answered meanwhile.</summary>
    public void Remind()
    {
        if (running is not null)
            outbox.Status("busy", running.Request);
    }

    private void Next()
    {
        if (!waiting.TryDequeue(out var request))
            return;
        running = new Running(request);
        var token = running.Interrupt.Token;
        outbox.Status("busy", request);
        _ = Task.Run(async () =>
        {
            (bool Succeeded, Action? Reply) ended = (false, null);
            try
            {
                ended = await runner.RunAsync(request, token).ConfigureAwait(false);
            }
            finally
            {
                post(() => Finished(request, ended.Succeeded, ended.Reply));
            }
        }, CancellationToken.None);
    }

    private void Finished(KernelRequest request, bool succeeded, Action? reply)
    {
        KernelRequest[] aborted = [];
        if (running!.IsInterrupted || (!succeeded && request.Content.Flag("stop_on_error") != false))
        {
            // What was sent before its sender could hear of the failure counts as waiting, and nothing that is sent after.
            drain();
            aborted = [.. waiting];
            waiting.Clear();
        }
        reply?.Invoke();
        outbox.Status("idle", request);
        foreach (var other in aborted)
            Abort(other);
        running = null;
        Next();
    }

    private void Abort(KernelRequest request)
    {
        outbox.Status("busy", request);
        outbox.Reply(request, "execute_reply", json =>
        {
            json.WriteString("status", "aborted");
            json.WriteNumber("execution_count", runner.Count);
        });
        outbox.Status("idle", request);
    }

    private sealed class Running(KernelRequest request)
    {
        public KernelRequest Request => request;

        // Not disposed, for it may be asked to cancel at any time; it holds nothing that would need it.
        public CancellationTokenSource Interrupt { get; } = new();

        public bool IsInterrupted { get; set; }
    }
}
