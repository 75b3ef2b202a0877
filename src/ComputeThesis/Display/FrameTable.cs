using Deedle;

namespace ComputeThesis;

/// <summary>A Deedle frame of any keys as a table: its own HTML in a notebook is a reflection tree of half a megabyte.</summary>
internal sealed class FrameTable : IFrameOperation<TableView>
{
    public static TableView Of(IFrame frame) => frame.Apply(new FrameTable());

    public TableView Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        where TRow : notnull
        where TColumn : notnull
    {
        var columns = frame.Columns.Observations.Select(column => (column.Key, Values: column.Value)).ToList();
        var keys = frame.RowKeys.Take(TableView.Shown).ToList();
        var numbers = columns.Select(column => frame.GetColumn<object>(column.Key).Observations.Select(o => o.Value).FirstOrDefault() is double or float or int or long or decimal);
        return new($"Frame of {Units.Number(frame.RowCount)} rows and {frame.ColumnCount} columns",
            [new("", false), .. columns.Zip(numbers, (column, isNumber) => new TableHead(column.Key.ToString()!, isNumber))],
            [.. keys.Select(key => columns.Select(column => Cell(column.Values.TryGet(key))).Prepend(Cell(new OptionalValue<object>(key))).ToList())],
            frame.RowCount);
    }

    /// <summary>A value of any type as a cell; empty when missing.</summary>
    internal static string Cell(OptionalValue<object> value) => !value.HasValue ? "" : value.Value switch
    {
        double number => Units.Number(number, 6),
        float number => Units.Number(number, 6),
        DateOnly day => Units.Day(day),
        DateTime { TimeOfDay.Ticks: 0 } day => Units.Day(DateOnly.FromDateTime(day)),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? "",
    };
}
