using System.Text;

namespace ComputeThesis;

/// <summary>A table as aligned text, for a terminal: columns that pass its right edge are left to the count.</summary>
internal static class TableText
{
    private const int WidestCell = 48;
    private const int WidestLine = 180;

    public static string Write(TableView table)
    {
        var limits = TableFit.Roomy;
        var heads = table.Heads.Select(head => Fit(limits.Head(head.Text))).ToList();
        var rows = table.Cells.Select(row => row.Select(cell => Fit(limits.Cell(cell))).ToList()).ToList();
        var widths = heads.Select((head, column) => rows.Select(row => TerminalWidth.Of(row[column])).Append(TerminalWidth.Of(head)).Max()).ToArray();
        var shown = table.First(Math.Min(Fitting(table, widths), limits.Columns), int.MaxValue);
        var text = new StringBuilder();
        AppendLine(text, limits.Title(shown.Title));
        AppendLine(text, Line(shown.Heads, widths, heads));
        AppendLine(text, Line(shown.Heads, widths, [.. widths.Select(width => new string('-', width))]));
        foreach (var row in rows)
            AppendLine(text, Line(shown.Heads, widths, row));
        foreach (var note in limits.Notes(shown.AllNotes))
            AppendLine(text, note);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>How many columns beside the key fit into a line; one at least.</summary>
    private static int Fitting(TableView table, int[] widths)
    {
        var (keys, width) = (table.Heads is [{ IsKey: true }, ..] ? 1 : 0, -2);
        var fitting = widths.TakeWhile(own => (width += own + 2) <= WidestLine).Count();
        return Math.Max(1, fitting - keys);
    }

    private static string Line(IReadOnlyList<TableHead> heads, int[] widths, List<string> cells) =>
        string.Join("  ", heads.Select((head, column) => Pad(cells[column], widths[column], head.IsNumber)));

    private static void AppendLine(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');

    private static string Fit(string cell) => TerminalWidth.Cut(cell, WidestCell);

    private static string Pad(string cell, int width, bool right)
    {
        var blanks = new string(' ', width - TerminalWidth.Of(cell));
        return right ? blanks + cell : cell + blanks;
    }
}
