using System.Runtime.InteropServices;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>A kernel as a process of its own: it takes the console and the signals of its process.</summary>
internal static class KernelProgram
{
    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        try
        {
            await JupyterKernel.RunAsync(args[0], new KernelOptions { Banner = "A kernel of the tests" }, stop.Token);
        }
        catch (KernelException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            Environment.Exit(3);
        }
        // A cell may still run.
        Environment.Exit(0);
        return 0;
    }
}
