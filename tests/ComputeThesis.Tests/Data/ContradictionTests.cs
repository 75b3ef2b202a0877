namespace ComputeThesis.Tests.Data;

public class ContradictionTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    [Fact]
    public void Pages_that_contradict_each_other_stay_and_the_strongest_kind_of_source_is_picked() // 114m by commentary, 147m by news, 166m by a review
    {
        var arr = Data.NetworkUsage.Of("Aethir").Where(row => row.Metric == "arr");
        var picked = Assert.Single(arr.At(Vintage.Restated));

        Assert.Equal([114e6, 147e6, 166e6], arr.Select(row => row.Value).Order());
        Assert.Equal((147e6, SourceKind.News), (picked.Value, picked.Origin.Kind));
    }

    [Fact]
    public void The_rule_can_be_overridden()
    {
        var highest = Assert.Single(Data.NetworkUsage.Of("Aethir").Where(row => row.Metric == "arr").At(Vintage.Restated, prefer: row => (int)(row.Value / 1e6)));

        Assert.Equal(166e6, highest.Value);
    }

    [Fact]
    public void Versions_show_what_was_not_picked()
    {
        var versions = Data.NetworkUsage.Of("Aethir").At(Vintage.Restated).Versions(row => row.Metric == "arr");

        Assert.Equal(3, versions.Contradictions.Count);
        Assert.Single(versions, version => version.IsPicked);
        Assert.All(versions, version => Assert.StartsWith("https://", version.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_restated_print_stands_beside_the_first()
    {
        var versions = Data.CloudRevenue.Of("Microsoft", "Intelligent Cloud").At(Vintage.AsReported).Versions(print => print.Period == FiscalQuarter.Parse("FY2024Q1"));

        Assert.Equal([("revenue_millions 24259, growth_stated_pct 19", true), ("revenue_millions 20013", false)], versions.Select(version => (version.Value, version.IsPicked)));
    }

    [Fact]
    public void As_of_a_day_later_versions_are_not_shown() =>
        Assert.Single(Data.CloudRevenue.At(Vintage.AsOf(new(2024, 1, 1))).Of("Microsoft", "Intelligent Cloud").Versions(print => print.Period == FiscalQuarter.Parse("FY2024Q1")));

    [Fact]
    public void Sources_count_every_row_once_and_tell_the_licence_where_the_package_knows_it()
    {
        var sources = Data.Prices["RENDER"].Sources();

        Assert.Equal(Data.Prices["RENDER"].Count, sources.Sum(source => source.Rows));
        Assert.Contains(sources, source => source is { Name: "risk-metrics", Licence: "MIT", Kind: "yahoo" } && source.Address.StartsWith("https://github.com/", StringComparison.Ordinal));
        Assert.Equal(Data.CloudRevenue.Count, Data.CloudRevenue.Sources().Sum(source => source.Rows));
    }

    [Fact]
    public void A_frame_carries_the_whole_address_of_every_source() =>
        Assert.Equal(Data.CloudRevenue.Select(print => print.Source.ToString()), Data.CloudRevenue.ToFrame().GetColumn<string>("source").Values);
}
