namespace ComputeThesis;

/// <summary>A frame or series of any keys, read cell by cell.</summary>
/// <param name="Title">What it is and how large.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="RowCount">How many rows there are.</param>
/// <param name="Key">The key of a row, counted from 0.</param>
internal sealed record Grid(string Title, IReadOnlyList<GridColumn> Columns, int RowCount, Func<int, object?> Key)
{
    /// <summary>What is shown: the columns a page holds, and rows from the first that has a value in one of them.</summary>
    public TableView View()
    {
        var columns = Columns.Take(TableView.Widest).ToList();
        var first = Enumerable.Range(0, RowCount).FirstOrDefault(row => columns.Exists(column => !CellText.IsMissing(column.At(row))));
        var rows = Enumerable.Range(first, Math.Min(TableView.Shown, RowCount - first)).ToList();
        return new(Title,
            [new("", rows.Count > 0 && rows.All(row => Key(row) is { } key && CellText.IsNumber(key.GetType()))) { IsKey = true }, .. columns.Select(column => new TableHead(column.Name, column.IsNumber(RowCount)))],
            [.. rows.Select(row => columns.Select(column => CellText.Shown(column.At(row))).Prepend(CellText.Shown(Key(row))).ToList())], RowCount)
        {
            ColumnCount = Columns.Count,
            Whole = ".ToCsv()",
            Notes = first == 0 ? [] : [$"{(first == 1 ? "The first row has" : $"The first {Units.Number(first)} rows have")} no value in the columns shown, so the table begins after."],
        };
    }
}

/// <summary>One column of a grid.</summary>
/// <param name="Name">Its key as text.</param>
/// <param name="Type">What its values are.</param>
/// <param name="At">The value of a row; null when missing.</param>
internal sealed record GridColumn(string Name, Type Type, Func<int, object?> At)
{
    /// <summary>Whether the values are numbers: by the column's type, or by every value where the type leaves it open.</summary>
    public bool IsNumber(int rows)
    {
        if (Type != typeof(object))
            return CellText.IsNumber(Type);
        var values = Enumerable.Range(0, rows).Select(At).Where(value => !CellText.IsMissing(value)).Select(value => CellText.IsNumber(value!.GetType()));
        using var isNumber = values.GetEnumerator();
        if (!isNumber.MoveNext())
            return false;
        while (isNumber.Current)
            if (!isNumber.MoveNext())
                return true;
        return false;
    }
}
