using Deedle;

namespace ComputeThesis;

/// <summary>Which of two series leads.</summary>
public static class LeadLagExtensions
{
    /// <summary>The cross-correlation of two series at lags from -maxLag to +maxLag, freed of the first one's memory.</summary>
    /// <param name="returns">Returns or other series without a trend: a row is a day, a column a series. Only days on which both have a value count, and a lag is a step from one such day to the next;
    /// so lay a token out with a share by <see cref="Alignment.Sessions"/> or <see cref="Alignment.SharedDays"/> before returns are taken, or a Monday's will span three days for one and one for the other.</param>
    /// <param name="first">The column that leads at positive lags; the filter is fitted to it.</param>
    /// <param name="second">The other column.</param>
    /// <param name="maxLag">The highest lag, itself in: 2 maxLag + 1 rows.</param>
    /// <param name="options">The order of the filter, or none; chosen by AIC up to 10 when left out.</param>
    /// <exception cref="ArgumentException">There is no such column, the two are one, a cell is no number, a series does not vary or follows from its own past, or days are too few; the message says which.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lag is negative.</exception>
    public static LeadLag LeadLag(this Frame<DateOnly, string> returns, string first, string second, int maxLag = 10, LeadLagOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLag);
        options ??= new();
        if (first == second)
            throw new ArgumentException($"{first} is given as both series, where two are expected.");
        var columns = DayColumns.OfReturns(returns, first, second);
        var (x, y) = (columns[first], columns[second]);
        int[] shared = [.. Enumerable.Range(0, columns.Days.Length).Where(i => !double.IsNaN(x[i]) && !double.IsNaN(y[i]))];
        var order = options.Order ?? options.MaxOrder;
        // The fit needs a row more than it has coefficients, and the farthest lag two pairs.
        var least = order + 2 + Math.Max(order, maxLag);
        if (shared.Length < least)
            throw new ArgumentException($"{first} and {second} share {shared.Length} days, where {least} are expected for an order of up to {order} and lags of up to {maxLag}. Give more days, a lower maxLag, or a lower order in LeadLagOptions.");
        double[] firstShared = [.. shared.Select(place => x[place])];
        double[] secondShared = [.. shared.Select(place => y[place])];
        MustVary(first, firstShared);
        MustVary(second, secondShared);
        var factors = Autoregression.Fit(firstShared, options.Order ?? Autoregression.ChooseOrder(firstShared, options.MaxOrder));
        var rows = Correlate(Filtered(first, firstShared, factors), Filtered(second, secondShared, factors), maxLag);
        return new(rows)
        {
            First = first, Second = second, Filter = factors, IsOrderChosen = options.Order is null, Observations = shared.Length - factors.Length,
            Days = (columns.Days[shared[0]], columns.Days[shared[^1]]),
            LeftOut = Enumerable.Range(0, columns.Days.Length).Count(i => double.IsNaN(x[i]) != double.IsNaN(y[i])),
        };
    }

    private static void MustVary(string name, double[] values)
    {
        if (!(Moments.Squares(values) > 0))
            throw new ArgumentException($"{name} is {values[0]} on all of the {values.Length} days that both have, where a series that varies is expected.");
    }

    /// <summary>The filtered series about its mean.</summary>
    private static double[] Filtered(string name, double[] series, double[] factors)
    {
        var filtered = Autoregression.Filter(series, factors);
        // What is left of a series that its own past foretells is the rounding of its digits.
        if (Moments.Squares(filtered) <= 1e-26 * Moments.Squares(series))
            throw new ArgumentException($"{name} does not vary once it is filtered, where a series that does is expected. Choose LeadLagOptions.NoWhitening, or a lower order.");
        var mean = Moments.Mean(filtered);
        return [.. filtered.Select(value => value - mean)];
    }

    private static List<LeadLagRow> Correlate(double[] first, double[] second, int maxLag)
    {
        var (scale, root) = (Math.Sqrt(Moments.Squares(first)) * Math.Sqrt(Moments.Squares(second)), Math.Sqrt(first.Length));
        return [.. Enumerable.Range(-maxLag, (2 * maxLag) + 1).Select(lag =>
        {
            var (from, to) = (Math.Max(0, -lag), first.Length - Math.Max(0, lag));
            var r = Math.Clamp(Sums.OfProducts(first.AsSpan(from..to), second.AsSpan((from + lag)..(to + lag))) / scale, -1, 1);
            return new LeadLagRow(lag, r, 1.96 / root, Distributions.NormalTwoSided(r * root));
        })];
    }
}
