namespace ComputeThesis.Notebooks;

/// <summary>A line of a cell that asks for something the engine cannot give: a package, a file, a magic.</summary>
internal sealed class CellFaultException(string message, int line = 0, int column = 0, Exception? inner = null) : Exception(message, inner)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The same fault, at the line that asked.</summary>
    public CellFaultException At(int line, int column) => new(Message, line, column, this);
}
