using System.Buffers;
using System.Text;

namespace ComputeThesis.Tool;

/// <summary>A table as the package's own CSV: the same columns, the same text, the same bytes.</summary>
internal static class CsvFormat
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static async Task WriteAsync(Stream stream, IReadOnlyList<ColumnEntry> columns, Records rows, CancellationToken stop)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(Line(columns.Select(column => column.Name)));
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            await text.WriteLineAsync(Line(columns.Select(column => row.Text(column.Name) ?? "")));
        }
    }

    // A line that is empty is read as none, and by many programs one that begins with # as a comment.
    private static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select((cell, place) => place == 0 && cell.StartsWith('#') ? Quote(cell) : Cell(cell))) is { Length: > 0 } line ? line : "\"\"";

    private static string Cell(string text) => text.AsSpan().ContainsAny(Quoted) ? Quote(text) : text;

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
