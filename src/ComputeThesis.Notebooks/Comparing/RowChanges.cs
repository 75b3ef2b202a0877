namespace ComputeThesis.Notebooks;

/// <summary>Tells from the marks of two records which rows of a table have changed.</summary>
internal static class RowChanges
{
    private const int MarkLength = 3;

    public static IReadOnlyList<RowChange> Between(DataRecord old, DataRecord @new)
    {
        var (olds, news) = (Marks(old), Marks(@new));
        // Marks of blocks of another size, or none at all, have nothing to say to each other.
        if (old.RowsPerMark != @new.RowsPerMark || olds.Length != Blocks(old) || news.Length != Blocks(@new))
            return [];
        var changes = new List<RowChange>();
        var (from, start) = (0, 0);
        foreach (var (one, other) in Alignment.Of((olds, news)).Where(pair => pair is { Old: >= 0, New: >= 0 } && olds[pair.Old] == news[pair.New]).Append((olds.Length, news.Length)))
        {
            if (one > from || other > start)
                changes.Add(Change(old, @new, from, one, start, other));
            (from, start) = (one + 1, other + 1);
        }
        return changes;
    }

    private static RowChange Change(DataRecord old, DataRecord @new, int from, int to, int start, int end)
    {
        var (oldFrom, oldCount) = Rows(old, from, to);
        var (newFrom, newCount) = Rows(@new, start, end);
        return new(oldFrom, oldCount, newFrom, newCount);
    }

    private static (int From, int Count) Rows(DataRecord data, int from, int to) => from == to
        ? (Math.Min(from * data.RowsPerMark, data.Rows), 0)
        : (from * data.RowsPerMark + 1, Math.Min(to * data.RowsPerMark, data.Rows) - from * data.RowsPerMark);

    private static int Blocks(DataRecord data) => (data.Rows + data.RowsPerMark - 1) / data.RowsPerMark;

    private static string[] Marks(DataRecord data) =>
        [.. Enumerable.Range(0, data.Marks.Length / MarkLength).Select(i => Convert.ToHexString(data.Marks.Span.Slice(i * MarkLength, MarkLength)))];
}
