using System.Runtime.InteropServices;

namespace ComputeThesis.Tool;

/// <summary>What Ctrl-C does: the first stops the command and lets it hand over what it has, the second ends the tool at once.</summary>
/// <remarks>The command-line library's own handler holds up every later signal until the command has ended, so it is left out.</remarks>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] heard;
    private int count;

    public Interrupts() => heard = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];

    public CancellationToken Stop => stop.Token;

    /// <summary>Leaves the signals to a command that means something else by them.</summary>
    public void Leave()
    {
        foreach (var signal in heard)
            signal.Dispose();
    }

    public void Dispose()
    {
        Leave();
        stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        // Elsewhere, for what it calls may take its time, and the next signal is to be heard.
        if (Interlocked.Increment(ref count) == 1)
            ThreadPool.UnsafeQueueUserWorkItem(_ => stop.Cancel(), null);
        else
            Environment.Exit((int)ExitCode.Stopped);
    }
}
