using System.Runtime.InteropServices;

namespace ComputeThesis.Tool;

/// <summary>What a second Ctrl-C does: the first stops the runs and lets them hand over what they have, the second ends the tool at once.</summary>
internal static class SecondInterrupt
{
    public static IDisposable Ends()
    {
        var count = 0;
        return PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            // The workers end by themselves when they find their input closed.
            if (Interlocked.Increment(ref count) > 1)
                Environment.Exit((int)ExitCode.Stopped);
        });
    }
}
