using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The process that runs one notebook for another process of the tool: it reads a request from stdin and answers on stdout, a line of JSON each.</summary>
internal static class Worker
{
    /// <summary>The word that makes the tool a worker; no user types it.</summary>
    public const string Verb = "--as-worker";

    /// <summary>The line that stops the run; the end of the input without it means that nobody waits any more.</summary>
    public const string Stop = "stop";

    public static async Task RunAsync()
    {
        var (input, output) = StandardStreams.Take();
        // A terminal sends Ctrl-C to this process too; the one that asked says what is to be done.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var reader = new StreamReader(input, Encoding.UTF8);
        if (await reader.ReadLineAsync() is not { } line)
            return;
        var request = JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerRequest)!;
        using var stop = new CancellationTokenSource();
        new Thread(() => Listen(reader, stop)) { IsBackground = true, Name = "listener" }.Start();
        var notebook = Notebooks.Notebook.Parse(request.Text, request.Name);
        var answers = new Answers(output, notebook);
        answers.Write(new() { End = await RunAsync(request, notebook, answers, stop.Token) });
        // Threads that a cell has started do not hold the process.
        Environment.Exit(0);
    }

    private static async Task<WorkerEnd> RunAsync(WorkerRequest request, Notebooks.Notebook notebook, Answers answers, CancellationToken stop)
    {
        var options = request.ToOptions();
        // Asked before the run: the run may change what it rests on.
        var place = request.Cache is { } folder ? new RunCache(folder).PlaceOf(notebook, options) : null;
        RunResult result;
        try
        {
            result = await NotebookRunner.RunAsync(notebook, options, answers, stop);
        }
        catch (ParameterException e)
        {
            return new(RunEnd.Failed, "", []) { Refused = e.Message };
        }

        var page = request.Page is null ? null : PageFile.TextOf(result.Executed, request.Title);
        return new(result.End, result.Executed.ToString(), [.. result.Cells.Select(CellReport.Of)])
        {
            HasPage = page is not null && PageFile.TryWrite(page, request.Page!),
            NotKept = place?.Keep(result, page is null ? null : new Dictionary<string, string> { [KeptRuns.PageOf(request.Title)] = page }),
        };
    }

    private static void Listen(StreamReader reader, CancellationTokenSource stop)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line == Stop)
                stop.Cancel();
        }

        Answers.End();
    }

    private sealed class Answers(Stream output, Notebooks.Notebook notebook) : IProgress<CellProgress>
    {
        private readonly Lock gate = new();

        /// <summary>Ends the process at once: whoever waited for it is gone.</summary>
        public static void End()
        {
            using var own = Process.GetCurrentProcess();
            own.Kill();
        }

        public void Report(CellProgress value) => Write(new()
        {
            Started = value.Phase == CellPhase.Started ? value.Index : null,
            Finished = value.Outcome is { } outcome ? CellReport.Of(outcome) : null,
            Shown = value.Executed is { } executed ? notebook.WithCells([executed]).ToString() : null,
            Count = value.Count,
            Elapsed = value.Elapsed,
        });

        public void Write(WorkerMessage message)
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(message, WorkerJson.Default.WorkerMessage);
            try
            {
                lock (gate)
                {
                    output.Write(line);
                    output.WriteByte((byte)'\n');
                    output.Flush();
                }
            }
            catch (IOException)
            {
                End();
            }
        }
    }
}
