namespace ComputeThesis;

/// <summary>Growth of cloud revenue.</summary>
public static class GrowthExtensions
{
    /// <summary>YoY growth of every segment and quarter: revenue over the same fiscal quarter a year earlier, less one.</summary>
    /// <remarks>
    /// The base is on the same definition and of the vintage that a reader of the print could know, so a comparative restated in the same release is the base.
    /// A quarter without such a base has no computed growth, only what the company stated. Where no vintage was chosen, figures as first reported are taken.
    /// </remarks>
    public static Growth YoY(this CloudRevenue prints) => Measure(prints, GrowthBasis.YearBefore);

    /// <summary>QoQ growth of every segment and quarter: revenue over the quarter just before, less one; not seasonally adjusted.</summary>
    /// <inheritdoc cref="YoY" path="/remarks"/>
    public static Growth QoQ(this CloudRevenue prints) => Measure(prints, GrowthBasis.QuarterBefore);

    private static Growth Measure(CloudRevenue prints, GrowthBasis basis)
    {
        ArgumentNullException.ThrowIfNull(prints);
        var chosen = prints.Vintage is null ? prints.At(Vintage.AsReported) : prints;
        return new([.. chosen.Select(print => Row(chosen, print, basis)).Where(row => row.Rate is not null)], basis, chosen.Vintage!, prints.Segments);
    }

    private static GrowthRow Row(CloudRevenue prints, Print print, GrowthBasis basis)
    {
        var isYearly = basis == GrowthBasis.YearBefore;
        var from = prints.Base(print, isYearly ? print.Period.YearBefore : print.Period.Before);
        return new()
        {
            Provider = print.Provider,
            Segment = print.Segment,
            Period = print.Period,
            PeriodEnd = print.PeriodEnd,
            ReportedOn = print.ReportedOn,
            Currency = print.Currency,
            Revenue = print.Revenue,
            BaseRevenue = from?.Currency == print.Currency ? from.Revenue : null,
            Computed = from?.Currency == print.Currency && from.Revenue > 0 ? (double?)(print.Revenue / from.Revenue) - 1 : null,
            Stated = isYearly ? print.StatedGrowth : null,
            ConstantCurrency = isYearly ? print.ConstantCurrencyGrowth : null,
            Source = print.Source,
        };
    }
}
