namespace ComputeThesis;

/// <summary>What the catalogue says of one table, without reading it, unless the package stands at a day.</summary>
public sealed record TableEntry
{
    internal TableEntry(TableSchema schema)
    {
        Name = schema.Name;
        File = schema.Path;
        Title = schema.Title;
        Description = schema.Description;
        Rows = schema.RowCount;
        FirstDay = schema.FirstDay;
        LastDay = schema.LastDay;
        Sources = schema.Sources;
        Licence = schema.Licence;
        Key = schema.PrimaryKey;
        Columns = [.. schema.Fields.Select(field => new ColumnEntry(field))];
        KnownOn = schema.Vintage?.KnownOn;
        IsSeries = schema.Series is not null;
    }

    /// <summary>What is said of a table with the rows that are known, or of one that cannot be read.</summary>
    internal TableEntry(TableSchema schema, DataTable? known)
        : this(schema)
    {
        Rows = known?.Count ?? -1;
        (FirstDay, LastDay) = known is null ? (null, null) : TableSpan.Of(known);
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Its file, relative to the package.</summary>
    public string File { get; }

    /// <summary>What it holds, in a few words.</summary>
    public string Title { get; }

    /// <summary>What a row is.</summary>
    public string Description { get; }

    /// <summary>How many rows it has, without the header; -1 where the package does not declare it, or where, as of a day, the table cannot be read.</summary>
    public int Rows { get; }

    /// <summary>The first day the rows speak of; null for a table without days.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>The last day the rows speak of, that day included.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>Where most rows come from; each row names its own source.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Under which terms the figures may be used.</summary>
    public string Licence { get; }

    /// <summary>The columns that no two rows share the values of.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<ColumnEntry> Columns { get; }

    /// <summary>The column that tells since when the world could know a row; null where there is none, and so no vintage.</summary>
    public string? KnownOn { get; }

    /// <summary>Whether the table is a set of series over time, which can have gaps and can be laid out wide.</summary>
    public bool IsSeries { get; }
}

/// <summary>What the catalogue says of one column.</summary>
public sealed record ColumnEntry
{
    internal ColumnEntry(TableField field)
    {
        Name = field.Name;
        Type = field.Type.ToString().ToLowerInvariant();
        Unit = field.Unit;
        Description = field.Description;
        IsRequired = field.Required;
        Words = field.Allowed;
    }

    /// <summary>The column's name in the file.</summary>
    public string Name { get; }

    /// <summary>string, number or date.</summary>
    public string Type { get; }

    /// <summary>The unit of its numbers; null where there is none or where it differs by row.</summary>
    public string? Unit { get; }

    /// <summary>What a cell holds.</summary>
    public string Description { get; }

    /// <summary>Whether no cell is empty.</summary>
    public bool IsRequired { get; }

    /// <summary>The only words it may hold; empty where any text may stand.</summary>
    public IReadOnlyList<string> Words { get; }
}
