using System.Net;
using System.Text;

namespace ComputeThesis;

/// <summary>A table as one HTML fragment that needs no script, no style sheet and no network.</summary>
internal static class TableHtml
{
    private const string Style =
        ".ct-table{max-width:100%;overflow-x:auto;font:13px/1.45 system-ui,sans-serif;margin:.4em 0}" +
        ".ct-table table{border-collapse:collapse;margin:0;font-variant-numeric:tabular-nums}" +
        ".ct-table caption{text-align:left;font-weight:600;padding:.2em .5em .4em;caption-side:top}" +
        ".ct-table th{position:sticky;top:0;text-align:left;vertical-align:bottom;font-weight:600;border-bottom:1px solid currentColor}" +
        ".ct-table th,.ct-table td{padding:.2em .6em}" +
        ".ct-table td{text-align:left;vertical-align:top;border-bottom:1px solid rgba(128,128,128,.25);max-width:34em}" +
        ".ct-table th.n,.ct-table td.n{text-align:right}.ct-table td.n,.ct-table td.w{white-space:nowrap}" +
        ".ct-table p{margin:.35em .6em;opacity:.8}";

    public static string Write(TableView table)
    {
        var html = new StringBuilder("<div class=\"ct-table\"><style>").Append(Style).Append("</style><table><caption>")
            .Append(Encode(table.Title)).Append("</caption><thead><tr>");
        foreach (var head in table.Heads)
            html.Append("<th scope=\"col\"").Append(Class(head)).Append('>').Append(Encode(head.Text).Replace("_", "_<wbr/>", StringComparison.Ordinal)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        for (var row = 0; row < table.Cells.Count; row++)
            AppendRow(html, table, row);
        html.Append("</tbody></table>");
        foreach (var note in Notes(table))
            html.Append("<p>").Append(Encode(note)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    /// <summary>The notes of a table, with the count of the rows not shown.</summary>
    internal static IEnumerable<string> Notes(TableView table) => table.RowCount > table.Cells.Count
        ? table.Notes.Prepend($"{table.Cells.Count} of {Units.Number(table.RowCount)} rows shown; .ToFrame() holds them all.")
        : table.Notes;

    private static void AppendRow(StringBuilder html, TableView table, int row)
    {
        html.Append("<tr");
        if (row < table.Hovers.Count && table.Hovers[row] is { } hover)
            html.Append(" title=\"").Append(Encode(hover)).Append('"');
        html.Append('>');
        for (var column = 0; column < table.Heads.Count; column++)
            html.Append("<td").Append(Class(table.Heads[column], table.Cells[row][column])).Append('>').Append(Encode(table.Cells[row][column])).Append("</td>");
        html.Append("</tr>");
    }

    private static string Class(TableHead head) => head.IsNumber ? " class=\"n\"" : "";

    /// <summary>A short word, a day or a quarter is never broken: only text is.</summary>
    private static string Class(TableHead head, string cell) => head.IsNumber || cell.Length > 12 ? Class(head) : " class=\"w\"";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
