namespace ComputeThesis.Notebooks;

/// <summary>Asks the user for a line on behalf of the cell that runs.</summary>
internal sealed class StdinDesk(Outbox outbox)
{
    // Monitors, not locks: a wait for one can be interrupted, which is how a cell that asks is stopped.
    private readonly object turn = new();
    private readonly object gate = new();
    private KernelRequest? cell;
    private string? question;
    private string? answer;

    /// <summary>Lets a cell ask.</summary>
    public void Open(KernelRequest request)
    {
        lock (gate)
            cell = request;
    }

    /// <summary>Lets nobody ask; who waits for an answer gets the end of the input.</summary>
    public void Close()
    {
        lock (gate)
        {
            cell = null;
            Answer(null);
        }
    }

    /// <summary>The line the user types, or null where nobody is there to type it; blocks.</summary>
    public string? Ask(KernelRequest request)
    {
        lock (turn)
        {
            lock (gate)
            {
                if (cell != request)
                    return null;
                question = outbox.Ask(request, "input_request", json =>
                {
                    json.WriteString("prompt", "");
                    json.WriteBoolean("password", false);
                });
                try
                {
                    while (question is not null)
                        Monitor.Wait(gate);
                    return answer;
                }
                finally
                {
                    question = null;
                }
            }
        }
    }

    /// <summary>Takes what the user has typed; an answer to a question of before is none.</summary>
    public void Take(KernelRequest reply)
    {
        lock (gate)
        {
            // Some frontends do not say what they answer, some name the cell.
            if (question is not null && (string.IsNullOrEmpty(reply.ParentId) || reply.ParentId == question || reply.ParentId == cell?.Id))
                Answer(reply.Content.Text("value"));
        }
    }

    private void Answer(string? line)
    {
        answer = line;
        question = null;
        Monitor.PulseAll(gate);
    }
}
