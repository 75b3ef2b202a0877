using System.Security.Cryptography;

namespace ComputeThesis;

/// <summary>Everything that can be wrong with the files of a package.</summary>
internal sealed class PackageChecks(PackageFiles files, PackageTables tables)
{
    /// <summary>What is wrong with a table: its file, its rows, and what the catalogue says of both.</summary>
    public IReadOnlyList<DataFormatException> Of(TableSchema schema)
    {
        byte[] bytes;
        try
        {
            bytes = BytesOf(files.OpenAsIs(schema.Path));
        }
        catch (DataFormatException e)
        {
            return [e];
        }

        return [.. Hash(schema, bytes), .. Text(schema), .. tables.ProblemsOf(schema), .. Catalogue(schema)];
    }

    /// <summary>Table files that the catalogue does not name.</summary>
    public IEnumerable<DataFormatException> Unlisted() => files.Tables.Except(tables.Schemas.Select(schema => schema.Path))
        .Select(file => new DataFormatException(file, null, null, "a table file that datapackage.json does not name", "an entry of it", "Add it to the resources, or take the file away."));

    private static byte[] BytesOf(Stream stream)
    {
        using (stream)
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }

    /// <summary>Marks and line ends, within an archive too.</summary>
    private IEnumerable<DataFormatException> Text(TableSchema schema)
    {
        byte[] bytes;
        try
        {
            bytes = BytesOf(files.Open(schema.Path));
        }
        catch (DataFormatException)
        {
            // Said when its rows are read.
            yield break;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            yield return new(schema.Path, 1, null, "a byte order mark", "the header's first letter", "Save the file as UTF-8 without a byte order mark.");
        if (Array.IndexOf(bytes, (byte)'\r') is >= 0 and var at)
            yield return new(schema.Path, bytes.AsSpan(0, at).Count((byte)'\n') + 1, null, "a carriage return", "lines that end with a line feed alone", "Save the file with LF line ends.");
    }

    private static IEnumerable<DataFormatException> Hash(TableSchema schema, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (schema.Hash.Length > 0 && schema.Hash != hash)
            yield return new(schema.Path, null, null, $"a file with the SHA-256 {hash}", $"the one of datapackage.json, {schema.Hash},",
                "Put the file back as it was published; if you changed it on purpose, put its new hash into datapackage.json.");
    }

    private IEnumerable<DataFormatException> Catalogue(TableSchema schema)
    {
        DataTable table;
        try
        {
            table = tables[schema.Name];
        }
        catch (DataFormatException)
        {
            // Said already.
            yield break;
        }

        if (schema.RowCount >= 0 && table.Count > schema.RowCount)
            yield return new(schema.Path, null, null, $"{table.Count} rows", $"{schema.RowCount}, as datapackage.json declares,", "Take the extra rows out; if they were added on purpose, correct rowCount.");
        if (SpanColumn(schema) is not { } column || table.Count == 0)
            yield break;
        var days = Enumerable.Range(0, table.Count).Where(table.Days(column).Has).Select(row => table.Days(column).Day(row)).ToList();
        if (days.Count > 0 && (days.Min() != schema.FirstDay || days.Max() != schema.LastDay))
            yield return new(schema.Path, null, column, $"days from {Units.Day(days.Min()!.Value)} to {Units.Day(days.Max()!.Value)}",
                $"the span of datapackage.json, {schema.FirstDay:yyyy-MM-dd} to {schema.LastDay:yyyy-MM-dd},", "Correct temporal in datapackage.json, or the days.");
    }

    /// <summary>The column that a declared span is of: the series' own, or the first that ends with the declared day.</summary>
    private string? SpanColumn(TableSchema schema) => schema.FirstDay is null || schema.LastDay is null ? null
        : schema.Series?.Day ?? schema.Fields.Where(field => field.Type == FieldType.Date).Select(field => field.Name).FirstOrDefault(name => SpansTo(tables[schema.Name].Days(name), schema))
            ?? schema.Fields.FirstOrDefault(field => field.Type == FieldType.Date)?.Name;

    private static bool SpansTo(DaysColumn days, TableSchema schema) => days.Cells.Contains(schema.FirstDay!.Value.DayNumber) && days.Cells.Contains(schema.LastDay!.Value.DayNumber);
}
