namespace ComputeThesis.Notebooks;

/// <summary>What a cell reads from the console: lines that whoever runs it is asked for.</summary>
/// <remarks>A rerun has nobody to ask: a cell that reads gets the end at once, instead of its time limit.</remarks>
internal sealed class CellInput : TextReader
{
    // What was typed and is not read yet: one user, one line, whichever cell reads it.
    private string rest = "";

    public override string? ReadLine()
    {
        if (rest.Length == 0)
            return OutputSink.Current?.Listener?.Ask();
        var line = rest.TrimEnd('\n');
        rest = "";
        return line;
    }

    public override int Read()
    {
        var next = Peek();
        if (next >= 0)
            rest = rest[1..];
        return next;
    }

    public override int Peek()
    {
        if (rest.Length == 0 && OutputSink.Current?.Listener?.Ask() is { } line)
            rest = line + "\n";
        return rest.Length == 0 ? -1 : rest[0];
    }
}
