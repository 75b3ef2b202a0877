namespace ComputeThesis.Notebooks;

/// <summary>How a run went, without the notebook: what one process tells another of it.</summary>
/// <remarks>Exceptions do not travel; their type, message and place do.</remarks>
public sealed record RunReport
{
    /// <inheritdoc cref="RunResult.End"/>
    public required RunEnd End { get; init; }

    /// <inheritdoc cref="RunResult.Cells"/>
    public required IReadOnlyList<CellOutcome> Cells { get; init; }

    /// <inheritdoc cref="RunResult.LeftBehind"/>
    public bool LeftBehind { get; init; }

    /// <inheritdoc cref="RunResult.NotRepeatable"/>
    public string? NotRepeatable { get; init; }

    /// <inheritdoc cref="RunResult.Files"/>
    public IReadOnlyList<FileRecord> Files { get; init; } = [];

    /// <summary>The report of a run.</summary>
    public static RunReport Of(RunResult result) => throw new NotImplementedException();

    /// <summary>The run again, with the notebook as it was executed.</summary>
    public RunResult ToResult(Notebook executed) => throw new NotImplementedException();

    /// <summary>The report as JSON in one line.</summary>
    public string ToJson() => throw new NotImplementedException();

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static RunReport FromJson(string json) => throw new NotImplementedException();
}
