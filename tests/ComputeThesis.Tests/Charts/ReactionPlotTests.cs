namespace ComputeThesis.Tests.Charts;

/// <summary>Reactions against surprises.</summary>
public class ReactionPlotTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    private static readonly Reactions Reactions = EventStudy.Run(Data.Announcements, Data.Prices.InGroup("miner"), EventStudyDesign.MultiFactor("BTC", "QQQ") with { Event = new(-1, +5) })
        .Reactions(Data.CloudRevenue.Surprises(Data.Expectations).Where(one => one.IsOfRevenue), new(0, +1));

    [Fact]
    public void Every_print_is_a_point_of_its_provider()
    {
        var figure = Plot.ReactionVsSurprise(Reactions);
        var points = figure.Panels[0].Series.Where(series => series.Kind == SeriesKind.Points).ToList();

        Assert.Equal(Reactions.Select(row => (row.Surprise.Expectation.Provider, row.Surprise.Size, (double?)row.Car)).Order(), points.SelectMany(series => series.Numbers.Zip(series.Values, (x, y) => (series.Name, x, y))).Order());
        Assert.StartsWith($"n = {Reactions.Count} prints of {points.Count} providers, ", figure.Sample, StringComparison.Ordinal);
        Assert.Equal(points.Select(series => ProviderColours.Of(points.Select(one => one.Name))[series.Name]), points.Select(series => series.Colour));
        Assert.NotEmpty(figure.Sources);
    }

    [Fact]
    public void The_line_and_the_interval_of_its_mean_are_those_of_the_textbook()
    {
        // The mean at x0: a + b x0 ± t(0.975, n - 2) s sqrt(1/n + (x0 - mean x)2 / Sxx), errors of one variance.
        double[] x = [.. Reactions.Select(row => row.Surprise.Size)];
        double[] y = [.. Reactions.Select(row => row.Car)];
        var (meanX, meanY, n) = (x.Average(), y.Average(), x.Length);
        var squares = x.Sum(value => (value - meanX) * (value - meanX));
        var slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / squares;
        var s = Math.Sqrt(x.Zip(y, (a, b) => b - meanY - (slope * (a - meanX))).Sum(rest => rest * rest) / (n - 2));
        var line = Plot.ReactionVsSurprise(Reactions, StandardErrors.Classical).Panels[0].Series.Single(series => series.Kind == SeriesKind.Curve);

        Assert.Equal((x.Min(), x.Max()), (line.Numbers[0], line.Numbers[^1]));
        for (var i = 0; i < line.Numbers.Count; i++)
        {
            var (at, mean) = (line.Numbers[i], meanY + (slope * (line.Numbers[i] - meanX)));
            var reach = Distributions.StudentQuantile(0.975, n - 2) * s * Math.Sqrt((1.0 / n) + ((at - meanX) * (at - meanX) / squares));
            Assert.Equal(mean, line.Values[i]!.Value, 1e-10);
            Assert.Equal(mean - reach, line.Lows[i]!.Value, 1e-10);
            Assert.Equal(mean + reach, line.Highs[i]!.Value, 1e-10);
        }
    }

    [Fact]
    public void The_fit_of_the_table_stands_in_the_words()
    {
        var slope = Reactions.Fit()["surprise"];
        var figure = Plot.ReactionVsSurprise(Reactions);

        Assert.Contains($"{Units.Signed(slope.Value, 2)} points of return for 1% of surprise (HC3 standard error {Units.Number(slope.StandardError, 2)}, p {StatisticText.PValue(slope.PValue)}, n = {Reactions.Count})", figure.Subtitle, StringComparison.Ordinal);
        Assert.Contains($"95% interval {Units.Signed(slope.Low, 2)} to {Units.Signed(slope.High, 2)}", figure.AltText, StringComparison.Ordinal);
        Assert.Equal($"The slope cannot be told from none: its 95% interval reaches from {Units.Signed(slope.Low, 2)} to {Units.Signed(slope.High, 2)}.", figure.Notes[0]);
        Assert.Contains("classical standard error", Plot.ReactionVsSurprise(Reactions, StandardErrors.Classical).Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_prints_have_points_and_no_line()
    {
        var figure = Plot.ReactionVsSurprise(new([.. Reactions.Take(2)], Reactions.Window, [], []));

        Assert.DoesNotContain(figure.Panels[0].Series, series => series.Kind == SeriesKind.Curve);
        Assert.StartsWith("No line: Found 2 rows", figure.Notes[0], StringComparison.Ordinal);
        Assert.EndsWith("No line is fitted.", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void No_print_at_all_is_a_figure_that_says_why() =>
        Assert.StartsWith("Nothing to show: no surprise", Plot.ReactionVsSurprise(new([], Reactions.Window, [], [])).Subtitle, StringComparison.Ordinal);

    [Fact]
    public void A_provider_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains("Alibaba Cloud", Assert.Throws<ArgumentException>(() => Plot.ReactionVsSurprise(Reactions, highlight: "Alibaba")).Message, StringComparison.Ordinal);
}
