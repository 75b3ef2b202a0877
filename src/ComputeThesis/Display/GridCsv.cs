using System.Buffers;
using System.Text;

namespace ComputeThesis;

/// <summary>All rows and columns of a grid as CSV (RFC 4180), lines ended by LF as in the package's own files.</summary>
/// <remarks>The library's reader of CSV stands on a higher floor, and its writer takes a database reader only: quoting is one line.</remarks>
internal static class GridCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // What a spreadsheet takes for the start of a formula; the wide forms count in some.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <param name="grid">What to write.</param>
    /// <param name="key">The head of the column that holds the keys, or null to leave them out.</param>
    public static string Write(Grid grid, string? key)
    {
        var csv = new StringBuilder();
        AppendLine(csv, [.. key is null ? Array.Empty<string>() : [key], .. grid.Columns.Select(column => Text(column.Name))]);
        for (var row = 0; row < grid.RowCount; row++)
            AppendLine(csv, [.. key is null ? Array.Empty<string>() : [Cell(grid.Key(row))], .. grid.Columns.Select(column => Cell(column.At(row)))]);
        return csv.ToString();
    }

    // A line that is empty is read as none, and by many programs one that begins with # as a comment.
    private static void AppendLine(StringBuilder csv, IReadOnlyList<string> cells)
    {
        if (cells is [""] or [])
            csv.Append("\"\"");
        else if (cells[0].StartsWith('#'))
            csv.Append('"').Append(cells[0]).Append('"').AppendJoin("", cells.Skip(1).Select(cell => "," + cell));
        else
            csv.AppendJoin(',', cells);
        csv.Append('\n');
    }

    private static string Cell(object? value) => CellText.IsMissing(value) ? "" : CellText.IsPlain(value) ? CellText.Exact(value) : Text(CellText.Exact(value));

    private static string Text(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
