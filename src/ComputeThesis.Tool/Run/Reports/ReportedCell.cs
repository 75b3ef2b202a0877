using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>A code cell as reports speak of it.</summary>
/// <param name="Number">Its place among all cells, from 1.</param>
/// <param name="Cell">The cell as it was executed.</param>
/// <param name="Outcome">How it fared.</param>
internal sealed record ReportedCell(int Number, Cell Cell, CellOutcome Outcome)
{
    private const int LongestTitle = 80;

    /// <summary>The number, and the first line of the cell that says something.</summary>
    public string Title
    {
        get
        {
            var line = Cell.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !line.StartsWith('#') && !line.StartsWith("using ", StringComparison.Ordinal)) ?? Cell.Source.Trim().Split('\n')[0];
            return $"cell {Number}: {(line.Length <= LongestTitle ? line : string.Concat(line.AsSpan(0, LongestTitle - 1), "…"))}";
        }
    }

    /// <summary>Where the error came from, line by line, as the executed copy shows it.</summary>
    public IReadOnlyList<string> Traceback => Cell.Outputs.OfType<ErrorOutput>().LastOrDefault()?.Traceback ?? [];

    public static IReadOnlyList<ReportedCell> Of(NotebookOutcome outcome) => outcome.Executed is { } executed
        ? [.. outcome.Cells.Where(cell => executed.Cells[cell.Index].Kind == CellKind.Code).Select(cell => new ReportedCell(cell.Index + 1, executed.Cells[cell.Index], cell))]
        : [];
}
