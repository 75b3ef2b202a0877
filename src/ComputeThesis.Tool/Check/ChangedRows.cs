using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Says what the rows of a table that changed are about, where the table as it is now can tell.</summary>
internal static class ChangedRows
{
    private const int MostNamed = 4;

    public static IEnumerable<string> InWords(Cause cause, string folder)
    {
        if (cause.Data is not { New: { } table } data)
            yield break;
        foreach (var rows in data.Rows.Take(MostNamed))
        {
            // Rows that are no longer there can only be told by those that now stand where they stood.
            if (rows.NewCount > 0 && TableRows.Describe(table, rows.NewFrom - 1, rows.NewFrom + rows.NewCount - 2, folder) is { } words)
                yield return $"{Rows(rows.NewFrom, rows.NewCount)} now: {words}";
            else if (rows.NewCount == 0 && rows.NewFrom > 0 && TableRows.Describe(table, rows.NewFrom - 1, rows.NewFrom - 1, folder) is { } before)
                yield return $"{Rows(rows.OldFrom, rows.OldCount)} stood after: {before}";
        }
    }

    private static string Rows(int from, int count) => count == 1 ? $"row {from}" : $"rows {from}-{from + count - 1}";
}
