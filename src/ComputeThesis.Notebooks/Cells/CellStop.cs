using System.ComponentModel;

namespace ComputeThesis.Notebooks;

/// <summary>Where the loops of cells ask whether to go on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private static volatile bool asked;
    private static int goingOn;

    /// <summary>Throws once the cell whose code asks is to stop.</summary>
    public static void Check()
    {
        // Nearly always one read; who asks is looked up only when somebody is to stop.
        if (asked && OutputSink.Current is { IsStopped: true })
            throw new OperationCanceledException("The cell was stopped.");
    }

    /// <summary>Asks a cell to stop, and the threads and tasks it has started.</summary>
    /// <param name="sink">The cell.</param>
    /// <param name="end">The end of its own code.</param>
    internal static void Ask(OutputSink sink, Task end)
    {
        sink.IsStopped = true;
        asked = true;
        Interlocked.Increment(ref goingOn);
        _ = end.ContinueWith(_ => Interlocked.Decrement(ref goingOn), TaskScheduler.Default);
    }

    /// <summary>Lets loops run at full speed again, unless a cell that was asked to stop still runs.</summary>
    internal static void Forget() => asked = Volatile.Read(ref goingOn) > 0;
}
