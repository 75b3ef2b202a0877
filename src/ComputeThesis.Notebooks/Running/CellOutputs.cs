using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Collects what a cell gives, in the order in which it gives it. Any thread of the cell may write.</summary>
internal sealed class CellOutputs
{
    /// <summary>How many characters a cell may print: a loop that prints must not fill the memory before it is stopped.</summary>
    internal const int MostPrinted = 4_000_000;

    private static readonly AsyncLocal<CellOutputs?> Running = new();
    private readonly Lock gate = new();
    private readonly List<JsonObject> outputs = [];
    private readonly StringBuilder stream = new();
    private string streamName = "";
    private int printed;
    private bool closed;

    /// <summary>Where the code that asks writes to: the outputs of the cell it belongs to, on whichever thread.</summary>
    public static CellOutputs? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (closed || text.IsEmpty || printed > MostPrinted)
                return;
            printed += text.Length;
            if (printed > MostPrinted)
                text = $"\n[cut here: the cell has printed {MostPrinted:N0} characters]\n";
            if (streamName != name)
                EndStream();
            streamName = name;
            stream.Append(text);
        }
    }

    public void Add(JsonObject output)
    {
        lock (gate)
        {
            if (closed)
                return;
            EndStream();
            outputs.Add(output);
        }
    }

    /// <summary>Puts another bundle in the place of one that was shown.</summary>
    public void Replace(JsonObject output, JsonObject data)
    {
        lock (gate)
        {
            if (!closed)
                output["data"] = data;
        }
    }

    /// <summary>The outputs so far; what a thread left behind writes later is lost, as its cell has ended.</summary>
    public IReadOnlyList<JsonObject> Close()
    {
        lock (gate)
        {
            EndStream();
            closed = true;
            return outputs;
        }
    }

    private void EndStream()
    {
        if (stream.Length == 0)
            return;
        outputs.Add(new() { ["name"] = streamName, ["output_type"] = "stream", ["text"] = stream.ToString().ReplaceLineEndings("\n") });
        stream.Clear();
    }
}
