using Deedle;

namespace ComputeThesis;

/// <summary>The cells of a column of a frame as checked numbers.</summary>
internal static class FrameNumbers
{
    /// <summary>The cells that are present, each under its row.</summary>
    /// <exception cref="ArgumentException">A cell is no number, or not such a one; the message says where.</exception>
    public static IEnumerable<KeyValuePair<TRow, double>> Of<TRow>(Frame<TRow, string> frame, string column, Predicate<double> isSound, string expected, string cure)
        where TRow : notnull =>
        from cell in frame.GetColumn<object>(column).Observations
        let value = cell.Value is double or float or int or long or decimal ? Convert.ToDouble(cell.Value) : double.NaN
        select isSound(value) ? KeyValuePair.Create(cell.Key, value) : throw new ArgumentException($"{column} on {Row(cell.Key)}: found {cell.Value} where {expected}. {cure}", nameof(frame));

    private static string Row(object key) => key is DateOnly day ? Units.Day(day) : $"row {key}";
}
