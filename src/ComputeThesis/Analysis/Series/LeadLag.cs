namespace ComputeThesis;

/// <summary>How two series move together when one of them is shifted.</summary>
/// <param name="Lag">By how many rows the second comes after the first: positive where the first leads, negative where the second leads, 0 on the same day.</param>
/// <param name="Correlation">The cross-correlation r(k) of the filtered series, from -1 to 1.</param>
/// <param name="Bound">1.96 / sqrt(n): of series that have nothing to do with each other, 95 of 100 lags stay within plus and minus this.</param>
/// <param name="PValue">The two-sided p-value of r(k) sqrt(n) as a standard normal: one lag looked at alone.</param>
public sealed record LeadLagRow(int Lag, double Correlation, double Bound, double PValue)
{
    /// <summary>Whether the correlation lies outside of its bounds.</summary>
    public bool IsOutside => Math.Abs(Correlation) > Bound;
}

/// <summary>Which of two series leads: a row is one lag, from the second leading to the first leading.</summary>
/// <remarks>
/// An autoregression is fitted to the first series, both are put through its filter, and r(k) = sum of (a(t) - mean a)(b(t+k) - mean b) / sqrt(sum (a - mean a)2 sum (b - mean b)2) is taken of the filtered series a and b,
/// sums of squares over all n rows (Box and Jenkins 1976, Time Series Analysis: Forecasting and Control, chapter 11; Cryer and Chan 2008, Time Series Analysis with Applications in R, chapter 11).
/// With a white, r(k) of unrelated series has a variance of about 1/n; without a filter, the memory of both widens it, and chance passes for a lead.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class LeadLag : Rows<LeadLagRow>
{
    private static readonly Table<LeadLagRow> Fields = new(
        Column<LeadLagRow>.Of("lag", row => row.Lag, lag => Units.Number(lag)),
        Column<LeadLagRow>.Of("correlation", row => row.Correlation, r => Units.Number(r, 4)),
        Column<LeadLagRow>.Of("bound", row => row.Bound, r => "±" + Units.Number(r, 4)),
        Column<LeadLagRow>.Of("p_value", row => row.PValue, StatisticText.PValue),
        Column<LeadLagRow>.Of("outside", row => row.IsOutside ? "yes" : "no"));

    internal LeadLag(IReadOnlyList<LeadLagRow> rows)
        : base(rows)
    {
    }

    /// <summary>The series whose memory is filtered out; it leads at positive lags.</summary>
    public required string First { get; init; }

    /// <summary>The other series; it leads at negative lags.</summary>
    public required string Second { get; init; }

    /// <summary>The first and the last day that count: those on which both series have a value.</summary>
    public required (DateOnly First, DateOnly Last) Days { get; init; }

    /// <summary>The factors f1 … fp of the filter x(t) - f1 x(t-1) - … - fp x(t-p); none where nothing was filtered.</summary>
    public required IReadOnlyList<double> Filter { get; init; }

    /// <summary>The order p of the autoregression.</summary>
    public int Order => Filter.Count;

    /// <summary>Whether the order was chosen by AIC; otherwise it was given.</summary>
    public required bool IsOrderChosen { get; init; }

    /// <summary>How many filtered rows the correlations are of: n.</summary>
    public required int Observations { get; init; }

    /// <summary>How many days were left out because one series of the two has no value on them; a lag steps over them.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The row of one lag.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lag is beyond those computed.</exception>
    public LeadLagRow At(int lag) => All.FirstOrDefault(row => row.Lag == lag)
        ?? throw new ArgumentOutOfRangeException(nameof(lag), lag, $"Expected a lag from {All[0].Lag} to {All[^1].Lag}. For more, give a higher maxLag.");

    private protected override Table<LeadLagRow> Columns => Fields;

    private protected override TableView View() => Fields.View($"Lead and lag of {First} and {Second}, {Units.Day(Days.First)} to {Units.Day(Days.Last)}", All, most: All.Count, notes:
    [
        $"At a positive lag {First} leads: today's {First} with {Second} that many rows later. At a negative lag {Second} leads.",
        Order == 0 ? $"Nothing was filtered{(IsOrderChosen ? $": AIC found no memory in {First}" : "; memory in both series can pass for a lead")}."
            : $"Both are filtered with an autoregression of order {Order} fitted to {First}{(IsOrderChosen ? ", chosen by AIC" : "")}.",
        $"{Units.Number(Observations)} rows; bounds are ±1.96/sqrt(n). Of {All.Count} lags, about {Units.Number(0.05 * All.Count, 1)} lie outside by chance alone."
            + (LeftOut == 0 ? "" : $" Days left out, on which one of the two is missing: {Units.Number(LeftOut)}; a lag steps over them."),
    ]);
}
