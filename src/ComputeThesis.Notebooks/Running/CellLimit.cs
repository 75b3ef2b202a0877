namespace ComputeThesis.Notebooks;

/// <summary>The time a cell has, and whose limit that is.</summary>
/// <param name="Left">The time from the start of the cell.</param>
/// <param name="Whole">The limit as it was given.</param>
/// <param name="IsOfNotebook">Whether it is what the notebook has left of its time, rather than what a cell may take.</param>
internal sealed record CellLimit(TimeSpan Left, TimeSpan Whole, bool IsOfNotebook)
{
    // The longest a timer can wait, more than any run.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>The limit of a cell that a user stops, not a clock.</summary>
    public static CellLimit None { get; } = new(Longest, Longest, false);

    /// <summary>The limit that a cell meets first, of one that starts when the notebook has run for a while.</summary>
    public static CellLimit After(TimeSpan elapsed, RunOptions options)
    {
        var ofCell = Finite(options.CellTimeout);
        var ofNotebook = Finite(options.NotebookTimeout);
        return ofNotebook - elapsed < ofCell
            ? new(ofNotebook > elapsed ? ofNotebook - elapsed : TimeSpan.Zero, ofNotebook, true)
            : new(ofCell, ofCell, false);
    }

    private static TimeSpan Finite(TimeSpan limit) => limit > Longest || limit == Timeout.InfiniteTimeSpan ? Longest : limit;
}
