using System.Text;

namespace ComputeThesis;

/// <summary>A table as aligned text, for a terminal.</summary>
internal static class TableText
{
    private const int WidestCell = 48;

    public static string Write(TableView table)
    {
        var widths = table.Heads.Select((head, column) =>
            Math.Min(WidestCell, Math.Max(head.Text.Length, table.Cells.Select(row => row[column].Length).DefaultIfEmpty(0).Max()))).ToArray();
        var text = new StringBuilder(table.Title).Append('\n');
        AppendLine(text, table.Heads, widths, table.Heads.Select(head => head.Text));
        AppendLine(text, table.Heads, widths, widths.Select(width => new string('-', width)));
        foreach (var row in table.Cells)
            AppendLine(text, table.Heads, widths, row);
        foreach (var note in TableHtml.Notes(table))
            text.Append(note).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder text, IReadOnlyList<TableHead> heads, int[] widths, IEnumerable<string> cells)
    {
        var line = string.Join("  ", cells.Select((cell, column) => Fit(cell, widths[column], heads[column].IsNumber)));
        text.Append(line.TrimEnd()).Append('\n');
    }

    private static string Fit(string cell, int width, bool right)
    {
        var one = cell.ReplaceLineEndings(" ");
        if (one.Length > width)
            one = one[..(width - 1)] + "…";
        return right ? one.PadLeft(width) : one.PadRight(width);
    }
}
