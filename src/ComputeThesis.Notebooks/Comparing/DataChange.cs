namespace ComputeThesis.Notebooks;

/// <summary>What has become of rows that stand together.</summary>
/// <param name="OldFrom">The first of the old rows, from 1 without the header; where there are none, the row after which the new ones stand.</param>
/// <param name="OldCount">How many old rows.</param>
/// <param name="NewFrom">The first of the new rows, from 1; where there are none, the row after which the old ones stood.</param>
/// <param name="NewCount">How many new rows.</param>
public sealed record RowChange(int OldFrom, int OldCount, int NewFrom, int NewCount)
{
    /// <summary>The change in words, such as <c>rows 12-14 removed</c>.</summary>
    public override string ToString() => (OldCount, NewCount) switch
    {
        (0, _) => $"{Rows(NewFrom, NewCount)} added",
        (_, 0) => $"{Rows(OldFrom, OldCount)} removed",
        _ when OldCount == NewCount && OldFrom == NewFrom => $"{Rows(OldFrom, OldCount)} changed",
        _ => $"{Rows(OldFrom, OldCount)} changed, now {Rows(NewFrom, NewCount)}",
    };

    private static string Rows(int from, int count) => count == 1 ? $"row {from}" : $"rows {from}-{from + count - 1}";
}

/// <summary>What has become of a table.</summary>
/// <param name="Old">The table as the published run read it; null where it read none of this name.</param>
/// <param name="New">The table as the rerun read it; null where it read none of this name.</param>
public sealed record DataChange(DataRecord? Old, DataRecord? New)
{
    /// <summary>The table's name.</summary>
    public string Table => (Old ?? New)!.Table;

    /// <summary>Which rows have changed; empty where the marks of the records do not tell.</summary>
    public IReadOnlyList<RowChange> Rows { get; init; } = [];
}
