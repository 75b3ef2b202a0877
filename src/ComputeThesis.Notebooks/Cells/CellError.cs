namespace ComputeThesis.Notebooks;

/// <summary>Why a cell failed, and where in it.</summary>
public sealed record CellError
{
    /// <summary>The full name of the exception's type, or <c>CompilationError</c>.</summary>
    public required string ExceptionType { get; init; }

    /// <summary>What went wrong, with its cure where the engine knows one.</summary>
    public required string Message { get; init; }

    /// <summary>The line in the cell, from 1; 0 where the error has no place in it.</summary>
    public int Line { get; init; }

    /// <summary>The column in that line, from 1; 0 where the error has no place in the cell.</summary>
    public int Column { get; init; }

    /// <summary>The exception, where code threw one.</summary>
    public Exception? Exception { get; init; }

    internal IReadOnlyList<string> Traceback { get; init; } = [];

    internal ErrorOutput ToOutput() => new(ExceptionType, Message, Traceback);
}
