using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Answers what an editor asks of code that is being written; beside the cell that runs, one question at a time.</summary>
internal sealed class CodeQuestions(CodeAssistant assistant, Outbox outbox) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    private bool isWarm;

    /// <summary>Loads what the first answer needs, beside all else; once.</summary>
    public void Warm(CancellationToken stop)
    {
        if (isWarm)
            return;
        isWarm = true;
        _ = Task.Run(async () =>
        {
            await turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                await assistant.WarmAsync(stop).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }, stop);
    }

    /// <summary>Answers a question; one that cannot be answered is answered with nothing found.</summary>
    public async Task AnswerAsync(KernelRequest request, CancellationToken stop)
    {
        await turn.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            var code = request.Content.Text("code")!;
            var position = CodePoints.ToIndex(code, request.Content.Number("cursor_pos") ?? long.MaxValue);
            switch (request.Type)
            {
                case "is_complete_request":
                    var (status, indent) = Completeness(code);
                    outbox.Reply(request, "is_complete_reply", json =>
                    {
                        json.WriteString("status", status);
                        if (status == "incomplete")
                            json.WriteString("indent", indent);
                    });
                    break;
                case "complete_request":
                    var found = await CompleteAsync(code, position, stop).ConfigureAwait(false);
                    outbox.Reply(request, "complete_reply", json => Write(json, code, found));
                    break;
                case "inspect_request":
                    var about = await InspectAsync(code, position, (int)(request.Content.Number("detail_level") ?? 0), stop).ConfigureAwait(false);
                    outbox.Reply(request, "inspect_reply", json => Write(json, about));
                    break;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<CompletionAnswer> CompleteAsync(string code, int position, CancellationToken stop)
    {
        try
        {
            return await assistant.CompleteAsync(code, position, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return new(position, position, []);
        }
    }

    private async Task<InspectionAnswer?> InspectAsync(string code, int position, int detail, CancellationToken stop)
    {
        try
        {
            return await assistant.InspectAsync(code, position, detail, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return null;
        }
    }

    private static (string Status, string Indent) Completeness(string code)
    {
        try
        {
            return CodeCompleteness.Of(code);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return ("unknown", "");
        }
    }

    private static void Write(Utf8JsonWriter json, string code, CompletionAnswer found)
    {
        var (start, end) = (CodePoints.Before(code, found.Start), CodePoints.Before(code, found.End));
        json.WriteString("status", "ok");
        json.WriteNumber("cursor_start", start);
        json.WriteNumber("cursor_end", end);
        json.WriteStartArray("matches");
        foreach (var match in found.Matches)
            json.WriteStringValue(match.Text);
        json.WriteEndArray();
        json.WriteStartObject("metadata");
        json.WriteStartArray("_jupyter_types_experimental");
        foreach (var match in found.Matches)
        {
            json.WriteStartObject();
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteString("text", match.Text);
            json.WriteString("type", match.Kind);
            if (match.Signature is not null)
                json.WriteString("signature", match.Signature);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InspectionAnswer? about)
    {
        json.WriteString("status", "ok");
        json.WriteBoolean("found", about is not null);
        json.WriteStartObject("data");
        if (about is not null)
        {
            json.WriteString(MimeType.Plain, about.Plain);
            json.WriteString(MimeType.Html, about.Html);
        }
        json.WriteEndObject();
        json.WriteStartObject("metadata");
        json.WriteEndObject();
    }
}
