namespace ComputeThesis.Notebooks;

/// <summary>What the run of one cell gave.</summary>
internal sealed record CellRun(CellStatus Status, DisplayOutput? Result, CellError? Error)
{
    public static CellRun Failed(CellError error) => new(CellStatus.Failed, null, error);

    public static CellRun TimedOut(TimeSpan limit)
    {
        var message = $"The cell ran longer than {limit:g} and was stopped. Raise the time limit, or have the cell do less.";
        return new(CellStatus.TimedOut, null, new CellError
        {
            ExceptionType = typeof(TimeoutException).FullName!,
            Message = message,
            Traceback = [message],
        });
    }

    public static CellRun Cancelled()
    {
        const string message = "The run was stopped in this cell.";
        return new(CellStatus.Cancelled, null, new CellError
        {
            ExceptionType = typeof(OperationCanceledException).FullName!,
            Message = message,
            Traceback = [message],
        });
    }
}
