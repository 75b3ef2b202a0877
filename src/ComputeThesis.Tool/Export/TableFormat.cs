namespace ComputeThesis.Tool;

/// <summary>Writes the rows of a table in one format.</summary>
internal delegate Task TableFormat(Stream stream, IReadOnlyList<ColumnEntry> columns, Records rows, CancellationToken stop);
