using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What one cell shows, in the order it is shown.</summary>
/// <remarks>The sink follows the flow of execution, so that text a task writes late still goes to the cell that started it.</remarks>
/// <param name="listener">Who hears of it at once; null where it is read in the end.</param>
internal sealed class OutputSink(ICellListener? listener = null)
{
    /// <summary>The text one cell may write before the rest is dropped: a loop that prints must not fill the memory.</summary>
    internal const int MostText = 10_000_000;

    private static readonly AsyncLocal<OutputSink?> Flow = new();

    private readonly Lock gate = new();
    private readonly List<object> items = [];
    private readonly HashSet<Type> shown = [];
    private int written;

    /// <summary>The sink of the cell this code runs in, or null outside of cells.</summary>
    public static OutputSink? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>Who hears at once what the cell shows, or null.</summary>
    public ICellListener? Listener => listener;

    /// <summary>Whether the cell is to stop.</summary>
    public volatile bool IsStopped;

    /// <summary>Whether anything was thrown, caught or not.</summary>
    public bool HasThrown { get; set; }

    /// <summary>The types of the values that were shown.</summary>
    public IReadOnlyList<Type> Shown
    {
        get
        {
            lock (gate)
                return [.. shown];
        }
    }

    /// <summary>Puts down that a value of a type is shown.</summary>
    public void See(Type type)
    {
        lock (gate)
            shown.Add(type);
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (text.IsEmpty || written > MostText)
                return;
            written += text.Length;
            if (written > MostText)
            {
                Put("stderr", $"\nThe cell wrote more than {MostText / 1_000_000} million characters; the rest was dropped.\n");
                return;
            }
            Put(stream, text);
        }
    }

    public DisplaySlot Show(IReadOnlyDictionary<string, JsonNode> forms)
    {
        var slot = new DisplaySlot(this, forms);
        lock (gate)
        {
            if (listener is null)
                items.Add(slot);
            else
                listener.Shown(slot.Id, forms);
        }
        return slot;
    }

    /// <summary>Tells that what was shown under an id gives way to other forms.</summary>
    public void Replace(string id, IReadOnlyDictionary<string, JsonNode> forms)
    {
        lock (gate)
            listener?.Replaced(id, forms);
    }

    public void Add(CellOutput output)
    {
        lock (gate)
            items.Add(output);
    }

    public IReadOnlyList<CellOutput> ToOutputs()
    {
        lock (gate)
        {
            return [.. items.Select(item => item switch
            {
                StreamPiece piece => new StreamOutput(piece.Name, piece.Text.ToString()),
                DisplaySlot slot => new DisplayOutput(slot.Forms),
                _ => (CellOutput)item,
            })];
        }
    }

    private void Put(string stream, ReadOnlySpan<char> text)
    {
        if (listener is null)
            Piece(stream).Append(text);
        else
            listener.Wrote(stream, text.ToString());
    }

    private StringBuilder Piece(string stream)
    {
        if (items is [.., StreamPiece last] && last.Name == stream)
            return last.Text;
        var piece = new StreamPiece(stream, new StringBuilder());
        items.Add(piece);
        return piece.Text;
    }

    private sealed record StreamPiece(string Name, StringBuilder Text);
}

/// <summary>The place of one displayed value, which a later update fills anew.</summary>
/// <param name="sink">That of the cell that shows it.</param>
/// <param name="forms">What it shows.</param>
internal sealed class DisplaySlot(OutputSink sink, IReadOnlyDictionary<string, JsonNode> forms)
{
    private volatile IReadOnlyDictionary<string, JsonNode> forms = forms;

    /// <summary>What tells this place from all others of the process.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyDictionary<string, JsonNode> Forms => forms;

    public void Replace(IReadOnlyDictionary<string, JsonNode> updated)
    {
        forms = updated;
        // The cell that asks for it tells of it: clients that run one cell after the other, such as nbclient, hear only the one that runs.
        (OutputSink.Current is { Listener: not null } asking ? asking : sink).Replace(Id, updated);
    }
}
