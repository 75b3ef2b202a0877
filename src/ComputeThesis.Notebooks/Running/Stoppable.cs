using System.Runtime;
using System.Runtime.ExceptionServices;

namespace ComputeThesis.Notebooks;

/// <summary>Runs code that can be stopped from outside, even in an endless loop.</summary>
internal static class Stoppable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs an action on a thread of its own until it ends or is told to stop.</summary>
    /// <returns>Whether the thread has ended; one that cannot be stopped is left behind in the background.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static bool Run(Action action, CancellationToken stop)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
#pragma warning disable SYSLIB0046 // the only way to end a loop that asks nobody; the session is given up after it
                    ControlledExecution.Run(action, stop);
#pragma warning restore SYSLIB0046
                }
                catch (Exception e)
                {
                    thrown = ExceptionDispatchInfo.Capture(e);
                }
            },
            maxStackSize: 16 << 20)
        {
            IsBackground = true,
            Name = "notebook cell",
        };
        thread.Start();
        using var ended = new ManualResetEventSlim();
        using var registration = stop.UnsafeRegister(state => ((ManualResetEventSlim)state!).Set(), ended);
        while (!thread.Join(50))
        {
            if (ended.IsSet)
            {
                if (!thread.Join(Grace))
                    return false;
                break;
            }
        }

        thrown?.Throw();
        return true;
    }
}
