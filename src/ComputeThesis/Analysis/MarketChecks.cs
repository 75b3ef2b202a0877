namespace ComputeThesis;

/// <summary>The checks that need daily prices and yields, with what was known on a day.</summary>
internal sealed class MarketChecks(DataPackage data, DateOnly day)
{
    private const string ThirtyYears = "DGS30";
    private static readonly (DateOnly First, DateOnly Last) May = (new(2026, 5, 1), new(2026, 5, 31));

    /// <summary>The check of a claim, or null where prices cannot decide it.</summary>
    public static Func<MarketChecks, (Finding Finding, string? Number, string Evidence)>? Of(string claim) => claim switch
    {
        "C14" => checks => checks.YieldsAtMultiYearHighs(),
        "C16" => checks => checks.ChainlinkFell(),
        "C17" => checks => checks.SymbolOfRender(),
        _ => null,
    };

    private (Finding, string?, string) YieldsAtMultiYearHighs()
    {
        var yields = data.Macro.Having("series", ThirtyYears).At(Vintage.AsOf(day)).ToList();
        if (yields.Where(row => row.Date >= May.First && row.Date <= May.Last).MaxBy(row => row.Value) is not { } high)
            return (Finding.Untestable, null, "No yield of May 2026 was published by then.");
        var number = $"{Units.Number(high.Value, 2)}%";
        var asHigh = yields.LastOrDefault(row => row.Date < May.First && row.Value >= high.Value);
        var since = asHigh is null ? $"no day since {Units.Day(yields[0].Date)}, the first here, was as high" : $"it was last as high on {Units.Day(asHigh.Date)}";
        var evidence = $"Highest 30-year yield of May published by {Units.Day(day)}: {number} on {Units.Day(high.Date)}; {since}.";
        if (asHigh is null || asHigh.Date.AddYears(2) <= high.Date)
            return (Finding.Supported, number, evidence);
        return yields[^1].Date >= new DateOnly(2026, 5, 29)
            ? (Finding.Contradicted, number, evidence)
            : (Finding.Untestable, number, $"{evidence} The month was not over, and official figures come out a day or more after the quotes that traders see.");
    }

    private (Finding, string?, string) ChainlinkFell()
    {
        var closes = data.Prices.Having("symbol", "LINK").At(Vintage.AsOf(day)).Where(price => price.Date > day.AddDays(-8)).ToList();
        if (closes.Count < 8)
            return (Finding.Untestable, null, $"No close of each of the seven days to {Units.Day(day)}.");
        var worst = closes.Zip(closes.Skip(1), (before, after) => (after.Date, Change: (after.AdjustedClose / before.AdjustedClose) - 1)).MinBy(step => step.Change);
        return (Finding.Untestable, Units.SignedPercent(worst.Change),
            $"The claim names no window. Of the seven days to {Units.Day(day)} the worst was {Units.Day(worst.Date)}, close to close; over all seven the token moved {Units.SignedPercent((closes[^1].AdjustedClose / closes[0].AdjustedClose) - 1)}.");
    }

    private (Finding, string?, string) SymbolOfRender()
    {
        var days = data.Prices.Having("symbol", "RENDER").At(Vintage.AsOf(day)).ToList();
        if (days.Count == 0)
            return (Finding.Untestable, null, "No close was known yet.");
        var since = days.FindLastIndex(price => price.TradedAs != days[^1].TradedAs) + 1;
        return (days[^1].TradedAs == "RNDR" ? Finding.Supported : Finding.Contradicted, days[^1].TradedAs,
            $"Markets have had it as {days[^1].TradedAs} since {Units.Day(days[since].Date)}{(since > 0 ? $", as {days[since - 1].TradedAs} before" : "")}.");
    }
}
