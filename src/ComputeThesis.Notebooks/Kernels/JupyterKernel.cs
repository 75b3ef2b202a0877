using System.Runtime.InteropServices;

namespace ComputeThesis.Notebooks;

/// <summary>A kernel that runs C# for Jupyter's frontends, with the engine that reruns notebooks.</summary>
/// <remarks>It speaks version 5.3 of Jupyter's messaging protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html.</remarks>
public static class JupyterKernel
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Serves one frontend after the other until it is shut down, or stopped, or the program that started this one is gone.</summary>
    /// <remarks>
    /// It takes the console of the process and SIGINT, which interrupts the cell that runs. End the process when it has returned, with
    /// <see cref="Environment.Exit"/>: code of a cell, or a thread that a cell has started, may run on, and would keep the process alive.
    /// </remarks>
    /// <param name="connectionFile">The file in which the frontend says where to listen, and the key both sign with.</param>
    /// <param name="options">What the kernel says of itself, and what its cells find.</param>
    /// <param name="stop">Ends the kernel, even while a cell runs.</param>
    /// <exception cref="KernelException">The connection file cannot be used, or a port is taken.</exception>
    public static Task RunAsync(string connectionFile, KernelOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        // A thread of its own, and no continuation elsewhere: cells may keep every thread of the pool busy.
        var done = new TaskCompletionSource();
        var thread = new Thread(() =>
        {
            try
            {
                Serve(connectionFile, options, ParentWatch.OfThisProcess(), stop);
                done.SetResult();
            }
            catch (Exception problem)
            {
                done.SetException(problem);
            }
        }) { IsBackground = true, Name = "kernel" };
        thread.Start();
        return done.Task;
    }

    private static void Serve(string connectionFile, KernelOptions options, Func<bool> isParentGone, CancellationToken stop)
    {
        var connection = ConnectionFile.Read(connectionFile);
        var error = Console.Error;
        using var sockets = new KernelSockets(connection);
        if (connection.Key.Length == 0)
            error.WriteLine($"{connection.Path} has an empty key: this kernel runs what any program of this machine sends it. A frontend that signs its messages writes a key.");
        using var ended = new CancellationTokenSource();
        var session = Task.Run(() => OpenAsync(options), CancellationToken.None);
        var signer = new MessageSigner(connection.Key);
        var outbox = new Outbox(signer, sockets.Send);
        var stdin = new StdinDesk(outbox);
        var history = new InputHistory();
        var runner = new CellRunner(session, outbox, stdin, history, sockets.Later);
        var cells = new CellQueue(runner, outbox, sockets.Post, () => sockets.Drain(KernelChannel.Shell));
        using var assistant = new CodeAssistant(() => runner.Scene);
        using var questions = new CodeQuestions(assistant, outbox);
        var desk = new KernelDesk(options, connection, outbox, cells, history, questions, sockets.Post, sockets.Stop);
        var reader = new MessageReader(signer);
        var dropped = new Dropped(error, TimeProvider.System);
        sockets.Received = (channel, frames) =>
        {
            if (reader.Read(channel, frames, out var reason) is not { } request)
                dropped.Add(reason);
            else if (channel == KernelChannel.Stdin && request.Type == "input_reply")
                stdin.Take(request);
            else if (channel == KernelChannel.Stdin || !desk.Take(request, ended.Token))
                dropped.Add("asking for what no kernel knows, or without what it needs");
        };
        var idleLooks = 0;
        sockets.Every(BetweenLooks, () =>
        {
            if (isParentGone())
                sockets.Stop();
            // Not while a notebook is run from top to bottom: that has nobody who types.
            idleLooks = cells.IsBusy || !session.IsCompleted ? 0 : idleLooks + 1;
            if (idleLooks == 2)
                questions.Warm(ended.Token);
        });
        using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            sockets.Post(cells.Interrupt);
        });
        using var stopping = stop.UnsafeRegister(_ => sockets.Stop(), null);
        outbox.Status("starting", null);
        sockets.Run();
        ended.Cancel();
    }

    /// <summary>Opens a session and has it run something, while the frontend is still busy with saying hello: the first cell then finds all it needs loaded.</summary>
    private static async Task<LiveSession> OpenAsync(KernelOptions options)
    {
        var session = new LiveSession(new RunOptions { Provided = options.Provided });
        await session.RunAsync("1", "warm-up", Unheard.Instance, CancellationToken.None).ConfigureAwait(false);
        return session;
    }
}
