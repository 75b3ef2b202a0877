namespace ComputeThesis.Notebooks;

/// <summary>Compares tables cell by cell: a row is found again by what it is about, a column by its head.</summary>
internal static class TableComparison
{
    public static void Compare(HtmlTable old, HtmlTable @new, string where, Ledger ledger)
    {
        TextComparison.Piece(old.Caption, @new.Caption, NoisePlace.Shown, Join(where, "caption"), ledger);
        var columns = Columns(old, @new);
        foreach (var (from, to) in columns)
        {
            if (from < 0 || to < 0)
                ledger.Drift(Join(where, "columns"), from < 0 ? null : Head(old, from), to < 0 ? null : Head(@new, to));
            else if (from < old.Heads.Count && to < @new.Heads.Count)
                TextComparison.Piece(old.Heads[from], @new.Heads[to], NoisePlace.Shown, Join(where, $"head of column {from + 1}"), ledger);
        }
        TextComparison.Piece(old.Aside, @new.Aside, NoisePlace.Shown, Join(where, "heads, on hover"), ledger);
        Rows(old, @new, columns, where, ledger);
    }

    private static void Rows(HtmlTable old, HtmlTable @new, IReadOnlyList<(int Old, int New)> columns, string where, Ledger ledger)
    {
        if (old.Rows.Count == @new.Rows.Count)
        {
            var inPlace = ledger.Fork();
            for (var i = 0; i < old.Rows.Count; i++)
                Row(old, i, @new, i, columns, where, inPlace);
            if (!inPlace.HasDrift)
            {
                ledger.Take(inPlace);
                return;
            }
        }
        var pairs = Alignment.Of(Keys(old, @new, row => row.Key), Keys(old, @new, row => row.LooseKey), Keys(old, @new, row => string.Join('\u001f', row.Words)), Keys(old, @new, row => row.FirstWord));
        var gone = pairs.Where(pair => pair.New < 0).Select(pair => pair.Old).ToList();
        foreach (var (from, to) in pairs)
        {
            if (from >= 0 && to >= 0)
                Row(old, from, @new, to, columns, where, ledger);
            else if (from < 0 && gone.FirstOrDefault(index => old.Rows[index].Key == @new.Rows[to].Key, -1) is >= 0 and var index)
            {
                gone.Remove(index);
                ledger.Drift(Join(where, $"row ({@new.NameOf(to)})"), $"row {index + 1}", $"row {to + 1}");
            }
            else if (from < 0)
                ledger.Drift(Join(where, $"row {to + 1}"), null, Shown(@new.Rows[to]));
        }
        foreach (var index in gone)
            ledger.Drift(Join(where, $"row {index + 1}"), Shown(old.Rows[index]), null);
    }

    private static void Row(HtmlTable old, int from, HtmlTable @new, int to, IReadOnlyList<(int Old, int New)> columns, string where, Ledger ledger)
    {
        var name = old.NameOf(from);
        var at = Join(where, $"row {from + 1}{(from == to ? "" : $", now {to + 1},")}{(name.Length == 0 ? "" : $" ({name})")}");
        var (before, after) = (old.Rows[from], @new.Rows[to]);
        foreach (var column in columns.Where(column => column is { Old: >= 0, New: >= 0 }))
            TextComparison.Piece(before.Cells.ElementAtOrDefault(column.Old) ?? "", after.Cells.ElementAtOrDefault(column.New) ?? "", NoisePlace.Shown, $"{at}, {Column(old, column.Old)}", ledger);
        TextComparison.Piece(before.Aside, after.Aside, NoisePlace.Shown, $"{at}, on hover", ledger);
    }

    private static (IReadOnlyList<string> Old, IReadOnlyList<string> New) Keys(HtmlTable old, HtmlTable @new, Func<TableRow, string> key) =>
        ([.. old.Rows.Select(key)], [.. @new.Rows.Select(key)]);

    private static IReadOnlyList<(int Old, int New)> Columns(HtmlTable old, HtmlTable @new)
    {
        var (olds, news) = (Width(old), Width(@new));
        return olds == news && (old.Heads.Count == 0 || @new.Heads.Count == 0 || old.Heads.SequenceEqual(@new.Heads))
            ? [.. Enumerable.Range(0, olds).Select(i => (i, i))]
            : Alignment.Of(((string[])[.. Enumerable.Range(0, olds).Select(i => Head(old, i))], (string[])[.. Enumerable.Range(0, news).Select(i => Head(@new, i))]));
    }

    private static int Width(HtmlTable table) => Math.Max(table.Heads.Count, table.Rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max());

    private static string Head(HtmlTable table, int column) =>
        table.Heads.ElementAtOrDefault(column) is { Length: > 0 } head ? head : $"column {column + 1}";

    private static string Column(HtmlTable table, int column) =>
        table.Heads.ElementAtOrDefault(column) is { Length: > 0 } head ? $"column {head}" : $"column {column + 1}";

    private static string Shown(TableRow row) => string.Join(" | ", row.Cells.Select(cell => cell.Length == 0 ? "-" : cell));

    private static string Join(string where, string more) => where.Length == 0 ? more : $"{where}, {more}";
}
