namespace ComputeThesis.Notebooks;

/// <summary>A published notebook held against its rerun: what became of each cell, and why.</summary>
public sealed record NotebookComparison
{
    /// <summary>Every cell in the order of the rerun, those that are gone where they stood.</summary>
    public required IReadOnlyList<CellComparison> Cells { get; init; }

    /// <summary>Everything that has changed between the two runs, whether or not it moved a number.</summary>
    public required IReadOnlyList<Cause> Causes { get; init; }

    /// <summary>The gravest of what became of the cells; one left out or not come to says nothing about the others.</summary>
    public CellVerdict Verdict =>
        Cells.Any(cell => cell.Verdict == CellVerdict.Failed) ? CellVerdict.Failed
        : Cells.Any(cell => cell.Verdict is CellVerdict.Drifted or CellVerdict.New or CellVerdict.Gone) ? CellVerdict.Drifted
        : Cells.Any(cell => cell.Verdict == CellVerdict.NotRun) ? CellVerdict.NotRun
        : Cells.Any(cell => cell.Verdict == CellVerdict.Moved) ? CellVerdict.Moved
        : CellVerdict.Same;

    /// <summary>Compares by meaning: numbers with a tolerance, tables cell by cell, figures by their data, text without the host's noise.</summary>
    /// <exception cref="NotebookFormatException">A tag asks for a tolerance that is none, or the record of a run is malformed.</exception>
    public static NotebookComparison Of(Notebook published, Notebook rerun, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(rerun);
        ArgumentNullException.ThrowIfNull(options);
        var pairs = CellPairs.Of(published, rerun);
        var causes = Notebooks.Causes.Between(published, rerun, pairs, options.NotRun.Count == 0 && !rerun.Cells.Any(cell => cell.Outputs.OfType<ErrorOutput>().Any()));
        var cells = pairs.Select(pair => Compare(published, rerun, pair, options)).ToList();
        return new()
        {
            Cells = [.. cells.Select(cell => Needs(cell) ? cell with { Causes = Reaching(cell, causes) } : cell)],
            Causes = causes,
        };
    }

    private static CellComparison Compare(Notebook published, Notebook rerun, (int Old, int New) pair, ComparisonOptions options)
    {
        if (pair.Old < 0)
            return new() { Verdict = CellVerdict.New, Index = pair.New, Rerun = rerun.Cells[pair.New] };
        if (pair.New < 0)
            return new() { Verdict = CellVerdict.Gone, Index = pair.Old, Published = published.Cells[pair.Old] };
        var (old, @new) = (published.Cells[pair.Old], rerun.Cells[pair.New]);
        var tags = CellTags.Of(rerun, pair.New, options.Tolerance);
        var ledger = new Ledger(tags.Tolerance, tags.Chosen);
        CellComparison Told(CellVerdict verdict, string note = "") => new()
        {
            Verdict = verdict, Index = pair.New, Published = old, Rerun = @new, Note = note, Changes = [.. ledger.Changes.OrderByDescending(change => change.Kind)], PassedOver = ledger.PassedOver,
        };
        if (options.NotRun.Contains(pair.New))
            return Told(CellVerdict.NotRun);
        if (options.Skipped.Contains(pair.New))
            return Told(CellVerdict.Skipped, $"it is in {@new.Language}, which is not run");
        if (tags.LeftOut is { } tag)
            return @new.Outputs.OfType<ErrorOutput>().FirstOrDefault() is { } error && !old.Outputs.OfType<ErrorOutput>().Any()
                ? Told(CellVerdict.Failed, $"{error.Name}: {error.Message}") : Told(CellVerdict.Skipped, $"the tag {tag} leaves it out");
        if (old.Kind != CellKind.Code && old.Source != @new.Source)
            TextComparison.Lines(old.Source, @new.Source, NoisePlace.Shown, "text", ledger);
        var hasFailed = OutputComparison.Compare(old.Outputs, @new.Outputs, ledger);
        return Told(hasFailed ? CellVerdict.Failed : ledger.HasDrift ? CellVerdict.Drifted : ledger.Changes.Count > 0 ? CellVerdict.Moved : CellVerdict.Same);
    }

    private static bool Needs(CellComparison cell) => cell.Verdict == CellVerdict.Failed || cell.Changes.Any(change => change.Kind != ChangeKind.Looks);

    // Code reaches the cells after it, everything else any cell. Which of the causes did, only a run with one of them undone could tell.
    private static IReadOnlyList<Cause> Reaching(CellComparison cell, IReadOnlyList<Cause> causes)
    {
        IReadOnlyList<Cause> reaching = [.. causes.Where(cause => cause.Cell is null || cause.Cell <= cell.Index)];
        return reaching.Count > 0 ? reaching
            : [new(CauseKind.NotDeterministic, "Nothing that is recorded has changed before this cell: it likely depends on the clock, on chance, on the network, or on a file outside the data package; or its outputs were edited.")];
    }
}
