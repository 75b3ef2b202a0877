using System.Collections.Concurrent;

namespace ComputeThesis;

/// <summary>The tables of a package as they could be known at the end of a day, or as they are. What is wrong with a table is found in the whole of it.</summary>
internal sealed class KnownTables(PackageTables whole, DateOnly? day)
{
    private readonly ConcurrentDictionary<string, Lazy<DataTable>> cut = [];

    /// <summary>The day at whose end the tables stand; null where nothing was taken out.</summary>
    public DateOnly? Day => day;

    /// <summary>The tables with every row.</summary>
    public PackageTables Whole => whole;

    /// <exception cref="DataFormatException">The package has no such table, or its data are wrong: the first thing that is.</exception>
    public DataTable this[string name] => day is { } last ? cut.GetOrAdd(name, _ => new(() => whole[name].AsOf(last))).Value : whole[name];

    /// <summary>The catalogue: an entry a table, with the rows and days that are known.</summary>
    public IReadOnlyList<TableEntry> Entries => [.. whole.Schemas.Select(schema => day is null || schema.Vintage is null ? new TableEntry(schema) : new(schema, Readable(schema.Name)))];

    /// <summary>A table, or null where it cannot be read: the catalogue is there all the same, and whoever asks for the table is told why.</summary>
    private DataTable? Readable(string name)
    {
        try
        {
            return this[name];
        }
        catch (DataFormatException)
        {
            return null;
        }
    }
}
