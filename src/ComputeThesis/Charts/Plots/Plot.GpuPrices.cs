namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>The price of one GPU for one hour over time, hyperscalers and neoclouds against decentralised networks: a marker a price, a line the median of each quarter, on an axis even in ratios.</summary>
    /// <remarks>
    /// USD per GPU-hour. Shown are prices that anyone can take by the hour: on demand and marketplace, which are never one series. Spot and reserved prices, indices and ends of ranges over
    /// many providers (kind <c>market</c>), and prices marked stale or doubtful are left out and counted in the notes. A quarter without prices is a gap in its line.
    /// Where several pages gave the same price, the one known first counts, or the one of the vintage chosen. Forms of a GPU, such as H100 SXM and H100 PCIe, stand together, and hovering tells which.
    /// </remarks>
    /// <param name="prices">The prices to show; as first reported where no vintage was chosen.</param>
    /// <param name="gpu">The GPU, such as "A100" or "H100 SXM", with every form of it; left out, the H100, or what has most prices where there is none of it.</param>
    /// <param name="highlight">The kind of provider that the figure is about: hyperscaler, neocloud or decentralised.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">There is no price of the GPU, or none of the kind to highlight; the message lists those that exist.</exception>
    public static Figure GpuPrices(GpuPrices prices, string? gpu = null, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prices);
        if (prices.Count == 0)
            return Words.Nothing("Price of a GPU-hour", "no price is here.").With(options);
        var family = GpuFamily.Chosen([.. prices.Select(price => price.Gpu)], gpu);
        var title = $"What an hour of {family} costs, by kind of provider";
        var all = prices.Where(price => GpuFamily.Has(family, price.Gpu));
        var good = all.Where(price => price.Quality == "ok");
        // Quality first: a doubtful row must not stand for a figure that has a good one.
        var chosen = good.Vintage is null ? good.At(Vintage.AsReported) : good;
        var shown = chosen.Where(PriceGroup.IsForAnyone);
        if (highlight is not null)
            Name.MustBeOneOf(shown.Select(price => price.ProviderKind), highlight, "kind of provider in the figure");
        if (shown.Count == 0)
            return Words.Nothing(title, $"no price of {family} here is one that anyone can take by the hour.").With(options);
        var groups = PriceGroup.Of(shown);
        var forms = shown.Select(price => price.Gpu).Distinct().Order(StringComparer.Ordinal).ToList();
        return new Figure
        {
            Title = title,
            Subtitle = $"{FigureUnit.Money("USD", "GPU-hour").Name}, {chosen.Vintage}; each paler marker is a price, each line the median of calendar quarters; logarithmic axis" + (forms.Count == 1 ? "" : $"; {Counted.Listed(forms)} together"),
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Money("USD", "GPU-hour"),
                    Scale = FigureScale.Logarithmic,
                    Series = [.. groups.Select(group => Prices(group, highlight)), .. groups.Select(group => Medians(group, highlight))],
                },
            ],
            Sample = Counted.Sample(Units.Count(shown.Count, "price"), Units.Count(shown.Select(price => price.Provider).Distinct().Count(), "provider")),
            Notes =
            [
                .. groups.Any(group => group.Commitment == "marketplace") ? (string[])["Marketplace: hosts set the price. On demand: the seller’s list price."] : [],
                "Prices that pages showed, each counted once: a median moves also with who is in it.",
                .. groups.Where(group => group.Kind == "decentralised").SelectMany(group => group.Prices).CountBy(price => price.Provider).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => $"{one.Key} ({one.Value})").ToList() is { Count: > 0 } sellers ? (string[])[$"Decentralised: {string.Join(", ", sellers)}."] : [],
                .. LeftOut(chosen, all.Count(price => price.Quality != "ok")),
            ],
            From = FigureSources.Of(shown.Select(price => price.Origin.Source)),
            AsOf = Words.AsOf(chosen.Vintage),
            AltText = $"{family}, {FigureUnit.Money("USD", "GPU-hour").Name}. " + string.Join(" ", groups.OrderBy(group => group.Kind == highlight ? 0 : 1).Select(InWords)),
        }.With(options);
    }

    private static FigureSeries Prices(PriceGroup group, string? highlight) => new()
    {
        Name = group.Name,
        Kind = SeriesKind.Points,
        Days = [.. group.Prices.Select(price => price.AsOf)],
        Values = [.. group.Prices.Select(price => (double?)price.UsdPerGpuHour)],
        Texts = [.. group.Prices.Select(price => $"{price.Provider}, {price.Offering}, {price.Gpu}, {price.Commitment.Replace('-', ' ')}{(price.Region is null ? "" : $", {price.Region}")}{(price.AsOfIs == "exact" ? "" : $", day {price.AsOfIs}")} ({price.Origin.Source.Host})")],
        Colour = ProviderColours.Of([group.Colour])[group.Colour],
        IsPale = true,
        Emphasis = Stress.OfOne(group.Kind, highlight),
    };

    private static FigureSeries Medians(PriceGroup group, string? highlight)
    {
        var medians = group.Medians();
        return Prices(group, highlight) with
        {
            Kind = SeriesKind.Line,
            IsPale = false,
            Days = [.. medians.Select(median => median.Day)],
            Values = [.. medians.Select(median => median.Value)],
            Texts = [.. medians.Select(median => median.Value is null ? null : $"median of {Units.Count(median.Prices.Count, "price")} of {Units.Count(median.Prices.Select(price => price.Provider).Distinct().Count(), "provider")} in the quarter")],
        };
    }

    private static IEnumerable<string> LeftOut(GpuPrices chosen, int doubtful)
    {
        var market = chosen.Count(price => !PriceGroup.IsOfProvider(price));
        var parts = chosen.Where(PriceGroup.IsOfProvider).Where(price => !PriceGroup.IsForAnyone(price)).CountBy(price => price.Commitment).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Value} {part.Key.Replace('-', ' ')}").ToList();
        if (market > 0)
            parts.Add($"{market} of indices and ranges over many providers");
        if (doubtful > 0)
            parts.Add($"{doubtful} stale or doubtful");
        return parts.Count == 0 ? [] : [$"Left out, prices: {string.Join(", ", parts)}."];
    }

    private static string InWords(PriceGroup group)
    {
        var unit = FigureUnit.Money("USD", "GPU-hour");
        var (low, high) = (group.Prices.MinBy(price => price.UsdPerGpuHour)!, group.Prices.MaxBy(price => price.UsdPerGpuHour)!);
        var known = group.Medians().Where(median => median.Value is not null).ToList();
        var range = group.Prices.Count == 1
            ? $"one price, {unit.Label(low.UsdPerGpuHour)} ({low.Provider}, {Words.Quarter(low.AsOf)})"
            : $"{group.Prices.Count} prices of {Units.Count(group.Prices.Select(price => price.Provider).Distinct().Count(), "provider")} from {unit.Label(low.UsdPerGpuHour)} ({low.Provider}, {Words.Quarter(low.AsOf)}) to {unit.Label(high.UsdPerGpuHour)} ({high.Provider}, {Words.Quarter(high.AsOf)})";
        return $"{group.Name}: {range}{(known.Count < 2 ? "" : $"; the median was {Of(known[0])} and {Of(known[^1])}")}.";

        string Of(QuarterMedian median) => $"{unit.Label(median.Value!.Value)} in the quarter to {Words.Quarter(median.End)}";
    }
}
