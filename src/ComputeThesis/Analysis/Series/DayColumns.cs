using Deedle;

namespace ComputeThesis;

/// <summary>A frame laid out by day as plain arrays: the days ascending, and for each column one cell a day, where NaN is missing.</summary>
internal sealed record DayColumns(DateOnly[] Days, IReadOnlyList<KeyValuePair<string, double[]>> Columns)
{
    // Squares of returns, and sums of them, then stay finite.
    private const double Largest = 1e100;

    /// <summary>Reads a frame of closes: every one a positive finite number.</summary>
    public static DayColumns OfPrices(Frame<DateOnly, string> prices) =>
        Read(prices, [], close => close > 0 && double.IsFinite(close), "a close is a positive finite number", "Leave out what is no close: Where on the table, or a filter on the frame.");

    /// <summary>Reads a frame of returns, or the columns named: every one a number whose square is finite.</summary>
    public static DayColumns OfReturns(Frame<DateOnly, string> returns, params string[] only) =>
        Read(returns, only, value => Math.Abs(value) < Largest, "a return is a number, a fraction below 1e100", "Returns on a frame of closes makes them.");

    /// <summary>The cells of one column.</summary>
    /// <exception cref="ArgumentException">There is no such column; the message lists those that exist.</exception>
    public double[] this[string name]
    {
        get
        {
            Name.MustBeOneOf(Columns.Select(column => column.Key), name, "column in the frame");
            return Columns.First(column => column.Key == name).Value;
        }
    }

    /// <summary>A frame of the same days, with each column turned into another; a column may be left out.</summary>
    public Frame<DateOnly, string> Select(Func<string, double[], double[]> make, string? without = null) =>
        WideFrame.Of(Days, Columns.Where(column => column.Key != without).Select(column => KeyValuePair.Create(column.Key, make(column.Key, column.Value))));

    private static DayColumns Read(Frame<DateOnly, string> frame, string[] only, Predicate<double> isSound, string expected, string cure)
    {
        ArgumentNullException.ThrowIfNull(frame);
        foreach (var name in only)
            Name.MustBeOneOf(frame.ColumnKeys, name, "column in the frame");
        DateOnly[] days = [.. frame.RowKeys.Order()];
        return new(days, [.. (only.Length == 0 ? frame.ColumnKeys : only).Select(name => KeyValuePair.Create(name, Cells(name)))]);

        double[] Cells(string name)
        {
            var cells = new double[days.Length];
            Array.Fill(cells, double.NaN);
            foreach (var (day, value) in FrameNumbers.Of(frame, name, isSound, expected, cure))
                cells[Array.BinarySearch(days, day)] = value;
            return cells;
        }
    }
}
