namespace ComputeThesis.Notebooks;

/// <summary>Changes to the lines of a cell, each made so that the line it was can be read off again.</summary>
internal sealed class LineEdits(string source)
{
    private readonly string[] lines = source.Split('\n');
    private readonly SortedDictionary<int, List<(int Column, int Length, string By)>> changed = [];
    private readonly HashSet<int> hidden = [];
    private readonly Dictionary<int, string> before = [];
    private readonly Dictionary<int, string> after = [];
    private readonly Dictionary<int, (int Last, string Name)> moved = [];

    public int Count => lines.Length;

    public string this[int line] => lines[line];

    /// <summary>Changes a part of a line.</summary>
    public void Replace(int line, int column, int length, string by)
    {
        if (!changed.TryGetValue(line, out var edits))
            changed[line] = edits = [];
        edits.Add((column, length, by));
    }

    /// <summary>Leaves a line to the notebook alone.</summary>
    public void Hide(int line) => hidden.Add(line);

    public void AddBefore(int line, string made) => before[line] = made;

    public void AddAfter(int line, string made) => after[line] = made;

    /// <summary>Takes lines out; a region of that name holds them.</summary>
    public void Move(int first, int last, string name) => moved[first] = (last, name);

    public IReadOnlyList<string> ToLines()
    {
        var written = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (before.TryGetValue(i, out var made))
                written.Add(ProgramMarks.Add(made));
            if (moved.TryGetValue(i, out var block))
                written.Add(ProgramMarks.Moved + block.Name);
            else
                written.Add(Written(i));
            i = moved.TryGetValue(i, out block) ? block.Last : i;
            if (after.TryGetValue(i, out made))
                written.Add(ProgramMarks.Add(made));
        }
        return written;
    }

    /// <summary>One line as the program has it.</summary>
    public string Written(int line)
    {
        if (hidden.Contains(line))
            return ProgramMarks.Change("", lines[line]);
        if (!changed.TryGetValue(line, out var edits))
            return lines[line];
        var made = lines[line];
        // From the right, so that columns to the left stay true; at one column the later edit stands behind.
        foreach (var (column, length, by) in edits.Select((edit, order) => (edit, order)).OrderByDescending(at => at.edit.Column).ThenByDescending(at => at.order).Select(at => at.edit))
            made = made[..column] + by + made[(column + length)..];
        return ProgramMarks.Change(made.TrimEnd(), lines[line]);
    }
}
