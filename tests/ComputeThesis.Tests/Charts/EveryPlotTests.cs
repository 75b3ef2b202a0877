using System.Text.RegularExpressions;
using ComputeThesis.Tests.Data;

namespace ComputeThesis.Tests.Charts;

/// <summary>What holds for every figure of a table.</summary>
public partial class EveryPlotTests
{
    [Theory]
    [MemberData(nameof(DataPlots.Names), MemberType = typeof(DataPlots))]
    public void A_figure_says_what_it_shows_of_how_many_and_from_where(string name)
    {
        var figure = DataPlots.All[name](DataPackage.Bundled, null, null);

        Assert.NotEmpty(figure.Title);
        Assert.NotEmpty(figure.Subtitle);
        Assert.NotEmpty(figure.Sources);
        Assert.DoesNotContain(figure.Sources, source => source.StartsWith("http", StringComparison.Ordinal) || source.StartsWith("www.", StringComparison.Ordinal));
        Assert.Matches(Sample(), figure.Sample);
        Assert.Contains(figure.Sample, figure.ToSvg(), StringComparison.Ordinal);
        Assert.Matches(@"\d", figure.AltText);
        Assert.EndsWith(".", figure.AltText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DataPlots.Names), MemberType = typeof(DataPlots))]
    public void A_reader_may_choose(string name)
    {
        var figure = DataPlots.All[name](DataPackage.Bundled, null, new() { Title = "Chosen", PlotHeight = 333 });

        Assert.Equal(("Chosen", 333), (figure.Title, figure.PlotHeight));
        Assert.NotEmpty(figure.Panels);
    }

    [Theory]
    [MemberData(nameof(DataPlots.NamesWithHighlight), MemberType = typeof(DataPlots))]
    public void What_is_not_there_cannot_be_highlighted(string name) =>
        Assert.Contains("Known: ", Assert.Throws<ArgumentException>(() => DataPlots.All[name](DataPackage.Bundled, "Nobody", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_figure_does_not_depend_on_the_order_of_rows()
    {
        using var folder = new PackageFolder();
        foreach (var table in (string[])["cloud_revenue", "cloud_expectations", "gpu_prices", "token_network", "miner_prints", "capex", "claims"])
            folder.Edit($"{table}.csv", text => text.Split('\n') is var lines ? string.Join('\n', [lines[0], .. lines.Skip(1).Where(line => line.Trim().Length > 0).Reverse(), ""]) : text);
        var reversed = DataPackage.At(folder.Name);

        foreach (var (name, plot) in DataPlots.All)
        {
            var (one, other) = (plot(DataPackage.Bundled, null, null), plot(reversed, null, null));
            Assert.Equal((name, one.ToSvg()), (name, other.ToSvg()));
            Assert.Equal(one.Documents, other.Documents);
        }
    }

    [Fact]
    public void A_vintage_of_a_day_is_said_and_nothing_later_is_shown()
    {
        var (data, day) = (DataPackage.Bundled, new DateOnly(2026, 5, 15));
        var known = Vintage.AsOf(day);

        foreach (var figure in (Figure[])[Plot.GpuPrices(data.GpuPrices.At(known)), Plot.MinerMix(data.MinerPrints.At(known)), Plot.Capex(data.Capex.At(known)), Plot.NetworkUsage(data.NetworkUsage.At(known)), Plot.Claims(data.CheckClaims(day))])
        {
            Assert.Equal(day, figure.AsOf);
            Assert.Contains("2026-05-15", figure.Subtitle, StringComparison.Ordinal);
            Assert.DoesNotContain(figure.Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Days), shown => shown > day);
        }
    }

    [Fact]
    public void Nothing_to_show_is_a_figure_that_says_why()
    {
        var data = DataPackage.Bundled;
        Figure[] figures =
        [
            Plot.Surprise(data.CloudRevenue.At(Vintage.AsOf(new(2000, 1, 1))).Surprises(data.Expectations)), Plot.GpuPrices(data.GpuPrices.Where(_ => false)), Plot.GpuPrices(data.GpuPrices.OfKind("market")),
            Plot.NetworkUsage(data.NetworkUsage.Where(_ => false)), Plot.MinerMix(data.MinerPrints.Where(print => print.Metric != "total_revenue")), Plot.Capex(data.Capex.Where(row => row.IsYear)), Plot.Claims(data.CheckClaims().With(Finding.Supported).With(Finding.Misleading)),
        ];

        foreach (var figure in figures)
        {
            Assert.StartsWith("Nothing to show: no ", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("Nothing to show", figure.ToSvg(), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^n = \d+ \w+( of \d+ \w+)?$")]
    private static partial Regex Sample();
}
