using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The library's tables as CSV, for the notebooks that read them.</summary>
internal static class PublishedTables
{
    /// <summary>The bytes of a table as the package has it; null where the library carries no table of that name.</summary>
    public static ReadOnlyMemory<byte>? Find(DataRecord record)
    {
        var data = DataPackage.Bundled;
        if (data.Tables.FirstOrDefault(table => table.Name == record.Table) is not { } table)
            return null;
        using var bytes = new MemoryStream();
        CsvFormat.WriteAsync(bytes, table.Columns, data[table.Name], CancellationToken.None).GetAwaiter().GetResult();
        return bytes.ToArray();
    }
}
