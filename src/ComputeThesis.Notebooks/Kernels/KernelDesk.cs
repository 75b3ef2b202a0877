using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Sees to what frontends send: answers at once what can be, hands on what takes time. Used on one thread only, the serving one.</summary>
internal sealed class KernelDesk(KernelOptions options, ConnectionFile connection, Outbox outbox, CellQueue cells, InputHistory history, CodeQuestions questions, Action<Action> post, Action stop)
{
    /// <summary>Sees to a request; false where it is none that a kernel knows.</summary>
    public bool Take(KernelRequest request, CancellationToken ended)
    {
        switch (request.Type)
        {
            case "execute_request" when request.Channel == KernelChannel.Shell && request.Content.Text("code") is not null:
                cells.Add(request);
                return true;
            case "complete_request" or "inspect_request" or "is_complete_request" when request.Content.Text("code") is not null:
                outbox.Status("busy", request);
                _ = Task.Run(() => AskAsync(request, ended), CancellationToken.None);
                return true;
            case "kernel_info_request":
                return Answer(request, "kernel_info_reply", json => KernelFacts.Write(json, options));
            case "connect_request":
                return Answer(request, "connect_reply", WritePorts);
            case "history_request":
                return Answer(request, "history_reply", json => history.Write(json, request.Content));
            case "comm_info_request":
                return Answer(request, "comm_info_reply", json =>
                {
                    json.WriteString("status", "ok");
                    json.WriteStartObject("comms");
                    json.WriteEndObject();
                });
            case "comm_open":
                return Around(request, () => RefuseComm(request));
            case "comm_msg" or "comm_close":
                return Around(request, () => { });
            case "debug_request":
                return Answer(request, "debug_reply", json => WriteNoDebugger(json, request.Content));
            case "interrupt_request":
                return Around(request, () =>
                {
                    cells.Interrupt();
                    outbox.Reply(request, "interrupt_reply", json => json.WriteString("status", "ok"));
                });
            case "shutdown_request":
                Around(request, () => Shutdown(request));
                cells.Interrupt();
                stop();
                return true;
            default:
                return false;
        }
    }

    private bool Answer(KernelRequest request, string type, Action<Utf8JsonWriter> content) =>
        Around(request, () => outbox.Reply(request, type, content));

    private bool Around(KernelRequest request, Action work)
    {
        outbox.Status("busy", request);
        work();
        End(request);
        return true;
    }

    private void End(KernelRequest request)
    {
        outbox.Status("idle", request);
        cells.Remind();
    }

    private async Task AskAsync(KernelRequest request, CancellationToken ended)
    {
        try
        {
            await questions.AnswerAsync(request, ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The kernel ends.
        }
        finally
        {
            post(() => End(request));
        }
    }

    private void Shutdown(KernelRequest request)
    {
        void Write(Utf8JsonWriter json)
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("restart", request.Content.Flag("restart") == true);
        }

        outbox.Reply(request, "shutdown_reply", Write);
        // The other frontends hear of it, too.
        outbox.Publish("shutdown_reply", request, Write);
    }

    private void RefuseComm(KernelRequest request)
    {
        if (request.Content.Text("comm_id") is not { } id)
            return;
        outbox.Publish("comm_close", request, json =>
        {
            json.WriteString("comm_id", id);
            json.WriteStartObject("data");
            json.WriteEndObject();
        });
    }

    private void WritePorts(Utf8JsonWriter json)
    {
        json.WriteString("status", "ok");
        json.WriteNumber("shell_port", connection.Ports[KernelChannel.Shell]);
        json.WriteNumber("iopub_port", connection.Ports[KernelChannel.IOPub]);
        json.WriteNumber("stdin_port", connection.Ports[KernelChannel.Stdin]);
        json.WriteNumber("control_port", connection.Ports[KernelChannel.Control]);
        json.WriteNumber("hb_port", connection.Ports[KernelChannel.Heartbeat]);
    }

    // In the words of the Debug Adapter Protocol, which such requests carry.
    private static void WriteNoDebugger(Utf8JsonWriter json, JsonElement asked)
    {
        json.WriteString("type", "response");
        json.WriteNumber("request_seq", asked.Number("seq") ?? 0);
        json.WriteBoolean("success", false);
        json.WriteString("command", asked.Text("command") ?? "");
        json.WriteString("message", "This kernel has no debugger.");
    }
}
