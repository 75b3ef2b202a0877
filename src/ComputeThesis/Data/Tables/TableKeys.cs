namespace ComputeThesis;

/// <summary>The checks that look at more than one row: keys, order and references.</summary>
internal static class TableKeys
{
    /// <summary>Every key once, and the rows of series in order.</summary>
    public static void Check(DataTable table, Action<DataFormatException> report)
    {
        var key = table.Schema.PrimaryKey;
        if (table.Schema.Series is { Rule: not SeriesDays.Quarters } role)
        {
            string[] place = [.. role.By, role.Day];
            var isKey = key.Count == 0 || key.ToHashSet().SetEquals(place);
            CheckOrder(table, place, isKey ? report : null, report);
            if (isKey)
                return;
        }

        if (key.Count > 0)
            CheckUnique(table, table.Columns(key), report);
    }

    /// <summary>The values of every row stand in the table that it refers to.</summary>
    public static void CheckReference(DataTable table, ForeignKey reference, DataTable other, Action<DataFormatException> report)
    {
        var (here, there) = (table.Columns(reference.Fields), other.Columns(reference.Referenced));
        var known = Enumerable.Range(0, other.Count).Select(row => KeyText(there, row)).ToHashSet();
        for (var row = 0; row < table.Count; row++)
        {
            // Rows of one series stand together, so most repeat what was just found.
            if ((row > 0 && Same(here, row - 1, row)) || Array.TrueForAll(here, column => !column.Has(row)) || HasBrokenCell(here, row))
                continue;
            var key = KeyText(here, row);
            if (!known.Contains(key))
                report(table.Wrong(row, null, new($"{string.Join(" + ", reference.Fields)} = {key}", $"a row of {other.File} with these values", $"Correct the name, or add the row to {other.File}.")));
        }
    }

    /// <summary>Rows in order; where the place is no key, as in a series that keeps its vintages, several may share one.</summary>
    private static void CheckOrder(DataTable table, IReadOnlyList<string> names, Action<DataFormatException>? reportTwice, Action<DataFormatException> report)
    {
        var columns = table.Columns(names);
        var before = -1;
        for (var row = 0; row < table.Count; row++)
        {
            if (HasBrokenCell(columns, row))
                continue;
            var order = before < 0 ? -1 : 0;
            for (var i = 0; i < columns.Length && order == 0; i++)
                order = columns[i].Compare(before, row);
            if (order == 0)
                reportTwice?.Invoke(Twice(table, columns, before, row));
            else if (order > 0)
                report(table.Wrong(row, null, new($"{string.Join(" + ", names)} = {KeyText(columns, row)} after {KeyText(columns, before)}", "rows in ascending order, each series by day", "Sort the rows by these columns.")));
            before = row;
        }
    }

    private static void CheckUnique(DataTable table, DataColumn[] columns, Action<DataFormatException> report)
    {
        var seen = new HashSet<int>(table.Count, new RowComparer(columns));
        for (var row = 0; row < table.Count; row++)
            if (!HasBrokenCell(columns, row) && !seen.Add(row) && seen.TryGetValue(row, out var first))
                report(Twice(table, columns, first, row));
    }

    private static DataFormatException Twice(DataTable table, DataColumn[] columns, int first, int row) => table.Wrong(row, null,
        new($"the key {string.Join(" + ", columns.Select(column => column.Field.Name))} = {KeyText(columns, row)} of line {table.LineOf(first)} again", "a key of its own",
            "Delete the copy, or date the row by the release that restated the figure."));

    /// <summary>Whether a cell that is never empty is: it was reported, and neither a key nor a place can be made of it.</summary>
    private static bool HasBrokenCell(DataColumn[] columns, int row)
    {
        foreach (var column in columns)
            if (column.Field.Required && !column.Has(row))
                return true;
        return false;
    }

    private static string KeyText(DataColumn[] columns, int row) => string.Join(" + ", columns.Select(column => column.Text(row)));

    private static bool Same(DataColumn[] columns, int a, int b)
    {
        foreach (var column in columns)
            if (column.Compare(a, b) != 0)
                return false;
        return true;
    }

    /// <summary>Rows are the same when the cells of some columns are.</summary>
    internal sealed class RowComparer(DataColumn[] columns) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Same(columns, x, y);

        public int GetHashCode(int row)
        {
            var hash = 17;
            foreach (var column in columns)
                hash = (hash * 31) + column.Hash(row);
            return hash;
        }
    }
}
