using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>A worker, seen from the process that asks.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int MostLines = 20;

    private readonly Process process;
    private readonly List<string> said = [];
    private readonly Task listening;

    private WorkerProcess(Process process)
    {
        this.process = process;
        listening = ListenAsync();
    }

    /// <summary>The first lines that were written to stderr: by native code, or by a runtime that came to grief.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said)
                return [.. said];
        }
    }

    public static WorkerProcess Start()
    {
        var start = ThisProgram.ToStart(Worker.Verb);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start."));
    }

    public void Send(WorkerRequest request) => Write(JsonSerializer.Serialize(request, WorkerJson.Default.WorkerRequest));

    /// <summary>Asks it to stop what it runs, and to hand over what there is.</summary>
    public void Stop() => Write(Worker.Stop);

    /// <summary>Ends it, and what it has started.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The next message, or null when there will be none.</summary>
    public async Task<WorkerMessage?> ReadAsync()
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync() is { } line ? JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerMessage) : null;
        }
        catch (JsonException)
        {
            // It was ended in the middle of a line.
            return null;
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        // What it started may still hold its stderr open.
        await Task.WhenAny(listening, Task.Delay(TimeSpan.FromMilliseconds(200)));
        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();

    private void Write(string line)
    {
        try
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It has ended, which the end of its answers tells.
        }
    }

    private async Task ListenAsync()
    {
        // Read to the end: a process that nobody listens to stands still when the pipe is full.
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lock (said)
            {
                if (said.Count < MostLines)
                    said.Add(line);
            }
        }
    }
}
