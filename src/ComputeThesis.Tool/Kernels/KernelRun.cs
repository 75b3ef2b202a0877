using System.CommandLine;
using System.Runtime.InteropServices;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>thesis kernel run: the process that a frontend starts and talks to.</summary>
internal static class KernelRun
{
    /// <param name="leaveSignals">Ends what the tool else does about signals.</param>
    public static Command Create(Action leaveSignals)
    {
        var connection = new Argument<string>("CONNECTION_FILE") { Description = "The file in which the frontend says which ports it wants, and the key that messages are signed with." };
        var command = new Command("run", """
            Runs cells for a frontend of Jupyter until it says that it is done, or is gone. Frontends start this by themselves, once 'thesis kernel install' has told them how.

              thesis kernel run connection.json  where you want to see what a kernel writes to its console
            """)
        {
            connection,
        };
        command.SetAction((arguments, _) => Task.Run(() => RunAsync(arguments.GetValue(connection)!, leaveSignals), CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(string connectionFile, Action leaveSignals)
    {
        using var stop = new CancellationTokenSource();
        // To a kernel it means that the cell is to end.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ThreadPool.UnsafeQueueUserWorkItem(_ => stop.Cancel(), null);
        });
        leaveSignals();
        var code = ExitCode.Ok;
        try
        {
            await JupyterKernel.RunAsync(connectionFile, new() { Provided = [OwnPackage.Create()] }, stop.Token);
        }
        catch (KernelException e)
        {
            code = CommandEnding.Say(e.Message, ExitCode.BadData);
        }
        catch (OperationCanceledException)
        {
            // It was asked to end, and so it does.
        }

        // Threads that a cell has started do not hold the process.
        Environment.Exit((int)code);
        return (int)code;
    }
}
