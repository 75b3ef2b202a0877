namespace ComputeThesis;

/// <summary>A table ready to be shown: every cell already text, at most <see cref="Shown"/> rows of it.</summary>
internal sealed record TableView(string Title, IReadOnlyList<TableHead> Heads, IReadOnlyList<IReadOnlyList<string>> Cells, int RowCount)
{
    /// <summary>How many rows a notebook shows before it only counts.</summary>
    public const int Shown = 20;

    /// <summary>How many columns it shows before it only counts.</summary>
    public const int Widest = 20;

    /// <summary>How many columns there are beside the key, shown or not.</summary>
    public int ColumnCount { get; init; } = Heads.Count(head => !head.IsKey);

    /// <summary>What hands out the rows and columns that are not shown.</summary>
    public string Whole { get; init; } = ".ToFrame()";

    /// <summary>What a reader must know to read the table: its vintage, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>For each row shown, where it comes from: shown on hover.</summary>
    public IReadOnlyList<string?> Hovers { get; init; } = [];

    /// <summary>The notes, with the count of the rows and columns not shown.</summary>
    public IReadOnlyList<string> AllNotes
    {
        get
        {
            var columns = Heads.Count(head => !head.IsKey);
            string[] counts =
            [
                .. RowCount > Cells.Count ? [$"{Cells.Count} of {Units.Number(RowCount)} rows"] : Array.Empty<string>(),
                .. ColumnCount > columns ? [$"{columns} of {Units.Number(ColumnCount)} columns"] : Array.Empty<string>(),
            ];
            return counts.Length == 0 ? Notes : [$"{string.Join(" and ", counts)} shown; {Whole} holds them all.", .. Notes];
        }
    }

    /// <summary>Facts of one thing, a line each; those without a value are left out.</summary>
    public static TableView Of(string title, params IReadOnlyList<(string Name, string Value)> facts)
    {
        var told = facts.Where(fact => fact.Value.Length > 0).ToList();
        return new(title, [new("", false) { IsKey = true }, new("", true)], [.. told.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])], told.Count);
    }

    /// <summary>Fewer columns and rows, each still with its hover.</summary>
    public TableView First(int columns, int rows)
    {
        var heads = Heads.Take(columns + (Heads is [{ IsKey: true }, ..] ? 1 : 0)).ToList();
        return heads.Count == Heads.Count && rows >= Cells.Count ? this
            : this with { Heads = heads, Cells = [.. Cells.Take(rows).Select(row => row.Take(heads.Count).ToList())], ColumnCount = ColumnCount };
    }
}

/// <summary>The head of one column.</summary>
internal sealed record TableHead(string Text, bool IsNumber)
{
    /// <summary>Whether the column names the rows.</summary>
    public bool IsKey { get; init; }
}
