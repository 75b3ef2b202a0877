using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Tells frontends what one cell shows, while it runs and after.</summary>
/// <param name="request">The request that runs the cell; what a task of it writes late still belongs to it.</param>
/// <param name="outbox">Where messages leave.</param>
/// <param name="later">Has something done after a moment; a message for each character would drown a frontend.</param>
/// <param name="stdin">Who asks the user.</param>
internal sealed class CellRelay(KernelRequest request, Outbox outbox, Action<Action> later, StdinDesk stdin) : ICellListener
{
    private const int Much = 32_768;

    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private string stream = "";
    private bool isAwaited;

    public void Wrote(string stream, string text)
    {
        lock (gate)
        {
            if (this.stream != stream)
                Flush();
            this.stream = stream;
            this.text.Append(text);
            if (this.text.Length >= Much)
                Send(keep: HalfPair());
            if (isAwaited || this.text.Length == 0)
                return;
            isAwaited = true;
            later(Due);
        }
    }

    public void Shown(string id, IReadOnlyDictionary<string, JsonNode> forms) => Show("display_data", id, forms);

    public void Replaced(string id, IReadOnlyDictionary<string, JsonNode> forms) => Show("update_display_data", id, forms);

    public string? Ask()
    {
        Flush();
        return request.Content.Flag("allow_stdin") == true ? stdin.Ask(request) : null;
    }

    /// <summary>Tells what was written and not yet told.</summary>
    public void Flush()
    {
        lock (gate)
            Send(keep: 0);
    }

    /// <summary>Writes the forms of a value as messages hold them.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonNode> forms)
    {
        json.WriteStartObject("data");
        foreach (var (mimeType, form) in forms)
        {
            json.WritePropertyName(mimeType);
            form.WriteTo(json);
        }
        json.WriteEndObject();
        json.WriteStartObject("metadata");
        json.WriteEndObject();
    }

    private void Show(string type, string id, IReadOnlyDictionary<string, JsonNode> forms)
    {
        lock (gate)
        {
            Flush();
            outbox.Publish(type, request, json =>
            {
                Write(json, forms);
                json.WriteStartObject("transient");
                json.WriteString("display_id", id);
                json.WriteEndObject();
            });
        }
    }

    private void Due()
    {
        lock (gate)
        {
            isAwaited = false;
            var keep = HalfPair();
            Send(keep);
        }
    }

    // A character of two halves may be written half by half.
    private int HalfPair() => text.Length > 0 && char.IsHighSurrogate(text[^1]) ? 1 : 0;

    private void Send(int keep)
    {
        if (text.Length == keep)
            return;
        var told = text.ToString(0, text.Length - keep);
        text.Remove(0, told.Length);
        var name = stream;
        outbox.Publish("stream", request, json =>
        {
            json.WriteString("name", name);
            json.WriteString("text", told);
        });
    }
}
