namespace ComputeThesis.Tests.Analysis;

public class SurpriseTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly Surprises Surprises = Data.CloudRevenue.Surprises(Data.Expectations);

    [Fact]
    public void A_revenue_surprise_is_a_fraction_of_what_was_expected() // 39,824 against 37,930: 1,894 / 37,930
    {
        var row = Assert.Single(Surprises, row => row.Expectation.Expected == 37930);

        Assert.Equal(39824, row.Actual);
        Assert.Equal(1894.0 / 37930, row.Size, 12);
        Assert.Equal(new DateOnly(2025, 11, 25), row.ReportedOn);
    }

    [Fact]
    public void A_growth_surprise_is_in_points() // Azure, June 2025: 39 against 34.4 and 35.3
    {
        var rows = Surprises.Where(row => row.Expectation is { Segment: "Azure", Measure: PrintMeasure.GrowthStatedPct } && row.Expectation.PeriodEnd == new DateOnly(2025, 6, 30)).Select(row => Math.Round(row.Size, 12));

        Assert.Equal([0.037, 0.046], rows.Order());
    }

    [Fact]
    public void A_surprise_within_the_rounding_of_the_page_is_marked() // AWS, September 2018: 6,679 against 6,700 rounded to 100
    {
        Assert.True(Assert.Single(Surprises, row => row.Expectation.Expected == 6700).IsWithinRounding);
        Assert.False(Assert.Single(Surprises, row => row.Expectation.Expected == 12300).IsWithinRounding);
    }

    [Fact]
    public void Every_expectation_is_answered_or_counted() => Assert.Equal(Data.Expectations.Count, Surprises.Count + Surprises.Unanswered.Count);

    [Fact]
    public void Prints_not_known_yet_answer_nothing() =>
        Assert.All(Data.CloudRevenue.At(Vintage.AsOf(new(2025, 6, 30))).Surprises(Data.Expectations), row => Assert.True(row.ReportedOn <= new DateOnly(2025, 6, 30)));
}
