using System.Text;

namespace ComputeThesis;

/// <summary>A table as GitHub's Markdown: what is shown, with a row that aligns the numbers.</summary>
internal static class TableMarkdown
{
    public static string Write(params IEnumerable<TableView> tables) => string.Join("\n\n", tables.Select(Write));

    private static string Write(TableView whole)
    {
        var (limits, text) = (TableFit.Roomy, new StringBuilder());
        var table = whole.First(limits.Columns, limits.Rows);
        if (limits.Title(table.Title).Trim() is { Length: > 0 } title)
            text.Append("**").Append(MarkdownText.Of(title)).Append("**\n\n");
        AppendLine(text, table.Heads.Select(head => MarkdownText.Of(limits.Head(head.Text))));
        AppendLine(text, table.Heads.Select(head => head.IsNumber ? "---:" : "---"));
        foreach (var row in table.Cells)
            AppendLine(text, row.Select(cell => MarkdownText.Of(limits.Cell(cell))));
        foreach (var note in limits.Notes(table.AllNotes))
            text.Append('\n').Append(MarkdownText.Paragraph(note)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Trim())).Append(" |\n");
}
