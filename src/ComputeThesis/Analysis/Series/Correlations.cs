using Deedle;

namespace ComputeThesis;

/// <summary>Pearson's correlation of every two columns of a frame, each over the days on which both have a value.</summary>
/// <param name="Names">The columns, by name.</param>
/// <param name="Values">From -1 to 1; NaN for a pair with fewer than three shared days, or of which one does not vary on them.</param>
/// <param name="Days">How many days each pair shares.</param>
internal sealed record Correlations(IReadOnlyList<string> Names, double[,] Values, int[,] Days)
{
    // A line goes through any two.
    private const int Least = 3;

    /// <summary>The correlations of returns: a row is a day, a column an asset. Columns come by name, whatever their order in the frame.</summary>
    /// <exception cref="ArgumentException">A return is no finite number; the message says where.</exception>
    public static Correlations Of(Frame<DateOnly, string> returns)
    {
        var columns = DayColumns.OfReturns(returns).Columns.OrderBy(column => column.Key, StringComparer.Ordinal).ToList();
        var (values, days) = (new double[columns.Count, columns.Count], new int[columns.Count, columns.Count]);
        for (var i = 0; i < columns.Count; i++)
            for (var j = i; j < columns.Count; j++)
            {
                var (first, second) = (columns[i].Value, columns[j].Value);
                int[] shared = [.. Enumerable.Range(0, first.Length).Where(day => !double.IsNaN(first[day]) && !double.IsNaN(second[day]))];
                days[i, j] = days[j, i] = shared.Length;
                values[i, j] = values[j, i] = Of([.. shared.Select(day => first[day])], [.. shared.Select(day => second[day])]);
            }

        return new([.. columns.Select(column => column.Key)], values, days);
    }

    private static double Of(double[] x, double[] y) =>
        x.Length >= Least && Moments.Squares(x) is > 0 and var squaresX && Moments.Squares(y) is > 0 and var squaresY
            ? Math.Clamp(Moments.Products(x, y) / (Math.Sqrt(squaresX) * Math.Sqrt(squaresY)), -1, 1) : double.NaN;
}
