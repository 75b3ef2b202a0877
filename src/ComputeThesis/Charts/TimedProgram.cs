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
        var said = new Queue<string>();
        var silence = new TaskCompletionSource();
        using var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var isTimely = process.WaitForExit(limit);
        if (!isTimely)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        // A child that outlives it may hold the pipe open: its words are not waited for.
        silence.Task.Wait(TimeSpan.FromSeconds(1));
        string words;
        lock (said)
            words = string.Join('\n', said);
        return isTimely ? (process.ExitCode, words) : throw new TimeoutException(words);

        void Hear(string? line)
        {
            if (line is null)
            {
                silence.TrySetResult();
                return;
            }

            lock (said)
            {
                if (line.Length > 0)
                    said.Enqueue(line.Length > WidestLine ? line[..WidestLine] : line);
                if (said.Count > LinesKept)
                    said.Dequeue();
            }
        }
    }
}
