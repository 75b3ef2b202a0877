using System.Diagnostics;

namespace ComputeThesis.Tests;

/// <summary>The tool as a process of its own, the way a user meets it.</summary>
internal static class Thesis
{
    public sealed record Ended(int Code, string Output, string Talk);

    public static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await talk);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // What one test has run, no other is to find, nor is it to stay.
        start.Environment["COMPUTETHESIS_CACHE"] = Path.Combine(folder == Repository.Root ? AppContext.BaseDirectory : folder, ".kept");
        return Process.Start(start)!;
    }

    /// <summary>Presses Ctrl-C for one process alone.</summary>
    public static void Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        kill.WaitForExit();
    }
}
