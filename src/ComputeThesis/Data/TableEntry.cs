namespace ComputeThesis;

/// <summary>What the catalogue says of one table, without reading it.</summary>
public sealed record TableEntry
{
    internal TableEntry(TableSchema schema)
    {
        Name = schema.Name;
        Title = schema.Title;
        Description = schema.Description;
        Rows = schema.RowCount;
        FirstDay = schema.FirstDay;
        LastDay = schema.LastDay;
        Sources = schema.Sources;
        Licence = schema.Licence;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>What it holds, in a few words.</summary>
    public string Title { get; }

    /// <summary>What a row is.</summary>
    public string Description { get; }

    /// <summary>How many rows it has, without the header.</summary>
    public int Rows { get; }

    /// <summary>The first day the rows speak of; null for a table without days.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>The last day the rows speak of, that day included.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>Where most rows come from; each row names its own source.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Under which terms the figures may be used.</summary>
    public string Licence { get; }
}
