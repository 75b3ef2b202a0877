using ComputeThesis.Tests.Data;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis;

public class GrowthTests
{
    private static readonly CloudRevenue Prints = DataPackage.Bundled.CloudRevenue;

    /// <summary>Prints whose stated growth is over 1.5 points from the computed one, each for a reason told in data/README.md.</summary>
    private static readonly string[] KnownDifferences =
    [
        "Baidu AI Cloud FY2025Q3",
        "Oracle Cloud infrastructure FY2024Q2", "Oracle Cloud infrastructure FY2025Q1", "Oracle Cloud infrastructure FY2025Q2", "Oracle Cloud infrastructure FY2025Q4",
        "Oracle Cloud infrastructure FY2026Q1", "Oracle Cloud infrastructure FY2026Q2", "Oracle Cloud infrastructure FY2026Q3",
        "Oracle Total cloud FY2023Q2", "Oracle Total cloud FY2023Q4", "Oracle Total cloud FY2024Q1",
    ];

    [Fact]
    public void Alibabas_March_2026_quarter_by_hand()
    {
        // Worked from the releases of 2025-05-15 (30,127), 2026-03-19 (43,284) and 2026-05-13 (41,626), CNY millions:
        // 41626 / 30127 - 1 = 0.381684...; 41626 / 43284 - 1 = -0.038305...; stated 38% after 36%.
        var yoy = Assert.Single(Prints.YoY().Of("Alibaba Cloud", "Cloud Intelligence Group"), InMarch);
        var qoq = Assert.Single(Prints.QoQ().Of("Alibaba Cloud", "Cloud Intelligence Group"), InMarch);
        var step = Assert.Single(Prints.YoY().Of("Alibaba Cloud", "Cloud Intelligence Group").Acceleration(), row => row.PeriodEnd == new DateOnly(2026, 3, 31));

        Assert.Equal(0.381684203538354, yoy.Computed!.Value, 12);
        Assert.Equal(-0.001684203538354, yoy.Difference!.Value, 12);
        Assert.Equal(-0.038305147398577, qoq.Computed!.Value, 12);
        Assert.Null(qoq.Stated);
        Assert.Equal(0.02, step.Change, 12);
        Assert.True(step.IsStated);

        static bool InMarch(GrowthRow row) => row.PeriodEnd == new DateOnly(2026, 3, 31);
    }

    [Fact]
    public void A_base_restated_in_the_same_release_is_the_base()
    {
        // Nebius, 2026-05-13: 399.0 against 50.9 restated without Toloka (first reported 55.3); the company states +684%.
        var row = Assert.Single(Prints.YoY().Of("Nebius"), row => row.Period == FiscalQuarter.Parse("FY2026Q1"));

        Assert.Equal(50.9m, row.BaseRevenue);
        Assert.Equal(6.8389, row.Computed!.Value, 4);
    }

    [Fact]
    public void A_redefined_segment_is_never_compared_with_the_old_one()
    {
        // June 2026: 48,437m under AI Cloud and Compute Services; the year before stands under Cloud Intelligence Group.
        var row = Assert.Single(Prints.YoY().Of("Alibaba Cloud", "AI Cloud and Compute Services"));

        Assert.Null(row.BaseRevenue);
        Assert.Null(row.Computed);
        Assert.Equal(0.45, row.Stated!.Value, 12);
        Assert.DoesNotContain(Prints.YoY().Acceleration(), step => step.Segment == "AI Cloud and Compute Services");
    }

    [Fact]
    public void Stated_growth_agrees_with_computed_growth_but_for_the_known_cases()
    {
        var checkable = Prints.YoY().Where(row => row.Difference is not null);
        var apart = checkable.Where(row => Math.Abs(row.Difference!.Value) > 0.015).Select(row => $"{row.Provider} {row.Segment} {row.Period}");

        Assert.Equal(219, checkable.Count);
        Assert.Equal(KnownDifferences, apart);
        var dictionary = File.ReadAllText(Repository.PathOf("data", "README.md"));
        Assert.All(KnownDifferences, name => Assert.Contains(name.Split(' ')[^1], dictionary, StringComparison.Ordinal));
    }

