using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>How a cell fared, as one process tells it to another.</summary>
internal sealed record CellReport(int Index, CellStatus Status, TimeSpan Elapsed)
{
    public string? ErrorType { get; init; }

    public string? Message { get; init; }

    public int Line { get; init; }

    public int Column { get; init; }

    public static CellReport Of(CellOutcome cell) => new(cell.Index, cell.Status, cell.Elapsed)
    {
        ErrorType = cell.Error?.ExceptionType, Message = cell.Error?.Message, Line = cell.Error?.Line ?? 0, Column = cell.Error?.Column ?? 0,
    };

    public CellOutcome ToOutcome() => new(Index, Status, Elapsed,
        ErrorType is null ? null : new() { ExceptionType = ErrorType, Message = Message ?? "", Line = Line, Column = Column });
}
