using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The tables that the notebooks of a site were run with, as CSV files, and what is to be said of each.</summary>
internal sealed class SiteData(Func<DataRecord, byte[]?>? open, Action<string> notice, Action<string> stale)
{
    private readonly SortedDictionary<string, (byte[] Content, string Hash)?> tables = new(StringComparer.Ordinal);

    public IEnumerable<SiteFile> Files => tables.Where(table => table.Value is not null).Select(table => new SiteFile(table.Key, table.Value!.Value.Content));

    /// <summary>The list of a page's tables, or nothing where its run is not known to have read any.</summary>
    public void Write(StringBuilder page, SiteEntry entry)
    {
        if (entry.Facts.Record is not { Data: { Count: > 0 } data })
            return;
        page.Append("<section class=\"data\" aria-labelledby=\"page_data\">\n<h2 id=\"page_data\">Data</h2>\n<ul>\n");
        foreach (var record in data)
            page.Append("<li>").Append(Item(entry, record)).Append("</li>\n");
        page.Append("</ul>\n</section>\n");
    }

    private string Item(SiteEntry entry, DataRecord record)
    {
        var (path, rows) = ($"data/{record.Table}.csv", FormattableString.Invariant($"{record.Rows:N0} row{(record.Rows == 1 ? "" : "s")}"));
        if (Find(record, path) is not { } table)
        {
            notice($"{entry.Notebook.Notebook.Name}: its table {record.Table} is of {record.Package}, which is not at hand: the site goes without its figures.");
            return $"{Encode.Text(record.Table)}, {rows}, of {Encode.Text(record.Package)}; not part of this site. SHA-256 <code>{Encode.Text(record.Sha256)}</code>";
        }

        var link = $"<a href=\"{SiteAddress.Of(entry.Page, path)}\" download>{Encode.Text(record.Table)}.csv</a>";
        if (table.Hash == record.Sha256)
            return $"{link}, {rows}. SHA-256 <code>{table.Hash}</code>";
        stale($"{entry.Notebook.Notebook.Name}: the table {record.Table} has changed since it ran: SHA-256 {record.Sha256} then, {table.Hash} now.");
        return $"{link}. SHA-256 <code>{table.Hash}</code>. <span class=\"changed\">The notebook was run with other figures, {rows}, SHA-256 <code>{Encode.Text(record.Sha256)}</code>.</span>";
    }

    private (byte[] Content, string Hash)? Find(DataRecord record, string path)
    {
        if (record.Table.Length == 0 || !record.Table.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return null;
        if (open?.Invoke(record) is not { } content)
            return null;
        if (!tables.TryGetValue(path, out var table))
            tables[path] = table = (content, Convert.ToHexStringLower(SHA256.HashData(content)));
        return table;
    }
}
