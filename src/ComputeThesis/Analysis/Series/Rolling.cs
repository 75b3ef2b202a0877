namespace ComputeThesis;

/// <summary>Figures over the last values that a column has, each window summed afresh so that no rounding is carried along.</summary>
internal static class Rolling
{
    /// <summary>The sample deviation, n - 1, of each window; NaN where there is none.</summary>
    public static double[] Deviation(double[] cells, int window) => Over(cells, cells, window, (x, _) =>
        Moments.Squares(x) is > 0 and var squares ? Math.Sqrt(squares / (window - 1)) : double.NaN);

    /// <summary>The slope of a column on another over each window of values that both have; NaN where there is none.</summary>
    public static double[] Slope(double[] cells, double[] on, int window) => Over(cells, on, window, (y, x) =>
        Moments.Squares(y) > 0 && Moments.Squares(x) is > 0 and var squares ? Moments.Products(y, x) / squares : double.NaN);

    /// <summary>The correlation over each window of values that both have; NaN where there is none.</summary>
    public static double[] Correlation(double[] cells, double[] with, int window) => Over(cells, with, window, (y, x) =>
        Moments.Squares(y) is > 0 and var squaresY && Moments.Squares(x) is > 0 and var squaresX
            ? Math.Clamp(Moments.Products(y, x) / (Math.Sqrt(squaresY) * Math.Sqrt(squaresX)), -1, 1) : double.NaN);

    private delegate double Figure(ReadOnlySpan<double> first, ReadOnlySpan<double> second);

    private static double[] Over(double[] first, double[] second, int window, Figure figure)
    {
        int[] places = [.. Enumerable.Range(0, first.Length).Where(i => !double.IsNaN(first[i]) && !double.IsNaN(second[i]))];
        double[] x = [.. places.Select(place => first[place])];
        double[] y = [.. places.Select(place => second[place])];
        var figures = new double[first.Length];
        Array.Fill(figures, double.NaN);
        for (var end = window; end <= places.Length; end++)
            figures[places[end - 1]] = figure(x.AsSpan(end - window, window), y.AsSpan(end - window, window));
        return figures;
    }
}
