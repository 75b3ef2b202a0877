namespace ComputeThesis;

/// <summary>A column of text. Names and sources repeat down a column, so each different text is kept, and checked, once.</summary>
internal sealed class WordsColumn(TableField field, int rows) : DataColumn(field)
{
    private const int Missing = -1;

    private readonly Dictionary<string, int> known = [];
    private readonly List<string> words = [];
    private readonly Dictionary<int, CellProblem> wrong = [];
    private int[] cells = new int[rows];
    private int last = Missing;

    /// <summary>The different texts, in the order of their first row.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>For each row the place of its text in <see cref="Words"/>; -1 where there is none.</summary>
    public ReadOnlySpan<int> Cells => cells.AsSpan(0, Count);

    /// <summary>The place of a text in <see cref="Words"/>; -1 where no row has it.</summary>
    public int CodeOf(string word) => known.GetValueOrDefault(word, Missing);

    public override bool Has(int row) => cells[row] != Missing;

    public override string? Text(int row) => Has(row) ? words[cells[row]] : null;

    public override object? Value(int row) => Text(row);

    public override int Compare(int a, int b) => cells[a] == cells[b] ? 0 : string.CompareOrdinal(Text(a), Text(b));

    public override int Hash(int row) => cells[row];

    public override void AddMissing()
    {
        Grow(ref cells, Count);
        cells[Count++] = Missing;
    }

    // The words were checked when they were read; one that only other rows have is none of this column.
    public override DataColumn Of(ReadOnlySpan<int> rows)
    {
        var column = new WordsColumn(Field, rows.Length);
        var codes = new int[words.Count];
        Array.Fill(codes, Missing);
        foreach (var row in rows)
        {
            var code = cells[row];
            if (code != Missing && codes[code] == Missing)
            {
                codes[code] = column.words.Count;
                column.words.Add(words[code]);
                column.known.Add(words[code], codes[code]);
            }

            column.cells[column.Count++] = code == Missing ? Missing : codes[code];
        }

        return column;
    }

    protected override void AddFrom(DataColumn other, int row) => AddText(other.Text(row));

    public override void Trim() => Array.Resize(ref cells, Count);

    protected override CellProblem? AddText(ReadOnlySpan<char> text)
    {
        if (last == Missing || !text.SequenceEqual(words[last]))
            last = CodeOf(text);
        Grow(ref cells, Count);
        cells[Count++] = last;
        return wrong.Count > 0 ? wrong.GetValueOrDefault(last) : null;
    }

    private int CodeOf(ReadOnlySpan<char> text)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var code))
            return code;
        var word = text.ToString();
        code = words.Count;
        words.Add(word);
        known.Add(word, code);
        if (Field.Check(word) is { } problem)
            wrong.Add(code, problem);
        return code;
    }
}
