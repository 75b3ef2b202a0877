using ComputeThesis.Tests.Data;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis;

public class VintageTests
{
    private static readonly CloudRevenue Prints = DataPackage.Bundled.CloudRevenue;

    [Fact]
    public void As_reported_keeps_the_first_figure_and_restated_the_last()
    {
        // Microsoft, August 2024: Intelligent Cloud of the September 2023 quarter went from 24,259m to 20,013m.
        var quarter = Prints.Of("Microsoft", "Intelligent Cloud").Where(print => print.Period == FiscalQuarter.Parse("FY2024Q1"));

        Assert.Equal(24259m, Assert.Single(quarter.At(Vintage.AsReported)).Revenue);
        Assert.Equal(20013m, Assert.Single(quarter.At(Vintage.Restated)).Revenue);
        Assert.Equal(24259m, Assert.Single(quarter.At(Vintage.AsOf(new(2024, 8, 20)))).Revenue);
        Assert.Equal(20013m, Assert.Single(quarter.At(Vintage.AsOf(new(2024, 8, 21)))).Revenue);
        Assert.Empty(quarter.At(Vintage.AsOf(new(2023, 10, 1))));
    }

    [Fact]
    public void A_figure_whose_day_is_not_known_is_never_shown_as_of_a_day()
    {
        Assert.Contains(Prints, print => print.ReportedOn is null);
        Assert.All(Prints.At(Vintage.AsOf(new(2030, 1, 1))), print => Assert.NotNull(print.ReportedOn));
    }

    [Property]
    public Property One_row_a_segment_and_quarter_in_every_vintage() => Prop.ForAll(Vintages(), vintage =>
        Prints.At(vintage).GroupBy(print => (print.Provider, print.Segment, print.Period)).All(group => group.Count() == 1));

    /// <summary>What a day shows must not change when the figures of later days are taken away, or replaced by others.</summary>
    [Property(MaxTest = 60)]
    public Property Nothing_seen_as_of_a_day_depends_on_a_later_figure() => Prop.ForAll(Days(), day =>
    {
        var whole = Prints.At(Vintage.AsOf(day)).YoY();
        var spoiled = Table(Prints.Select(print => print.ReportedOn is { } reported && reported <= day ? print : print with { Revenue = 1, StatedGrowth = 9, ReportedOn = print.ReportedOn })).At(Vintage.AsOf(day));
        return whole.SequenceEqual(spoiled.YoY()) && Prints.At(Vintage.AsOf(day)).QoQ().SequenceEqual(spoiled.QoQ())
            && whole.Acceleration().SequenceEqual(spoiled.YoY().Acceleration());
    });

    [Property(MaxTest = 60)]
    public Property As_first_reported_growth_depends_on_nothing_later_than_its_own_print() => Prop.ForAll(Days(), day =>
    {
        bool Early(GrowthRow row) => row.ReportedOn <= day;
        var spoiled = Table(Prints.Select(print => print.ReportedOn > day ? print with { Revenue = 1 } : print));
        return Prints.YoY().Where(Early).SequenceEqual(spoiled.YoY().Where(Early)) && Prints.QoQ().Where(Early).SequenceEqual(spoiled.QoQ().Where(Early));
    });

    [Fact]
    public void As_first_reported_a_base_restated_later_does_not_count()
    {
        // Microsoft's December 2023 quarter, reported on 2024-01-30, against 24,259m; the 20,013m of August 2024 nobody knew yet.
        var row = Assert.Single(Prints.QoQ().Of("Microsoft", "Intelligent Cloud"), row => row.Period == FiscalQuarter.Parse("FY2024Q2"));

        Assert.Equal(24259m, row.BaseRevenue);
    }

    [Fact]
    public void Filters_made_before_the_vintage_hold_after_it() =>
        Assert.All(Prints.Of("AWS").At(Vintage.Restated), print => Assert.Equal("AWS", print.Provider));

    private static CloudRevenue Table(IEnumerable<Print> prints) => PrintTables.Of(prints, Prints.Segments);

    private static Arbitrary<DateOnly> Days() => Gen.Choose(0, 3200).Select(days => new DateOnly(2018, 3, 1).AddDays(days)).ToArbitrary();

    private static Arbitrary<Vintage> Vintages() =>
        Gen.OneOf(Gen.Constant(Vintage.AsReported), Gen.Constant(Vintage.Restated), Days().Generator.Select(Vintage.AsOf)).ToArbitrary();
}
