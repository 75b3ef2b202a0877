using System.Runtime.ExceptionServices;

namespace ComputeThesis.Notebooks;

/// <summary>Puts down for each cell whether anything was thrown in it, be it caught.</summary>
internal sealed class ThrownWatch : IDisposable
{
    public ThrownWatch() => AppDomain.CurrentDomain.FirstChanceException += See;

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= See;

    private static void See(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (OutputSink.Current is { } sink)
            sink.HasThrown = true;
    }
}
