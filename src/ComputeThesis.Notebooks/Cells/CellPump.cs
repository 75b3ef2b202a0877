namespace ComputeThesis.Notebooks;

/// <summary>Brings a cell back to its own thread after an await, where it can be stopped.</summary>
/// <remarks>
/// While that thread is busy, perhaps blocked on a task that itself awaits, code goes on in the thread pool as it would without a context:
/// so <c>.Result</c> in a cell is no deadlock.
/// </remarks>
internal sealed class CellPump : SynchronizationContext
{
    // Monitor waits can be interrupted, which is how a cell that awaits is stopped.
    private readonly object gate = new();
    private Action? next;
    private bool idle;

    public static void Run(Func<Task> body)
    {
        var pump = new CellPump();
        SetSynchronizationContext(pump);
        var task = body();
        task.ContinueWith(pump.Wake, TaskScheduler.Default);
        while (pump.Next(task) is { } action)
            action();
        task.GetAwaiter().GetResult();
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            if (idle)
            {
                idle = false;
                next = () => Call(d, state);
                Monitor.Pulse(gate);
                return;
            }
        }
        ThreadPool.QueueUserWorkItem(_ =>
        {
            var before = Current;
            SetSynchronizationContext(this);
            Call(d, state);
            SetSynchronizationContext(before);
        });
    }

    private Action? Next(Task task)
    {
        lock (gate)
        {
            idle = !task.IsCompleted;
            while (next is null && !task.IsCompleted)
                Monitor.Wait(gate);
            idle = false;
            var taken = next;
            next = null;
            return taken;
        }
    }

    private void Wake(Task task)
    {
        lock (gate)
            Monitor.Pulse(gate);
    }

    private static void Call(SendOrPostCallback d, object? state)
    {
        try
        {
            d(state);
        }
        catch (Exception problem) when (problem is not ThreadInterruptedException)
        {
            // Thrown by an async void method: nobody waits for it, and unhandled it would end the host.
            OutputSink.Current?.Write("stderr", $"Unhandled in an async void method: {problem.GetType().FullName}: {problem.Message}\n");
        }
    }
}
