namespace ComputeThesis;

/// <summary>Which days the rows of a table speak of.</summary>
internal static class TableSpan
{
    /// <summary>The first and the last day; null where the schema names no column of them, or no row has one.</summary>
    public static (DateOnly? First, DateOnly? Last) Of(DataTable table)
    {
        if (Column(table.Schema) is not { } column)
            return (null, null);
        var days = table.Days(column);
        var (first, last) = (-1, -1);
        for (var row = 0; row < days.Count; row++)
        {
            if (!days.Has(row))
                continue;
            if (first < 0 || days.Compare(row, first) < 0)
                first = row;
            if (last < 0 || days.Compare(row, last) > 0)
                last = row;
        }

        return first < 0 ? (null, null) : (days.Day(first), days.Day(last));
    }

    // Told by the schema alone: rows known later must not decide which days count.
    private static string? Column(TableSchema schema) => schema.Series?.Day
        ?? schema.Vintage?.Of.LastOrDefault(name => schema.Fields[schema.Ordinal(name)].Type == FieldType.Date);
}
