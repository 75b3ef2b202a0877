using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis;

/// <summary>A file that this process has read, or has looked for.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Sha256">The SHA-256 of what was read, in lower-case hexadecimal digits; null where it was not there, or could not be read.</param>
public sealed record FileUse(string Path, string? Sha256);

/// <summary>A table that this process has read, whole, whatever day its package stands at.</summary>
public sealed class TableUse
{
    private const int BytesPerMark = 3;

    private readonly DataTable table;

    internal TableUse(string package, string sha256, DataTable table)
    {
        (Package, Sha256) = (package, sha256);
        this.table = table;
    }

    /// <summary>The package: the bundled one with its edition, or the folder as it was named.</summary>
    public string Package { get; }

    /// <summary>The table's name.</summary>
    public string Table => table.Schema.Name;

    /// <summary>How many rows it has.</summary>
    public int Rows => table.Count;

    /// <summary>The SHA-256 of the file that was read, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Tells rows that have changed from those that have not: the first three bytes of the SHA-256 of each block of rows, one after the other.</summary>
    /// <param name="rowsPerMark">How many rows a block has; the last may have fewer.</param>
    public byte[] RowMarks(int rowsPerMark)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerMark, 1);
        var columns = table.Columns([.. table.Schema.Fields.Select(field => field.Name)]);
        var marks = new byte[((Rows / rowsPerMark) + (Rows % rowsPerMark > 0 ? 1 : 0)) * BytesPerMark];
        var text = new StringBuilder();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (int row = 0, at = 0; row < Rows; at += BytesPerMark)
        {
            text.Clear();
            for (var last = Math.Min(Rows - row, rowsPerMark) + row; row < last; row++)
            {
                // No cell holds a control character, so these two part cells and rows for certain.
                foreach (var column in columns)
                    text.Append(column.Text(row)).Append('\u001F');
                text.Append('\n');
            }

            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
            hash[..BytesPerMark].CopyTo(marks.AsSpan(at));
        }

        return marks;
    }

    /// <summary>The table and where it is from, on one line.</summary>
    public override string ToString() => $"{Table} of {Package}, {Rows} rows, SHA-256 {Sha256}";
}
