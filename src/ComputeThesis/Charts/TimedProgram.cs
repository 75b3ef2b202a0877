using System.Diagnostics;

namespace ComputeThesis;

/// <summary>Runs a program for a limited time and listens to what it complains of.</summary>
internal static class TimedProgram
{
    private const int LinesKept = 8;
    private const int WidestLine = 300;

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code and the last lines it wrote to stderr.</returns>
    /// <exception cref="TimeoutException">It took longer: it and all it started was ended, and the message is what it had said.</exception>
    public static (int Code, string Said) Run(ProcessStartInfo start, TimeSpan limit)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        using var process = new Process { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        // Threads of their own: those of the pool may all be busy where a reader draws many figures at once.
        Listen(process.StandardOutput, _ => { });
        var said = new Queue<string>();
        var stderr = Listen(process.StandardError, line => Keep(said, line));
        var isTimely = process.WaitForExit(limit);
        if (!isTimely)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        // A child that outlives it may hold the pipe open: its words are not waited for.
        stderr.Join(TimeSpan.FromSeconds(2));
        string words;
        lock (said)
            words = string.Join('\n', said);
        return isTimely ? (process.ExitCode, words) : throw new TimeoutException(words);
    }

    private static Thread Listen(StreamReader pipe, Action<string> hear)
    {
        var thread = new Thread(() =>
        {
            try
            {
                while (pipe.ReadLine() is { } line)
                    hear(line);
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                // The process is gone, and its pipe with it.
            }
        }) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Keep(Queue<string> said, string line)
    {
        lock (said)
        {
            if (line.Length > 0)
                said.Enqueue(line.Length > WidestLine ? line[..WidestLine] : line);
            if (said.Count > LinesKept)
                said.Dequeue();
        }
    }
}