    [Property]
    public Property Growth_times_base_is_revenue() => Prop.ForAll(Amounts(), Amounts(), (before, now) =>
    {
        var row = Two(before, now, "USD", "USD").YoY().Single();
        return Math.Abs((1 + row.Computed!.Value) * (double)before - (double)now) <= 1e-9 * (double)now;
    });

    [Property]
    public Property A_base_in_another_currency_gives_no_growth() => Prop.ForAll(Amounts(), Amounts(), (before, now) =>
        Two(before, now, "USD", "CNY").YoY().All(row => row.Computed is null));

    [Property]
    public Property The_steps_of_acceleration_add_up_to_the_change_of_growth(NonEmptyArray<NormalFloat> rates)
    {
        var rows = rates.Get.Select((rate, i) => Of(new FiscalQuarter(2020, 1).Plus(i), 100, "USD") with { StatedGrowth = Math.Abs(rate.Get % 5) }).ToList();
        var steps = Table(rows).YoY().Acceleration();
        return (steps.Count == rows.Count - 1 && Math.Abs(steps.Sum(step => step.Change) - (rows[^1].StatedGrowth!.Value - rows[0].StatedGrowth!.Value)) < 1e-9).ToProperty();
    }

    [Fact]
    public void Acceleration_never_mixes_stated_with_computed_growth()
    {
        var quarter = new FiscalQuarter(2020, 1);
        var rows = new[] { Of(quarter, 100, "USD"), Of(quarter.Plus(4), 150, "USD"), Of(quarter.Plus(5), 100, "USD") with { StatedGrowth = 0.9 } };

        Assert.Empty(Table(rows).YoY().Acceleration());
    }

    [Fact]
    public void A_quarter_that_is_missing_leaves_a_gap_not_a_longer_step()
    {
        var quarter = new FiscalQuarter(2020, 1);
        var rows = new[] { Of(quarter, 100, "USD"), Of(quarter.Plus(2), 150, "USD") };

        Assert.Empty(Table(rows).QoQ());
    }

    [Fact]
    public void A_base_of_zero_gives_no_growth() => Assert.Empty(Two(0, 5, "USD", "USD").YoY());

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        Assert.Contains("Alibaba Cloud", Assert.Throws<ArgumentException>(() => Prints.Of("Alibaba")).Message, StringComparison.Ordinal);
        Assert.Contains("Azure", Assert.Throws<ArgumentException>(() => Prints.Of("Microsoft", "azure")).Message, StringComparison.Ordinal);
        Assert.Contains("Alibaba Cloud", Assert.Throws<ArgumentException>(() => Prints.YoY().Of("Aliyun")).Message, StringComparison.Ordinal);
    }

    private static CloudRevenue Two(decimal before, decimal now, string first, string second) =>
        Table([Of(new(2020, 1), before, first), Of(new(2021, 1), now, second)]);

    private static CloudRevenue Table(IReadOnlyList<Print> rows) => PrintTables.Of(rows, [new("Cloud", "All", true, "cloud", "")]);

    private static Print Of(FiscalQuarter quarter, decimal revenue, string currency) => new()
    {
        Provider = "Cloud", Segment = "All", Period = quarter, PeriodEnd = new FiscalCalendar(12).LastDayOf(quarter),
        ReportedOn = new FiscalCalendar(12).LastDayOf(quarter).AddDays(30), Currency = currency, Revenue = revenue,
        Source = new("https://example.com/release"), SourceKind = SourceKind.CompanyRelease, Verified = Verification.ReleaseText,
    };

    private static Arbitrary<decimal> Amounts() => Gen.Choose(1, 10_000_000).Select(cents => cents / 10m).ToArbitrary();
}
