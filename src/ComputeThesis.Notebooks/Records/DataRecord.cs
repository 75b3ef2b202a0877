namespace ComputeThesis.Notebooks;

/// <summary>A table that a run read, and how to tell later which of its rows have changed.</summary>
/// <param name="Package">Where the table is from: the name and edition of the data package, or its folder as the notebook named it.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Rows">How many rows it had, without the header.</param>
/// <param name="Sha256">The SHA-256 of its file, in lower-case hexadecimal digits.</param>
public sealed record DataRecord(string Package, string Table, int Rows, string Sha256)
{
    /// <summary>How many rows one of the <see cref="Marks"/> stands for; the last may stand for fewer.</summary>
    public int RowsPerMark { get; init; } = 1;

    /// <summary>The first three bytes of the SHA-256 of each block of rows, one after the other: they tell which rows differ, not whether the table does.</summary>
    public ReadOnlyMemory<byte> Marks { get; init; }
}
