using Deedle;

namespace ComputeThesis;

/// <summary>The columns of a kind of record: one description for its frame and its tables.</summary>
internal sealed record Table<T>(params IReadOnlyList<Column<T>> Columns)
{
    /// <summary>All rows as a Deedle frame, keyed 0, 1, 2, …</summary>
    public Frame<int, string> Frame(IReadOnlyList<T> rows)
    {
        var builder = new FrameBuilder.Columns<int, string>();
        foreach (var column in Columns)
            column.AddTo(builder, rows);
        var frame = builder.Frame;
        // Every row keeps its key, even one whose first columns are all missing.
        return frame.RowCount == rows.Count ? frame.SortRowsByKey() : frame.RealignRows(Enumerable.Range(0, rows.Count));
    }

    /// <summary>The first rows as text cells: as many as a notebook shows, unless the list is short by nature.</summary>
    public TableView View(string title, IReadOnlyList<T> rows, Func<T, string?>? hover = null, int most = TableView.Shown, params IReadOnlyList<string> notes)
    {
        var shown = rows.Take(most).ToList();
        var columns = Columns.Where(column => column.IsShown).ToList();
        return new(title, [.. columns.Select(column => column.Head)],
            [.. shown.Select(row => columns.Select(column => column.Text(row)).ToList())], rows.Count)
        {
            Notes = notes,
            Hovers = hover is null ? [] : [.. shown.Select(hover)],
        };
    }
}
