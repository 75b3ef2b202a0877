using System.Runtime;
using System.Runtime.ExceptionServices;

namespace ComputeThesis.Notebooks;

/// <summary>Runs code that can be stopped from outside, even in an endless loop.</summary>
internal static class Stoppable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs code of the notebook on a thread of its own until it ends or is told to stop.</summary>
    /// <remarks>Only such code belongs here: what is ended in its midst may leave a half-made type behind, which in the compiler or the runtime would end every session.</remarks>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    /// <exception cref="StuckException">It was told to stop and does not: its thread is left behind in the background.</exception>
    public static void Run(Action action, CancellationToken stop)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
#pragma warning disable SYSLIB0046 // the only way to end a loop that asks nobody
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
        while (!thread.Join(50))
        {
            if (!stop.IsCancellationRequested)
                continue;
            if (!thread.Join(Grace))
                throw new StuckException(stop);
            break;
        }

        thrown?.Throw();
    }
}

/// <summary>Code that was told to stop and does not.</summary>
internal sealed class StuckException(CancellationToken stop) : OperationCanceledException(stop);
