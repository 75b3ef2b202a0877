using Deedle;

namespace ComputeThesis;

/// <summary>Frames laid out by day: fewer rows by a named rule, and back to the long form. Nothing is filled or interpolated.</summary>
public static class FrameExtensions
{
    /// <summary>The last value of each week from Monday to Sunday, under the day it is of.</summary>
    /// <param name="frame">A row is a day, a column is a series.</param>
    /// <returns>A row is the last day of a week that any column has a value on; a column whose last value of the week is of an earlier day shows that value.</returns>
    public static Frame<DateOnly, string> LastOfWeek(this Frame<DateOnly, string> frame) => Resample(frame, day => day.AddDays((7 - (int)day.DayOfWeek) % 7), values => values[^1]);

    /// <summary>The last value of each calendar month, under the last day of the month that any column has a value on.</summary>
    /// <inheritdoc cref="LastOfWeek" path="/param"/>
    public static Frame<DateOnly, string> LastOfMonth(this Frame<DateOnly, string> frame) => Resample(frame, EndOfMonth, values => values[^1]);

    /// <summary>The last value of each calendar quarter, under the last day of the quarter that any column has a value on.</summary>
    /// <inheritdoc cref="LastOfWeek" path="/param"/>
    public static Frame<DateOnly, string> LastOfQuarter(this Frame<DateOnly, string> frame) => Resample(frame, EndOfQuarter, values => values[^1]);

    /// <summary>The mean of the values that each calendar month has, under the last day of the month that any column has a value on.</summary>
    /// <inheritdoc cref="LastOfWeek" path="/param"/>
    public static Frame<DateOnly, string> MeanOfMonth(this Frame<DateOnly, string> frame) => Resample(frame, EndOfMonth, values => values.Average());

    /// <summary>The mean of the values that each calendar quarter has, under the last day of the quarter that any column has a value on.</summary>
    /// <inheritdoc cref="LastOfWeek" path="/param"/>
    public static Frame<DateOnly, string> MeanOfQuarter(this Frame<DateOnly, string> frame) => Resample(frame, EndOfQuarter, values => values.Average());

    /// <summary>The long form of a frame laid out by day: a row is one value of one series on one day, series by series; what is missing has no row.</summary>
    /// <param name="frame">A row is a day, a column is a series.</param>
    /// <param name="by">The name of the column that the series' names go to.</param>
    /// <param name="value">The name of the column that the values go to.</param>
    /// <param name="on">The name of the column that the days go to.</param>
    public static Frame<int, string> ToLong(this Frame<DateOnly, string> frame, string by, string value, string on = "date")
    {
        ArgumentNullException.ThrowIfNull(frame);
        var rows = frame.ColumnKeys.SelectMany(name => frame.GetColumn<double>(name).Observations.Select(cell => (Series: name, Day: cell.Key, cell.Value))).ToList();
        var keys = Enumerable.Range(0, rows.Count).ToArray();
        var columns = new FrameBuilder.Columns<int, string>();
        columns.Add(by, new Series<int, string>(keys, rows.Select(row => row.Series)));
        columns.Add(on, new Series<int, DateOnly>(keys, rows.Select(row => row.Day)));
        columns.Add(value, new Series<int, double>(keys, rows.Select(row => row.Value)));
        return columns.Frame;
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly EndOfQuarter(DateOnly day) => EndOfMonth(new(day.Year, (((day.Month - 1) / 3) * 3) + 3, 1));

    private static Frame<DateOnly, string> Resample(Frame<DateOnly, string> frame, Func<DateOnly, DateOnly> period, Func<IReadOnlyList<double>, double> pick)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var columns = frame.ColumnKeys.Select(name => (name, cells: frame.GetColumn<double>(name).Observations.OrderBy(cell => cell.Key).GroupBy(cell => period(cell.Key)).ToDictionary(cells => cells.Key, cells => cells.ToList()))).ToList();
        var periods = columns.SelectMany(column => column.cells).GroupBy(cells => cells.Key, cells => cells.Value[^1].Key).OrderBy(days => days.Key).Select(days => (Period: days.Key, Last: days.Max())).ToArray();
        return WideFrame.Of([.. periods.Select(days => days.Last)], columns.Select(column => KeyValuePair.Create(column.name,
            periods.Select(days => column.cells.TryGetValue(days.Period, out var cells) ? pick([.. cells.Select(cell => cell.Value)]) : double.NaN).ToArray())));
    }
}
