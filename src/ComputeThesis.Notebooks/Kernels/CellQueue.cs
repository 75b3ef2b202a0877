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
            var succeeded = false;
            try
            {
                succeeded = await runner.RunAsync(request, token).ConfigureAwait(false);
            }
            finally
            {
                post(() => Finished(request, succeeded));
            }
        }, CancellationToken.None);
    }

    private void Finished(KernelRequest request, bool succeeded)
    {
        outbox.Status("idle", request);
        var stops = running!.IsInterrupted || (!succeeded && request.Content.Flag("stop_on_error") != false);
        if (stops)
        {
            // What was sent before its sender could hear of the failure counts as waiting.
            drain();
            while (waiting.TryDequeue(out var other))
                Abort(other);
        }
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
