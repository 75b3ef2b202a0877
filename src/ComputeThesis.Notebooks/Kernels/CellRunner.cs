using System.Globalization;
using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Runs the cells that frontends send, one after the other, and tells them how each fared.</summary>
internal sealed class CellRunner(Task<LiveSession> session, Outbox outbox, StdinDesk stdin, InputHistory history, Action<Action> later)
{
    private const string Restart = "Restart the kernel to be rid of it.";

    private volatile int count;
    private volatile ScriptScene? scene;

    /// <summary>The number of the last cell that was counted.</summary>
    public int Count => count;

    /// <summary>What a cell written now would see; what the cell that runs declares is not in it.</summary>
    /// <remarks>Waits for the session to be open.</remarks>
    public ScriptScene Scene => scene ??= session.GetAwaiter().GetResult().Scene;

    /// <summary>Runs the cell of a request, and its expressions.</summary>
    /// <returns>Whether it succeeded, and what sends the reply: its sender goes on when it has it, so that is for the queue to time.</returns>
    public async Task<(bool Succeeded, Action Reply)> RunAsync(KernelRequest request, CancellationToken interrupt)
    {
        var begun = Outbox.Now();
        var code = request.Content.Text("code")!;
        var isSilent = request.Content.Flag("silent") == true;
        var isCounted = !isSilent && request.Content.Flag("store_history") != false && code.AsSpan().Trim().Length > 0;
        var number = isSilent ? count : count + 1;
        if (isCounted)
        {
            count = number;
            history.Add(number, code);
        }
        if (!isSilent)
        {
            outbox.Publish("execute_input", request, json =>
            {
                json.WriteString("code", code);
                json.WriteNumber("execution_count", number);
            });
        }
        var name = isCounted ? string.Create(CultureInfo.InvariantCulture, $"cell {number}") : "cell";
        var relay = new CellRelay(request, outbox, later, stdin);
        stdin.Open(request);
        var ran = await RunAsync(code, name, isSilent ? Unheard.Instance : relay, interrupt).ConfigureAwait(false);
        var error = ran.Error?.ToOutput();
        if (error is not null && ran.IsLeftBehind)
            error = error with { Message = $"{error.Message} {Restart}", Traceback = [.. error.Traceback, Restart] };
        stdin.Close();
        relay.Flush();
        if (!isSilent)
            error = Tell(request, number, ran.Result, error);
        var expressions = error is null ? await EvaluateAsync(request.Content, interrupt).ConfigureAwait(false) : [];
        return (error is null, () => outbox.Reply(request, "execute_reply", json =>
        {
            json.WriteString("status", error is null ? "ok" : "error");
            json.WriteNumber("execution_count", number);
            if (error is not null)
                Write(json, error);
            json.WriteStartArray("payload");
            json.WriteEndArray();
            json.WriteStartObject("user_expressions");
            foreach (var write in expressions)
                write(json);
            json.WriteEndObject();
        }, json =>
        {
            json.WriteString("started", begun);
            json.WriteString("status", error is null ? "ok" : "error");
        }));
    }

    private ErrorOutput? Tell(KernelRequest request, int number, DisplayOutput? result, ErrorOutput? error)
    {
        try
        {
            if (result is not null)
            {
                outbox.Publish("execute_result", request, json =>
                {
                    json.WriteNumber("execution_count", number);
                    CellRelay.Write(json, result.Forms);
                });
            }
        }
        catch (InvalidOperationException problem)
        {
            error = new ErrorOutput(problem.GetType().FullName!, $"The value of the cell has a form that is no JSON: {problem.Message}", []);
        }
        if (error is not null)
            outbox.Publish("error", request, json => Write(json, error));
        return error;
    }

    private async Task<CellRun> RunAsync(string code, string name, ICellListener listener, CancellationToken interrupt)
    {
        try
        {
            var opened = await session.ConfigureAwait(false);
            scene ??= opened.Scene;
            var ran = await opened.RunAsync(code, name, listener, interrupt).ConfigureAwait(false);
            scene = opened.Scene;
            return ran;
        }
        catch (Exception problem)
        {
            // Nothing a cell does comes here; the kernel goes on all the same.
            return CellRun.Failed(new CellError { ExceptionType = problem.GetType().FullName!, Message = problem.Message, Traceback = [problem.ToString()] });
        }
    }

    private async Task<IReadOnlyList<Action<Utf8JsonWriter>>> EvaluateAsync(JsonElement content, CancellationToken interrupt)
    {
        List<Action<Utf8JsonWriter>> results = [];
        if (content.ValueKind != JsonValueKind.Object || !content.TryGetProperty("user_expressions", out var asked) || asked.ValueKind != JsonValueKind.Object)
            return results;
        foreach (var expression in asked.EnumerateObject())
        {
            if (expression.Value.ValueKind != JsonValueKind.String)
                continue;
            var ran = await RunAsync(expression.Value.GetString()!, $"expression {expression.Name}", Unheard.Instance, interrupt).ConfigureAwait(false);
            results.Add(json =>
            {
                json.WriteStartObject(expression.Name);
                json.WriteString("status", ran.Error is null ? "ok" : "error");
                if (ran.Error is not null)
                    Write(json, ran.Error.ToOutput());
                else
                    CellRelay.Write(json, ran.Result?.Forms ?? HostConventions.FormsOf(null, []));
                json.WriteEndObject();
            });
        }
        return results;
    }

    private static void Write(Utf8JsonWriter json, ErrorOutput error)
    {
        json.WriteString("ename", error.Name);
        json.WriteString("evalue", error.Message);
        json.WriteStartArray("traceback");
        foreach (var line in error.Traceback)
            json.WriteStringValue(line);
        json.WriteEndArray();
    }
}
