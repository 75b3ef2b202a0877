namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Tests that take the thread pool for themselves run while no others do.</summary>
[CollectionDefinition(nameof(WholeThreadPool), DisableParallelization = true)]
public class WholeThreadPool
{
    /// <summary>Runs an action on a thread of the pool while the others are held, so that a parallel loop has its own thread alone, or nearly so: the pool adds one every half second.</summary>
    internal static T WithoutHelp<T>(Func<T> action) => Task.Run(() =>
    {
        using var done = new ManualResetEventSlim();
        var held = new CountdownEvent(4 * Environment.ProcessorCount);
        for (var i = 0; i < held.InitialCount; i++)
            ThreadPool.UnsafeQueueUserWorkItem(_ => { held.Signal(); done.Wait(TimeSpan.FromSeconds(30)); }, null);
        SpinWait.SpinUntil(() => held.InitialCount - held.CurrentCount >= Environment.ProcessorCount - 1, TimeSpan.FromSeconds(2));
        try
        {
            return action();
        }
        finally
        {
            done.Set();
            Assert.True(held.Wait(TimeSpan.FromSeconds(30)));
        }
    }).GetAwaiter().GetResult();
}
