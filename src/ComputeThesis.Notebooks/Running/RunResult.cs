namespace ComputeThesis.Notebooks;

/// <summary>What came of a run.</summary>
public sealed record RunResult
{
    /// <summary>The notebook with the outputs of this run, and no others.</summary>
    public required Notebook Executed { get; init; }

    /// <summary>What became of each cell, in order.</summary>
    public required IReadOnlyList<CellOutcome> Cells { get; init; }

    /// <summary>Why the run ended.</summary>
    public required RunEnd End { get; init; }

    /// <summary>Whether every code cell ran well.</summary>
    public bool Succeeded => End == RunEnd.Completed && Cells.All(cell => cell.Error is null);
}

/// <summary>Why a run ended.</summary>
public enum RunEnd
{
    /// <summary>The last cell was reached.</summary>
    Completed,

    /// <summary>A cell failed and the run was not to go on.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}

/// <summary>What became of one cell.</summary>
/// <param name="Index">The cell's place, counted from 0.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
public sealed record CellOutcome(int Index, CellStatus Status, TimeSpan Elapsed, CellError? Error);

/// <summary>What became of a cell.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Ok,

    /// <summary>It did not compile, threw, or its value could not be shown.</summary>
    Failed,

    /// <summary>It took too long and was stopped.</summary>
    TimedOut,

    /// <summary>The run ended before it, or while it ran.</summary>
    NotRun,

    /// <summary>It is no code, or in a language that is not run here.</summary>
    Skipped,
}

/// <summary>What went wrong in a cell.</summary>
/// <param name="ExceptionType">The full name of the exception's type; a compiler error has the compiler's code, such as CS0103.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">The line of the cell, counted from 1, where known.</param>
/// <param name="Column">The column of that line, counted from 1, where known.</param>
public sealed record CellError(string ExceptionType, string Message, int? Line, int? Column)
{
    /// <summary>The lines a reader sees below the message.</summary>
    internal IReadOnlyList<string> Trace { get; init; } = [];
}

/// <summary>How far a run is.</summary>
/// <param name="Index">The place of the cell among those that run, counted from 0.</param>
/// <param name="Count">How many cells run.</param>
/// <param name="Phase">Whether that cell starts or has ended.</param>
public sealed record CellProgress(int Index, int Count, CellPhase Phase);

/// <summary>Where a cell is in its run.</summary>
public enum CellPhase
{
    /// <summary>It is about to run.</summary>
    Started,

    /// <summary>It has ended, well or not.</summary>
    Finished,
}
