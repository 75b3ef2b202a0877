namespace ComputeThesis;

/// <summary>A table ready to be shown: every cell already text, at most <see cref="Shown"/> rows of it.</summary>
internal sealed record TableView(string Title, IReadOnlyList<TableHead> Heads, IReadOnlyList<IReadOnlyList<string>> Cells, int RowCount)
{
    /// <summary>How many rows a notebook shows before it only counts.</summary>
    public const int Shown = 20;

    /// <summary>Facts of one thing, a line each; those without a value are left out.</summary>
    public static TableView Of(string title, params IReadOnlyList<(string Name, string Value)> facts)
    {
        var told = facts.Where(fact => fact.Value.Length > 0).ToList();
        return new(title, [new("", false), new("", true)], [.. told.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])], told.Count);
    }

    /// <summary>What a reader must know to read the table: its vintage, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>For each row shown, where it comes from: shown on hover.</summary>
    public IReadOnlyList<string?> Hovers { get; init; } = [];
}

/// <summary>The head of one column.</summary>
internal sealed record TableHead(string Text, bool IsNumber);
