using Deedle;

namespace ComputeThesis;

/// <summary>Returns, and what is rolled over them. In every frame a row is a day and a column an asset; what is missing stays missing, nothing is filled or carried on.</summary>
public static class ReturnExtensions
{
    /// <summary>The return to each close from the asset's own close before it, however many calendar days lie between.</summary>
    /// <param name="prices">Closes: a row is a day, a column an asset, such as <c>data.Prices.ByDay</c> gives.</param>
    /// <param name="kind">Simple, P(t)/P(t-1) - 1, or log, ln P(t)/P(t-1) (Campbell, Lo and MacKinlay 1997, The Econometrics of Financial Markets, section 1.4).</param>
    /// <param name="longestGap">How many calendar days a return may span: 7 leaves out the one return after months without a close, which would outweigh all others in a beta or a correlation; weekends and holidays are shorter. By default a return spans whatever lies between.</param>
    /// <returns>Fractions, on the days and for the assets of the closes. The first close of an asset has no return, nor has a day without a close; the return after a gap spans the gap, if that is no longer than the longest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The longest gap is less than a day.</exception>
    /// <exception cref="ArgumentException">A close is no positive finite number, or the step between two is too large for a number; the message says where.</exception>
    public static Frame<DateOnly, string> Returns(this Frame<DateOnly, string> prices, ReturnKind kind = ReturnKind.Simple, int longestGap = int.MaxValue)
    {
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected ReturnKind.Simple or ReturnKind.Log.");
        if (longestGap < 1)
            throw new ArgumentOutOfRangeException(nameof(longestGap), longestGap, "Expected 1 day or more: the next day is one day away.");
        var closes = DayColumns.OfPrices(prices);
        return closes.Select((asset, cells) => Steps(closes.Days, asset, cells, kind, longestGap));
    }

    /// <summary>The annualised volatility of the last returns: their sample deviation (n - 1) times the square root of the periods in a year.</summary>
    /// <param name="returns">Returns as fractions: a row is a day, a column an asset.</param>
    /// <param name="days">How many returns of the asset's own a window has, its last day in: 2 or more. Days without a return are not counted.</param>
    /// <param name="periodsPerYear">How many returns a year has: 365 for tokens, 252 for shares. 1 leaves the deviation as it is.</param>
    /// <returns>Fractions a year. Missing until the asset has that many returns, on its days without a return, and where the returns of the window do not vary.</returns>
    /// <exception cref="ArgumentException">A return is no finite number; the message says where.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is too short, or the periods are no positive finite number.</exception>
    public static Frame<DateOnly, string> RollingVolatility(this Frame<DateOnly, string> returns, int days, double periodsPerYear)
    {
        MustHold(days, 2, "a deviation needs two returns");
        if (!(periodsPerYear > 0 && double.IsFinite(periodsPerYear)))
            throw new ArgumentOutOfRangeException(nameof(periodsPerYear), periodsPerYear, "Expected how many returns a year has: 365 for tokens, 252 for shares.");
        return DayColumns.OfReturns(returns).Select((_, cells) => [.. Rolling.Deviation(cells, days).Select(deviation => deviation * Math.Sqrt(periodsPerYear))]);
    }

    /// <summary>How far each close is below the highest close that the asset has had: the close over that high, minus 1.</summary>
    /// <param name="prices">Closes: a row is a day, a column an asset. The high is counted from the first row here, so a frame cut off later forgets earlier highs.</param>
    /// <returns>Fractions, 0 at a new high and negative below one; missing on days without a close.</returns>
    /// <exception cref="ArgumentException">A close is no positive finite number; the message says where.</exception>
    public static Frame<DateOnly, string> Drawdown(this Frame<DateOnly, string> prices) => DayColumns.OfPrices(prices).Select((_, cells) =>
    {
        var high = 0.0;
        return [.. cells.Select(close => double.IsNaN(close) ? double.NaN : (close - (high = Math.Max(high, close))) / high)];
    });

    /// <summary>The slope of each asset's returns on those of a benchmark, over the last days on which both have a return: their covariance over the benchmark's variance (Sharpe 1963, Management Science 9(2), 277-293).</summary>
    /// <param name="returns">Returns as fractions: a row is a day, a column an asset.</param>
    /// <param name="on">The benchmark's column; the answer leaves it out.</param>
    /// <param name="days">How many shared days a window has, its last day in: 3 or more, for a line goes through any two.</param>
    /// <returns>Pure numbers. Missing until that many shared days exist, on days on which either has no return, and where either does not vary over the window.</returns>
    /// <exception cref="ArgumentException">There is no such column, or a return is no finite number; the message says where.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is too short.</exception>
    public static Frame<DateOnly, string> RollingBeta(this Frame<DateOnly, string> returns, string on, int days)
    {
        MustHold(days, 3, "a line goes through any two");
        var columns = DayColumns.OfReturns(returns);
        var benchmark = columns[on];
        return columns.Select((_, cells) => Rolling.Slope(cells, benchmark, days), without: on);
    }

    /// <summary>Pearson's correlation of each asset's returns with those of a benchmark, over the last days on which both have a return.</summary>
    /// <param name="returns">Returns as fractions: a row is a day, a column an asset.</param>
    /// <param name="with">The benchmark's column; the answer leaves it out.</param>
    /// <param name="days">How many shared days a window has, its last day in: 3 or more, for a line goes through any two.</param>
    /// <returns>From -1 to 1. Missing until that many shared days exist, on days on which either has no return, and where either does not vary over the window.</returns>
    /// <inheritdoc cref="RollingBeta" path="/exception"/>
    public static Frame<DateOnly, string> RollingCorrelation(this Frame<DateOnly, string> returns, string with, int days)
    {
        MustHold(days, 3, "a line goes through any two");
        var columns = DayColumns.OfReturns(returns);
        var benchmark = columns[with];
        return columns.Select((_, cells) => Rolling.Correlation(cells, benchmark, days), without: with);
    }

    private static double[] Steps(DateOnly[] days, string asset, double[] closes, ReturnKind kind, int longestGap)
    {
        var returns = new double[closes.Length];
        Array.Fill(returns, double.NaN);
        var (before, day) = (double.NaN, 0);
        for (var i = 0; i < closes.Length; i++)
        {
            if (double.IsNaN(closes[i]))
                continue;
            if (!double.IsNaN(before) && days[i].DayNumber - day <= longestGap && !double.IsFinite(returns[i] = ReturnsOf.One(before, closes[i], kind)))
                throw new ArgumentException($"{asset} on {Units.Day(days[i])}: found a step from {before} to {closes[i]}, and expected one whose return is a finite number. Look for a change of unit, and lay out closes of one unit.", nameof(closes));
            (before, day) = (closes[i], days[i].DayNumber);
        }

        return returns;
    }

    private static void MustHold(int days, int least, string why)
    {
        if (days < least)
            throw new ArgumentOutOfRangeException(nameof(days), days, $"Expected a window of {least} days or more: {why}.");
    }
}
