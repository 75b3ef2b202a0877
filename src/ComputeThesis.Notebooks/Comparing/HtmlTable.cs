namespace ComputeThesis.Notebooks;

/// <summary>A table as its reader sees it.</summary>
internal sealed class HtmlTable
{
    private const int MostSpan = 100;

    private HtmlTable(string caption, IReadOnlyList<string> heads, string aside, IReadOnlyList<TableRow> rows)
    {
        Caption = caption;
        Heads = heads;
        Aside = aside;
        Rows = rows;
    }

    public string Caption { get; }

    /// <summary>What stands above the columns; where two rows do, both in one.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>What the heads say on hover.</summary>
    public string Aside { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    public static HtmlTable Of(MarkupNode table)
    {
        var caption = "";
        var heads = new List<string>();
        var asides = new List<string>();
        var rows = new List<TableRow>();
        foreach (var (row, isHead) in RowsOf(table, false))
        {
            if (row.Name == "caption")
            {
                caption = HtmlContent.TextOf(row);
                continue;
            }
            var cells = row.Children.Where(cell => cell.Name is "td" or "th").ToList();
            var texts = cells.SelectMany(Texts).ToList();
            var aside = string.Join("; ", HtmlContent.AsidesOf(row).Select(one => one.Text));
            if (isHead || (rows.Count == 0 && cells.Count > 0 && cells.All(cell => cell.Name == "th")))
            {
                asides.Add(aside);
                heads = [.. Enumerable.Range(0, Math.Max(heads.Count, texts.Count)).Select(i => $"{heads.ElementAtOrDefault(i)} {texts.ElementAtOrDefault(i)}".Trim())];
            }
            else if (cells.Count > 0)
                rows.Add(new(texts, aside));
        }
        return new(caption, heads, string.Join("; ", asides), rows);
    }

    /// <summary>What a report calls the row: its first words, and more of them where another row begins with the same.</summary>
    public string NameOf(int row)
    {
        var words = Rows[row].Words;
        for (var count = 1; count <= Math.Min(4, words.Count); count++)
        {
            var name = string.Join(", ", words.Take(count));
            if (count == words.Count || Rows.Count(other => string.Join(", ", other.Words.Take(count)) == name) == 1)
                return name;
        }
        return string.Join(", ", words.Take(4));
    }

    private static IEnumerable<string> Texts(MarkupNode cell)
    {
        var span = int.TryParse(cell["colspan"], out var columns) ? Math.Clamp(columns, 1, MostSpan) : 1;
        return Enumerable.Repeat(HtmlContent.TextOf(cell), 1).Concat(Enumerable.Repeat("", span - 1));
    }

    private static IEnumerable<(MarkupNode Row, bool IsHead)> RowsOf(MarkupNode node, bool isHead)
    {
        foreach (var child in node.Children)
        {
            if (child.Name is "tr" or "caption")
                yield return (child, isHead);
            else if (child.Name is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in RowsOf(child, child.Name == "thead"))
                    yield return row;
            }
        }
    }
}

/// <summary>A row: its cells from left to right, and what it says on hover.</summary>
internal sealed record TableRow(IReadOnlyList<string> Cells, string Aside)
{
    /// <summary>The cells that are no numbers: they tell which row it is.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Cells.Where(cell => cell.Length > 0 && Quantity.Of(cell) is null)];

    public string Key => string.Join('\u001f', Cells);

    public string LooseKey => string.Join('\u001f', Cells.Select(cell => Quantity.Of(cell) is { } number ? "#" + number.Unit : cell));

    public string FirstWord => Words.Count > 0 ? Words[0] : "";
}
