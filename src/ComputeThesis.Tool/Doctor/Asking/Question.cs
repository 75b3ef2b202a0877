using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ComputeThesis.Tool;

/// <summary>Asks a program of the machine: one that hangs, crashes, or talks without end is an answer too.</summary>
internal static class Question
{
    /// <summary>No program is asked for anything as long.</summary>
    private const int Longest = 1 << 20;

    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromSeconds(1);

    public static async Task<Answer> AskAsync(string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var process = new Process
        {
            StartInfo = new(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new("", $"could not be started: {e.Message.TrimEnd('.')}");
        }

        process.StandardInput.Close();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limit);
        using var tooMuch = CancellationTokenSource.CreateLinkedTokenSource(time.Token);
        var (output, complaint) = (new StringBuilder(), new StringBuilder());
        var heard = Task.WhenAll(HearAsync(process.StandardOutput, output, tooMuch), HearAsync(process.StandardError, complaint, tooMuch));
        try
        {
            await process.WaitForExitAsync(tooMuch.Token).ConfigureAwait(false);
            // What it has started in turn may hold the pipes open: its words are not waited for.
            await Task.WhenAny(heard, Task.Delay(AfterTheEnd, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            End(process);
            stop.ThrowIfCancellationRequested();
            return new("", time.IsCancellationRequested ? $"did not answer within {limit.TotalSeconds:0.##} s" : "talks without end");
        }

        return process.ExitCode == 0 ? new(Words(output), null) : new("", $"ended with code {process.ExitCode}{LastLine(Words(complaint))}");
    }

    private static async Task HearAsync(StreamReader pipe, StringBuilder words, CancellationTokenSource tooMuch)
    {
        var part = new char[4096];
        try
        {
            while (await pipe.ReadAsync(part, tooMuch.Token).ConfigureAwait(false) is > 0 and var count)
            {
                lock (words)
                    words.Append(part, 0, count);
                if (words.Length > Longest)
                    await tooMuch.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The program is gone, and its pipe with it; or it is not listened to any more.
        }
    }

    private static string Words(StringBuilder heard)
    {
        lock (heard)
            return heard.ToString();
    }

    private static string LastLine(string words) => words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last]
        ? $": {new string([.. last.Where(letter => !char.IsControl(letter)).Take(120)])}" : "";

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has just ended by itself, or belongs to another user.
        }
    }
}
