namespace ComputeThesis;

/// <summary>Makes a table of any size small: texts are cut first, then columns and rows are left to the count.</summary>
internal static class TableFit
{
    /// <summary>How much is shown where there is room: more columns or longer cells are no longer read.</summary>
    public static readonly TableLimits Roomy = new(OfCell: 240, OfHover: 900, OfNote: 1200, MostNotes: 40, TableView.Widest, int.MaxValue);

    // The last one is small enough whatever it holds: a character takes 7 bytes at most (a quote as an entity 6, an underscore with its chance to break 7), so
    // 160 cells of 12 characters are 18 KB with their tags, notes and title 6 KB, heads and style 3 KB.
    private static readonly TableLimits[] Steps =
    [
        Roomy,
        new(OfCell: 160, OfHover: 300, OfNote: 800, MostNotes: 40, TableView.Widest, int.MaxValue),
        new(OfCell: 80, OfHover: 160, OfNote: 600, MostNotes: 20, TableView.Widest, int.MaxValue),
        new(OfCell: 48, OfHover: 120, OfNote: 400, MostNotes: 12, TableView.Widest, int.MaxValue),
        new(OfCell: 48, OfHover: 80, OfNote: 300, MostNotes: 8, TableView.Widest, TableView.Shown),
        new(OfCell: 32, OfHover: 0, OfNote: 200, MostNotes: 5, TableView.Widest, TableView.Shown),
        new(OfCell: 32, OfHover: 0, OfNote: 200, MostNotes: 5, 12, TableView.Shown),
        new(OfCell: 12, OfHover: 0, OfNote: 120, MostNotes: 5, 7, TableView.Shown),
    ];

    /// <summary>What is written with the first limits that make it small enough.</summary>
    public static string First(TableView table, Func<TableView, TableLimits, string> write, Func<string, bool> isSmall)
    {
        foreach (var limits in Steps.AsSpan()[..^1])
            if (write(table.First(limits.Columns, limits.Rows), limits) is var text && isSmall(text))
                return text;
        return write(table.First(Steps[^1].Columns, Steps[^1].Rows), Steps[^1]);
    }
}
