namespace ComputeThesis.Tests.Analysis;

public class ConversionTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly CloudRevenue March = Data.CloudRevenue.At(Vintage.AsReported).Where(print => print.PeriodEnd == new DateOnly(2026, 3, 31));

    [Theory]
    // 41,626m yuan over the mean, 6.92182, of the 61 daily rates of January to March 2026, and over the last of them, 6.898; both taken from the file with Python's statistics.fmean.
    [InlineData(RateRule.QuarterMean, 6013.736556529483, 61)]
    [InlineData(RateRule.QuarterEnd, 6034.502754421572, 1)]
    public void Alibabas_quarter_in_dollars(RateRule rule, double millions, int days)
    {
        var row = Assert.Single(March.Of("Alibaba Cloud", "Cloud Intelligence Group").ConvertedTo("USD", Data.Macro, rule));

        Assert.Equal(millions, row.Amount, 6);
        Assert.Equal(days, row.RateDays);
        Assert.Equal("CNY", row.Print.Currency);
    }

    [Fact]
    public void What_is_in_the_currency_already_stays_as_it_is()
    {
        var row = Assert.Single(March.Of("AWS").ConvertedTo("USD", Data.Macro, RateRule.QuarterMean));

        Assert.Equal((double)row.Print.Revenue!.Value, row.Amount);
    }

    [Fact]
    public void There_and_back_again_gives_the_amount()
    {
        var yuan = Assert.Single(March.Of("AWS").ConvertedTo("CNY", Data.Macro, RateRule.QuarterMean));

        Assert.Equal((double)yuan.Print.Revenue!.Value, yuan.Amount / yuan.UnitsPerDollar, 9);
    }

    [Fact]
    public void A_quarter_without_a_rate_is_not_converted_and_is_counted()
    {
        var old = Data.CloudRevenue.Of("Alibaba Cloud").At(Vintage.AsReported).Where(print => print.PeriodEnd.Year == 2018 && print.Revenue is not null);
        var converted = old.ConvertedTo("USD", Data.Macro, RateRule.QuarterMean);

        Assert.Empty(converted);
        Assert.Equal(old.Count, converted.Without.Count);
    }

    [Fact]
    public void Rates_not_known_yet_convert_nothing() =>
        Assert.Empty(March.Of("Alibaba Cloud", "Cloud Intelligence Group").ConvertedTo("USD", Data.Macro.At(Vintage.AsOf(new(2025, 12, 31))), RateRule.QuarterMean));

    [Fact]
    public void A_currency_without_a_rate_is_refused() =>
        Assert.Contains("USD, CNY", Assert.Throws<ArgumentException>(() => March.ConvertedTo("EUR", Data.Macro, RateRule.QuarterMean)).Message, StringComparison.Ordinal);
}
