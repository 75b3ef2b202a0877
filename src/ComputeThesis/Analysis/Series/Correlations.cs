using Deedle;

namespace ComputeThesis;

/// <summary>Pearson's correlation of every two columns of a frame, each over the days on which both have a value.</summary>
/// <param name="Names">The columns, by name.</param>
/// <param name="Values">From -1 to 1; NaN for a pair with fewer than three shared days, or of which one does not vary on them.</param>
/// <param name="Days">How many days each pair shares.</param>
/// <param name="Largest">The day of each column that weighs most.</param>
internal sealed record Correlations(IReadOnlyList<string> Names, double[,] Values, int[,] Days, IReadOnlyList<LargestDay> Largest)
{
    // A line goes through any two.
    private const int Least = 3;

    /// <summary>The correlations of returns: a row is a day, a column an asset. Columns come by name, whatever their order in the frame.</summary>
    /// <exception cref="ArgumentException">A return is no finite number; the message says where.</exception>
    public static Correlations Of(Frame<DateOnly, string> returns)
    {
        var read = DayColumns.OfReturns(returns);
        var columns = read.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).ToList();
        var (values, days) = (new double[columns.Count, columns.Count], new int[columns.Count, columns.Count]);
        for (var i = 0; i < columns.Count; i++)
            for (var j = i; j < columns.Count; j++)
            {
                var (first, second) = (columns[i].Value, columns[j].Value);
                int[] shared = [.. Enumerable.Range(0, first.Length).Where(day => !double.IsNaN(first[day]) && !double.IsNaN(second[day]))];
                days[i, j] = days[j, i] = shared.Length;
                values[i, j] = values[j, i] = Of([.. shared.Select(day => first[day])], [.. shared.Select(day => second[day])]);
            }

        return new([.. columns.Select(column => column.Key)], values, days, [.. columns.Select(column => Weigh(column.Key, read.Days, column.Value)).OfType<LargestDay>()]);
    }

    private static LargestDay? Weigh(string name, DateOnly[] days, double[] cells)
    {
        double[] own = [.. cells.Where(cell => !double.IsNaN(cell))];
        if (own.Length == 0 || Moments.Squares(own) is not (> 0 and var squares))
            return null;
        var mean = Moments.Mean(own);
        var place = Enumerable.Range(0, cells.Length).Where(i => !double.IsNaN(cells[i])).MaxBy(i => Math.Abs(cells[i] - mean));
        return new(name, days[place], cells[place], (cells[place] - mean) * (cells[place] - mean) / squares, own.Length);
    }

    private static double Of(double[] x, double[] y) =>
        x.Length >= Least && Moments.Squares(x) is > 0 and var squaresX && Moments.Squares(y) is > 0 and var squaresY
            ? Math.Clamp(Moments.Products(x, y) / (Math.Sqrt(squaresX) * Math.Sqrt(squaresY)), -1, 1) : double.NaN;
}

/// <summary>The day of a column that weighs most in its correlations.</summary>
/// <param name="Name">The column.</param>
/// <param name="Day">The day.</param>
/// <param name="Return">What it returned that day, a fraction.</param>
/// <param name="Share">Its share of the sum of squared distances to the mean.</param>
/// <param name="Days">How many days the column has.</param>
internal sealed record LargestDay(string Name, DateOnly Day, double Return, double Share, int Days);
