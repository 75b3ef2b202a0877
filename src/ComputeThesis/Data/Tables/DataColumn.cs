namespace ComputeThesis;

/// <summary>The cells of one column, packed: what a daily table of many thousand rows needs to load in no time.</summary>
internal abstract class DataColumn(TableField declared)
{
    public TableField Field => declared;

    public int Count { get; protected set; }

    /// <summary>Adds a cell, held against the column's declaration; one that does not fit is added as missing.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public CellProblem? Add(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
            return AddText(text);
        AddMissing();
        return Field.Required ? new("nothing", "a value", "Fill it, or leave the row out: this column is never empty.") : null;
    }

    public abstract void AddMissing();

    /// <summary>Adds the cells of another column of the same type, or as many missing ones.</summary>
    public void AddAll(DataColumn? other, int count)
    {
        for (var row = 0; row < count; row++)
        {
            if (other?.Has(row) == true)
                AddFrom(other, row);
            else
                AddMissing();
        }
    }

    public abstract bool Has(int row);

    /// <summary>The cell as the table writes it; null when it is empty.</summary>
    public abstract string? Text(int row);

    /// <summary>The cell as string, double or DateOnly; null when it is empty.</summary>
    public abstract object? Value(int row);

    /// <summary>Which of two cells comes first; an empty one comes before any other.</summary>
    public abstract int Compare(int a, int b);

    /// <summary>A number that is the same for equal cells of this column.</summary>
    public abstract int Hash(int row);

    /// <summary>Gives back the room that was kept for rows that did not come.</summary>
    public abstract void Trim();

    /// <summary>The cells of some rows, as if no other had been read.</summary>
    public abstract DataColumn Of(ReadOnlySpan<int> rows);

    protected abstract CellProblem? AddText(ReadOnlySpan<char> text);

    /// <summary>Adds a cell, not empty, of another column of the same type.</summary>
    protected abstract void AddFrom(DataColumn other, int row);

    /// <summary>Makes room for one more cell.</summary>
    protected static void Grow<T>(ref T[] cells, int count)
    {
        if (count == cells.Length)
            Array.Resize(ref cells, Math.Max(16, count * 2));
    }
}

/// <summary>A column of numbers. One that is empty throughout takes no room: a table may have columns that a refresh fills later.</summary>
internal sealed class NumbersColumn(TableField field, int rows) : DataColumn(field)
{
    // Missing is NaN inside the walls only: no number of a table can be one.
    private double[] cells = [];

    /// <summary>The number of a row; NaN where there is none.</summary>
    public double this[int row] => row < cells.Length ? cells[row] : double.NaN;

    public override bool Has(int row) => !double.IsNaN(this[row]);

    public override string? Text(int row) => Has(row) ? PlainNumber.Write(cells[row]) : null;

    public override object? Value(int row) => Has(row) ? cells[row] : null;

    public override int Compare(int a, int b) => this[a].CompareTo(this[b]);

    public override int Hash(int row) => this[row].GetHashCode();

    public override void AddMissing()
    {
        if (cells.Length > 0)
            Put(double.NaN);
        else
            Count++;
    }

    protected override void AddFrom(DataColumn other, int row) => Put(((NumbersColumn)other)[row]);

    public override void Trim()
    {
        if (cells.Length > Count)
            Array.Resize(ref cells, Count);
    }

    public override DataColumn Of(ReadOnlySpan<int> rows)
    {
        var column = new NumbersColumn(Field, rows.Length);
        foreach (var row in rows)
        {
            if (Has(row))
                column.Put(cells[row]);
            else
                column.AddMissing();
        }

        return column;
    }

    protected override CellProblem? AddText(ReadOnlySpan<char> text)
    {
        if (!PlainNumber.TryParse(text, out var number))
        {
            AddMissing();
            return new($"'{text}'", "a number such as 33398 or -12.5", "Write digits and at most one point, without units, spaces or thousands separators.");
        }

        Put(number);
        return number < Field.Minimum ? new($"'{text}'", $"a number of at least {Units.Number(Field.Minimum.Value)}", "Check the sign and the unit against the source.")
            : number > Field.Maximum ? new($"'{text}'", $"a number of at most {Units.Number(Field.Maximum.Value)}", "Check the point and the unit against the source.")
            : Field.IsWhole && !double.IsInteger(number) ? new($"'{text}'", "a whole number", "Check the point against the source, or declare the column as number.")
            : null;
    }

    private void Put(double number)
    {
        if (cells.Length == 0)
        {
            cells = new double[Math.Max(rows, Count + 16)];
            cells.AsSpan(0, Count).Fill(double.NaN);
        }

        Grow(ref cells, Count);
        cells[Count++] = number;
    }
}

/// <summary>A column of days.</summary>
internal sealed class DaysColumn(TableField field, int rows) : DataColumn(field)
{
    /// <summary>What stands where there is no day; it comes before any.</summary>
    public const int Missing = -1;

    private int[] cells = new int[rows];

    /// <summary>Day numbers; <see cref="Missing"/> where there is none.</summary>
    public ReadOnlySpan<int> Cells => cells.AsSpan(0, Count);

    public DateOnly? Day(int row) => Has(row) ? DateOnly.FromDayNumber(cells[row]) : null;

    public override bool Has(int row) => cells[row] != Missing;

    public override string? Text(int row) => Day(row) is { } day ? Units.Day(day) : null;

    public override object? Value(int row) => Day(row);

    public override int Compare(int a, int b) => cells[a].CompareTo(cells[b]);

    public override int Hash(int row) => cells[row];

    public override void AddMissing()
    {
        Grow(ref cells, Count);
        cells[Count++] = Missing;
    }

    protected override void AddFrom(DataColumn other, int row)
    {
        Grow(ref cells, Count);
        cells[Count++] = ((DaysColumn)other).cells[row];
    }

    public override void Trim() => Array.Resize(ref cells, Count);

    public override DataColumn Of(ReadOnlySpan<int> rows)
    {
        var column = new DaysColumn(Field, rows.Length);
        foreach (var row in rows)
            column.cells[column.Count++] = cells[row];
        return column;
    }

    protected override CellProblem? AddText(ReadOnlySpan<char> text)
    {
        if (!IsoDay.TryParse(text, out var day))
        {
            AddMissing();
            return new($"'{text}'", "a day such as 2026-05-13", "Write year, month and day with hyphens.");
        }

        Grow(ref cells, Count);
        cells[Count++] = day.DayNumber;
        return null;
    }
}
