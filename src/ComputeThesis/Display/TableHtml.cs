using System.Net;
using System.Text;

namespace ComputeThesis;

/// <summary>A table as one HTML fragment under 30,000 bytes that needs no script, no style sheet and no network.</summary>
internal static class TableHtml
{
    // The head stays while rows pass under it, so it needs the page's own ground: a page of ours, JupyterLab and VS Code name theirs;
    // elsewhere no colour is safe, and what passes below is blurred away. Lines are shadows, as borders of a joined table do not stay.
    private const string Style =
        ".ct-table{max-width:100%;font:13px/1.45 system-ui,sans-serif;margin:.4em 0}" +
        ".ct-table>div{overflow:auto;max-height:max(32em,70vh);max-width:100%}" +
        ".ct-table table{border-collapse:collapse;margin:0;font-variant-numeric:tabular-nums}" +
        ".ct-table caption{text-align:left;font-weight:600;padding:.2em .5em .4em;caption-side:top}" +
        ".ct-table th,.ct-table td{padding:.2em .6em;text-align:left;vertical-align:top;border:0;box-shadow:inset 0 -1px rgba(128,128,128,.25);max-width:34em;overflow-wrap:break-word}" +
        ".ct-table th{font-weight:600}.ct-table tbody th{font-weight:400}" +
        ".ct-table thead th{position:sticky;top:0;vertical-align:bottom;box-shadow:inset 0 -1px;background:var(--ct-paper,var(--jp-layout-color0,var(--vscode-editor-background,transparent)));" +
        "-webkit-backdrop-filter:blur(12px);backdrop-filter:blur(12px)}" +
        ".ct-table .n{text-align:right}.ct-table td.n,.ct-table .w{white-space:nowrap}" +
        ".ct-table p{margin:.35em .6em;opacity:.8;overflow-wrap:break-word}" +
        "@media print{.ct-table>div{max-height:none}}";

    public static string Write(TableView table) => TableFit.First(table, Write, html => Encoding.UTF8.GetByteCount(html) < 30_000);

    private static string Write(TableView table, TableLimits limits)
    {
        var title = limits.Title(table.Title);
        var html = new StringBuilder("<div class=\"ct-table\"><style>").Append(Style).Append("</style><div tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Encode(title)).Append("\"><table><caption>").Append(Encode(title)).Append("</caption><thead><tr>");
        foreach (var head in table.Heads)
            html.Append("<th scope=\"col\"").Append(Class(head)).Append('>').Append(Encode(limits.Head(head.Text)).Replace("_", "_<wbr/>", StringComparison.Ordinal)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        for (var row = 0; row < table.Cells.Count; row++)
            AppendRow(html, table, row, limits);
        html.Append("</tbody></table></div>");
        foreach (var note in limits.Notes(table.AllNotes))
            html.Append("<p>").Append(Encode(note)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    private static void AppendRow(StringBuilder html, TableView table, int row, TableLimits limits)
    {
        html.Append("<tr");
        if (row < table.Hovers.Count && table.Hovers[row] is { } hover && limits.Hover(hover) is { } shown)
            html.Append(" title=\"").Append(Encode(shown)).Append('"');
        html.Append('>');
        for (var column = 0; column < table.Heads.Count; column++)
            AppendCell(html, table.Heads[column], table.Cells[row][column], limits);
        html.Append("</tr>");
    }

    private static void AppendCell(StringBuilder html, TableHead head, string whole, TableLimits limits)
    {
        var (cell, name) = (limits.Cell(whole), head.IsKey ? "th" : "td");
        html.Append('<').Append(name).Append(head.IsKey ? " scope=\"row\"" : "").Append(Class(head, cell));
        // The whole text on hover, but not a part of it: that would say no more than the cell.
        if (limits.Whole(whole) is { } hover)
            html.Append(" title=\"").Append(Encode(hover)).Append('"');
        html.Append('>').Append(Encode(cell)).Append("</").Append(name).Append('>');
    }

    private static string Class(TableHead head) => head.IsNumber ? " class=\"n\"" : "";

    /// <summary>A short word, a day or a quarter is never broken: only text is.</summary>
    private static string Class(TableHead head, string cell) => head.IsNumber || cell.Length > 12 ? Class(head) : " class=\"w\"";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
