using Deedle;

namespace ComputeThesis;

/// <summary>A Deedle frame of any keys as a grid: its own HTML in a notebook is a reflection tree of half a megabyte.</summary>
internal sealed class FrameGrid : IFrameOperation<Grid>
{
    public static Grid Of(IFrame frame) => frame.Apply(new FrameGrid());

    public Grid Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        where TRow : notnull
        where TColumn : notnull
    {
        var (rows, columns) = (frame.RowIndex, frame.Columns);
        // By place, not by key: keys of other types may read the same.
        return new($"Frame of {Units.Count(frame.RowCount, "row")} and {Units.Count(frame.ColumnCount, "column")}",
            [.. frame.ColumnKeys.Zip(frame.ColumnTypes, (key, type) => (key, type)).Select((column, place) =>
            {
                var cells = new Lazy<IVector>(() => columns.GetAt(place).Vector);
                return new GridColumn(CellText.Exact(column.key), column.type, row => cells.Value.GetObject(rows.AddressAt(row)) is { HasValue: true, Value: var value } ? value : null);
            })],
            frame.RowCount, row => rows.KeyAt(rows.AddressAt(row)));
    }
}
