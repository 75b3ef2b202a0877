namespace ComputeThesis.Notebooks;

/// <summary>Compares HTML by what it says.</summary>
internal static class HtmlComparison
{
    public static void Compare(string old, string @new, string where, bool follows, Ledger ledger)
    {
        var (before, after) = (HtmlContent.Of(Markup.Parse(Noise.WithoutHostStyle(old))), HtmlContent.Of(Markup.Parse(Noise.WithoutHostStyle(@new))));
        TextComparison.Lines(before.Lines, after.Lines, NoisePlace.Shown, Join(where, "text"), ledger);
        Tables(before, after, where, ledger);
        if (before.Drawings.Count == after.Drawings.Count)
        {
            for (var i = 0; i < before.Drawings.Count; i++)
                DrawingComparison.Compare(before.Drawings[i], after.Drawings[i], Join(where, before.Drawings.Count == 1 ? "drawing" : $"drawing {i + 1}"), follows, ledger);
        }
        else
            ledger.Drift(Join(where, "drawings"), $"{before.Drawings.Count}", $"{after.Drawings.Count}");
        Asides(before, after, where, ledger);
    }

    private static void Tables(HtmlContent before, HtmlContent after, string where, Ledger ledger)
    {
        var (olds, news) = (before.Tables.ConvertAll(HtmlTable.Of), after.Tables.ConvertAll(HtmlTable.Of));
        foreach (var (from, to) in Alignment.Of((olds.ConvertAll(table => table.Caption), news.ConvertAll(table => table.Caption))))
        {
            if (from >= 0 && to >= 0)
                TableComparison.Compare(olds[from], news[to], olds.Count == 1 && news.Count == 1 ? where : Join(where, $"table {from + 1}"), ledger);
            else
                ledger.Drift(Join(where, "tables"), from < 0 ? null : Named(olds[from]), to < 0 ? null : Named(news[to]));
        }
    }

    // What is said on hover and to screen readers often repeats the text; told once is enough, and any drift there was found already.
    private static void Asides(HtmlContent before, HtmlContent after, string where, Ledger ledger)
    {
        if (before.Asides.SequenceEqual(after.Asides))
            return;
        var known = ledger.Changes.Select(change => (change.Old, change.New)).ToHashSet();
        var aside = ledger.Fork();
        var pairs = Alignment.Of((before.Asides.ConvertAll(one => one.Where + one.Text), after.Asides.ConvertAll(one => one.Where + one.Text)), (before.Asides.ConvertAll(one => one.Where), after.Asides.ConvertAll(one => one.Where)));
        foreach (var (from, to) in pairs)
        {
            var at = Join(where, (from >= 0 ? before.Asides[from] : after.Asides[to]).Where);
            if (from >= 0 && to >= 0)
                TextComparison.Lines(before.Asides[from].Text, after.Asides[to].Text, NoisePlace.Markup, at, aside);
            else
                aside.Drift(at, from < 0 ? null : before.Asides[from].Text, to < 0 ? null : after.Asides[to].Text);
        }
        foreach (var change in aside.Changes.Where(change => !known.Contains((change.Old, change.New))))
            ledger.Add(change);
    }

    private static string Named(HtmlTable table) => table.Caption.Length > 0 ? $"'{table.Caption}'" : $"a table of {table.Rows.Count} rows";

    private static string Join(string where, string more) => where.Length == 0 ? more : $"{where}, {more}";
}
