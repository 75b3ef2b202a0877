namespace ComputeThesis.Notebooks;

/// <summary>What the run of one cell gave.</summary>
internal sealed record CellRun(CellStatus Status, DisplayOutput? Result, CellError? Error)
{
    /// <summary>Whether it goes on all the same: it could not be stopped.</summary>
    public bool IsLeftBehind { get; private init; }

    public static CellRun Failed(CellError error) => new(CellStatus.Failed, null, error);

    public static CellRun TimedOut(CellLimit limit) => Stopped(CellStatus.TimedOut, typeof(TimeoutException), limit.IsOfNotebook
        ? $"The notebook ran longer than {limit.Whole:g} in all and was stopped in this cell. Raise the time limit of the notebook, or have its cells do less."
        : $"The cell ran longer than {limit.Whole:g} and was stopped. Raise the time limit, or have the cell do less.");

    public static CellRun Cancelled() => Stopped(CellStatus.Cancelled, typeof(OperationCanceledException), "The run was stopped in this cell.");

    /// <summary>The same, of a cell that could not be stopped.</summary>
    public CellRun LeftBehind()
    {
        var message = Error!.Message + " It did not heed that, and was left behind: no cell after it could rely on what it still does.";
        return this with { IsLeftBehind = true, Error = Error with { Message = message, Traceback = [message] } };
    }

    private static CellRun Stopped(CellStatus status, Type exception, string message) => new(status, null, new CellError
    {
        ExceptionType = exception.FullName!,
        Message = message,
        Traceback = [message],
    });
}
