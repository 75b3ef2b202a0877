namespace ComputeThesis;

/// <summary>Prices of one kind of provider on one kind of commitment: what may stand in one series.</summary>
/// <param name="Kind">The kind of provider.</param>
/// <param name="Commitment">on-demand or marketplace.</param>
/// <param name="Prices">The prices in time order.</param>
internal sealed record PriceGroup(string Kind, string Commitment, IReadOnlyList<GpuPrice> Prices)
{
    private static readonly FiscalCalendar Calendar = new(12);

    private static readonly string[] Kinds = ["hyperscaler", "neocloud", "decentralised"];

    private static readonly string[] ByTheHour = ["on-demand", "marketplace"];

    /// <summary>What a reader sees.</summary>
    public string Name => $"{Counted.Headed(Kind)}, {Commitment.Replace('-', ' ')}";

    /// <summary>What its colour goes by: a marketplace beside the list prices of the same kind has one of its own.</summary>
    public string Colour => Kind == "neocloud" && Commitment == "marketplace" ? "neocloud marketplace" : Kind;

    /// <summary>Whether a price is one that a provider asks and anyone can take by the hour.</summary>
    public static bool IsForAnyone(GpuPrice price) => IsOfProvider(price) && ByTheHour.Contains(price.Commitment);

    /// <summary>Whether a price is a provider's own, and no index or end of a range over many.</summary>
    public static bool IsOfProvider(GpuPrice price) => Kinds.Contains(price.ProviderKind);

    /// <summary>The groups, hyperscalers first.</summary>
    public static IReadOnlyList<PriceGroup> Of(IEnumerable<GpuPrice> prices) =>
        [.. prices.GroupBy(price => (price.ProviderKind, price.Commitment))
            .OrderBy(group => Array.IndexOf(Kinds, group.Key.ProviderKind)).ThenBy(group => Array.IndexOf(ByTheHour, group.Key.Commitment))
            .Select(group => new PriceGroup(group.Key.ProviderKind, group.Key.Commitment,
                [.. group.OrderBy(price => price.AsOf).ThenBy(price => price.Provider, StringComparer.Ordinal).ThenBy(price => price.UsdPerGpuHour).ThenBy(price => price.Offering, StringComparer.Ordinal)]))];

    /// <summary>The median of each calendar quarter from the first to the last with prices; one without prices is a gap.</summary>
    public IReadOnlyList<QuarterMedian> Medians()
    {
        var quarters = Prices.ToLookup(price => Calendar.QuarterEnding(LastDay(price.AsOf)));
        var first = LastDay(Prices[0].AsOf);
        return [.. Enumerable.Range(0, LastQuarter() + 1).Select(i => first.AddMonths(3 * i)).Select(day => new QuarterMedian(day, [.. quarters[Calendar.QuarterEnding(day)]]))];

        int LastQuarter() => Calendar.QuarterEnding(LastDay(Prices[^1].AsOf)).Since(Calendar.QuarterEnding(first));
    }

    private static DateOnly LastDay(DateOnly day)
    {
        var month = ((day.Month + 2) / 3) * 3;
        return new(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }
}

/// <summary>The prices of a quarter.</summary>
/// <param name="End">The quarter's last day.</param>
/// <param name="Prices">Its prices; none in a gap.</param>
internal sealed record QuarterMedian(DateOnly End, IReadOnlyList<GpuPrice> Prices)
{
    /// <summary>Where the median stands: midway between the first and the last price of the quarter, so that none stands later than what it is of; in a gap the quarter's middle.</summary>
    public DateOnly Day => Prices.Count == 0 ? new(End.Year, End.Month - 1, 15) : DateOnly.FromDayNumber((Prices[0].AsOf.DayNumber + Prices[^1].AsOf.DayNumber) / 2);

    /// <summary>The median; null in a gap.</summary>
    public double? Value => Prices.Count == 0 ? null : Quantile.Of([.. Prices.Select(price => price.UsdPerGpuHour)], 0.5);
}
