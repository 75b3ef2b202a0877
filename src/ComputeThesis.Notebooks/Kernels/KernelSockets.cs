using System.Net.Sockets;
using NetMQ;
using NetMQ.Sockets;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows NetMQ: five sockets that one thread serves, and a door for all other threads.</summary>
internal sealed class KernelSockets : IDisposable
{
    // More than any notebook sends; a frame that says it is longer ends its connection before it is read.
    internal const int LargestFrame = 64 * 1024 * 1024;
    internal const int MostFrames = 1000;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly NetMQPoller poller = [];
    private readonly NetMQQueue<Action> queue = new();
    private readonly Dictionary<KernelChannel, NetMQSocket> sockets = [];
    private readonly NetMQTimer moment = new(Moment) { Enable = false };
    private readonly List<Action> delayed = [];
    private readonly Lock gate = new();
    private bool closed;

    /// <exception cref="KernelException">A port cannot be listened on.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        try
        {
            foreach (var (channel, port) in connection.Ports)
                Bind(connection, channel, port);
        }
        catch
        {
            Dispose();
            throw;
        }
        Hear(KernelChannel.Heartbeat, frames => Put(KernelChannel.Heartbeat, frames));
        foreach (var channel in new[] { KernelChannel.Control, KernelChannel.Shell, KernelChannel.Stdin })
            Hear(channel, frames => Received?.Invoke(channel, frames));
        queue.ReceiveReady += (_, ready) =>
        {
            while (ready.Queue.TryDequeue(out var action, TimeSpan.Zero))
                action();
        };
        poller.Add(queue);
        moment.Elapsed += (_, _) => DoDelayed();
        poller.Add(moment);
    }

    /// <summary>Takes the frames of what has come; called on the serving thread.</summary>
    public Action<KernelChannel, IReadOnlyList<byte[]>>? Received { get; set; }

    /// <summary>Has something done on the serving thread, after all that was asked before it.</summary>
    public void Post(Action action)
    {
        lock (gate)
        {
            if (!closed)
                queue.Enqueue(action);
        }
    }

    /// <summary>Sends frames, after all that was sent before them.</summary>
    public void Send(KernelChannel channel, IReadOnlyList<byte[]> frames) => Post(() => Put(channel, frames));

    /// <summary>Has something done on the serving thread again and again.</summary>
    public void Every(TimeSpan interval, Action action)
    {
        var timer = new NetMQTimer(interval);
        timer.Elapsed += (_, _) => action();
        poller.Add(timer);
    }

    /// <summary>Has something done on the serving thread after a moment: too short for a reader to notice, long enough to gather what belongs together.</summary>
    public void Later(Action action) => Post(() =>
    {
        delayed.Add(action);
        if (!moment.Enable)
            moment.EnableAndReset();
    });

    /// <summary>Takes what has come by a channel and is not taken yet; on the serving thread.</summary>
    public void Drain(KernelChannel channel) => Drain(sockets[channel], frames => Received?.Invoke(channel, frames));

    /// <summary>Serves until <see cref="Stop"/>; this thread is the serving one.</summary>
    public void Run() => poller.Run();

    /// <summary>Ends <see cref="Run"/> when all that was sent before has left.</summary>
    public void Stop() => Post(() =>
    {
        DoDelayed();
        Post(poller.Stop);
    });

    /// <summary>Waits a moment for what was sent to reach who is there, and ends all of NetMQ in this process.</summary>
    public void Dispose()
    {
        lock (gate)
            closed = true;
        poller.Dispose();
        queue.Dispose();
        foreach (var socket in sockets.Values)
            socket.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    private void Bind(ConnectionFile connection, KernelChannel channel, int port)
    {
        NetMQSocket socket = channel == KernelChannel.IOPub ? new PublisherSocket() : new RouterSocket();
        sockets[channel] = socket;
        socket.Options.Linger = Linger;
        // Output waits for a slow frontend; the default would drop it.
        socket.Options.SendHighWatermark = 0;
        socket.Options.MaxMsgSize = LargestFrame;
        socket.Options.IPv4Only = connection.Address.AddressFamily == AddressFamily.InterNetwork;
        var host = socket.Options.IPv4Only ? $"{connection.Address}" : $"[{connection.Address}]";
        try
        {
            socket.Bind($"tcp://{host}:{port}");
        }
        catch (NetMQException problem)
        {
            throw new KernelException($"{connection.Path}, {channel} port", $"port {port} of {connection.Address}, which cannot be listened on ({problem.Message.TrimEnd('.')})",
                "a free port", "Start the kernel anew: the frontend then picks other ports.", problem);
        }
    }

    private void Hear(KernelChannel channel, Action<IReadOnlyList<byte[]>> take)
    {
        var socket = sockets[channel];
        socket.ReceiveReady += (_, _) => Drain(socket, take);
        poller.Add(socket);
    }

    private void DoDelayed()
    {
        moment.Enable = false;
        Action[] due = [.. delayed];
        delayed.Clear();
        foreach (var action in due)
            action();
    }

    private static void Drain(NetMQSocket socket, Action<IReadOnlyList<byte[]>> take)
    {
        // Not without end: the other channels are to be heard, too.
        for (var i = 0; i < 100 && socket.TryReceiveFrameBytes(TimeSpan.Zero, out var frame, out var more); i++)
        {
            List<byte[]> frames = [frame!];
            long size = frame!.Length;
            while (more)
            {
                frame = socket.ReceiveFrameBytes(out more);
                size += frame.Length;
                if (frames.Count <= MostFrames && size <= LargestFrame)
                    frames.Add(frame);
            }
            take(frames.Count <= MostFrames && size <= LargestFrame ? frames : []);
        }
    }

    private void Put(KernelChannel channel, IReadOnlyList<byte[]> frames)
    {
        var socket = sockets[channel];
        // Who is gone misses it.
        for (var i = 0; i < frames.Count; i++)
        {
            if (!socket.TrySendFrame(TimeSpan.Zero, frames[i], more: i + 1 < frames.Count))
                return;
        }
    }
}
