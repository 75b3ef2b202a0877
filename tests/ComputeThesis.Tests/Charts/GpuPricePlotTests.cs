namespace ComputeThesis.Tests.Charts;

public class GpuPricePlotTests
{
    private static readonly GpuPrices Prices = DataPackage.Bundled.GpuPrices;
    private static readonly Figure H100 = Plot.GpuPrices(Prices);

    [Fact]
    public void The_markers_are_the_good_prices_that_anyone_can_take_by_the_hour()
    {
        var shown = Prices.Where(price => price.Quality == "ok").At(Vintage.AsReported).Where(price => price.Gpu.Split(' ')[0] == "H100" && price.ProviderKind != "market" && price.Commitment is "on-demand" or "marketplace");

        Assert.Equal(shown.Select(price => (price.AsOf, price.UsdPerGpuHour)).Order(), Markers(H100).SelectMany(series => series.Days.Zip(series.Values, (day, value) => (day, value!.Value))).Order());
        Assert.Equal(FigureScale.Logarithmic, H100.Panels[0].Scale);
        Assert.Equal("USD per GPU-hour", H100.Panels[0].Unit.Name);
    }

    [Fact]
    public void A_series_mixes_no_kinds_of_provider_and_no_commitments()
    {
        Assert.Equal(["Hyperscaler, on demand", "Neocloud, on demand", "Neocloud, marketplace", "Decentralised, marketplace"], Markers(H100).Select(series => series.Name));
        foreach (var series in Markers(H100))
        {
            var (kind, commitment) = (series.Name.Split(", ")[0].ToLowerInvariant(), series.Name.Split(", ")[1].Replace(' ', '-'));
            Assert.All(series.Days.Zip(series.Values), point => Assert.Contains(Prices, price => price.AsOf == point.First && price.UsdPerGpuHour == point.Second && price.ProviderKind == kind && price.Commitment == commitment && price.Quality == "ok"));
        }
    }

    [Fact]
    public void A_quarter_without_prices_is_a_gap_and_its_neighbours_are_medians()
    {
        var line = Lines(H100).Single(series => series.Name == "Neocloud, on demand");
        var markers = Markers(H100).Single(series => series.Name == line.Name);

        Assert.Contains(null, line.Values);
        for (var i = 0; i < line.Days.Count; i++)
        {
            var sorted = markers.Days.Zip(markers.Values).Where(point => Quarter(point.First) == Quarter(line.Days[i])).Select(point => point.Second!.Value).Order().ToList();
            Assert.Equal(sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2, line.Values[i]);
        }

        static (int, int) Quarter(DateOnly day) => (day.Year, (day.Month - 1) / 3);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var all = Prices.Where(price => price.Gpu.StartsWith("H100", StringComparison.Ordinal));

        Assert.Contains($"{all.Count(price => price.Quality != "ok")} stale or doubtful.", H100.Notes[^1], StringComparison.Ordinal);
        Assert.Contains(" spot, ", H100.Notes[^1], StringComparison.Ordinal);
        Assert.Contains("Decentralised: Vast.ai", string.Join(' ', H100.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_of_a_GPU_is_asked_for_by_its_name()
    {
        var figure = Plot.GpuPrices(Prices, "H100 SXM");

        Assert.All(Markers(figure).SelectMany(series => series.Texts), text => Assert.Contains(", H100 SXM, ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("together", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_GPU_that_has_no_price_is_refused_with_those_that_have() =>
        Assert.Contains("RTX 4090", Assert.Throws<ArgumentException>(() => Plot.GpuPrices(Prices, "H1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_the_usual_GPU_the_one_with_most_prices_is_shown() =>
        Assert.Equal("What an hour of A100 80GB costs, by kind of provider", Plot.GpuPrices(Prices.Where(price => price.Gpu is "A100 80GB" or "RTX 4090")).Title);

    [Fact]
    public void A_kind_keeps_its_colour_from_GPU_to_GPU()
    {
        var a100 = Markers(Plot.GpuPrices(Prices, "A100")).ToDictionary(series => series.Name, series => series.Colour);

        Assert.All(Markers(H100), series => Assert.Equal(a100[series.Name], series.Colour));
        Assert.Equal(4, a100.Values.Distinct().Count());
    }

    [Fact]
    public void Prices_are_told_in_words() =>
        Assert.Contains("Hyperscaler, on demand: 9 prices of 4 providers from $6.88 (AWS, March 2026) to $12.29 (Azure, November 2026); the median was $11.06 in the quarter to June 2025", H100.AltText, StringComparison.Ordinal);

    private static IEnumerable<FigureSeries> Markers(Figure figure) => figure.Panels[0].Series.Where(series => series.Kind == SeriesKind.Points);

    private static IEnumerable<FigureSeries> Lines(Figure figure) => figure.Panels[0].Series.Where(series => series.Kind == SeriesKind.Line);
}
