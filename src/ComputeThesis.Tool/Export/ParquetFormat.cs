using Parquet;
using Parquet.Schema;

namespace ComputeThesis.Tool;

/// <summary>A table as Parquet: columns of text, double and date, each of which may miss values. The only file that knows the Parquet library.</summary>
internal static class ParquetFormat
{
    private const int RowsInGroup = 1 << 17;

    public static async Task WriteAsync(Stream stream, IReadOnlyList<ColumnEntry> columns, Records rows, CancellationToken stop)
    {
        var fields = columns.Select(column => new DataField(column.Name, TypeOf(column), isNullable: true)).ToArray();
        await using var file = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: stop);
        foreach (var group in rows.Chunk(RowsInGroup))
        {
            using var part = file.CreateRowGroup();
            foreach (var field in fields)
            {
                stop.ThrowIfCancellationRequested();
                await WriteAsync(part, field, [.. group.Select(row => row[field.Name])], stop);
            }
        }
    }

    private static Type TypeOf(ColumnEntry column) => column.Type switch
    {
        "number" => typeof(double),
        "date" => typeof(DateOnly),
        _ => typeof(string),
    };

    private static Task WriteAsync(ParquetRowGroupWriter part, DataField field, object?[] cells, CancellationToken stop) =>
        field.ClrType == typeof(double) ? part.WriteAsync<double>(field, Array.ConvertAll(cells, cell => (double?)cell), cancellationToken: stop)
        : field.ClrType == typeof(DateOnly) ? part.WriteAsync<DateOnly>(field, Array.ConvertAll(cells, cell => (DateOnly?)cell), cancellationToken: stop)
        : part.WriteAsync(field, Array.ConvertAll(cells, cell => (string?)cell));
}
