namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Groups of assets against each other, and reactions against surprises.</summary>
public class ComparisonTests
{
    private static readonly string[] Clouds = ["AWS", "Microsoft", "Google Cloud", "Alibaba Cloud"];
    private static readonly DataPackage Data = DataPackage.Bundled;

    private static readonly Dictionary<string, Lazy<EventStudy>> Studies = new()
    {
        ["tokens_market"] = new(() => Study(["RENDER", "TAO", "NEAR", "FET", "AKT"], EventStudyDesign.MarketModel("BTC"))),
        ["miners_two_factors"] = new(() => Study(["HUT", "CORZ", "IREN", "WULF", "CIFR"], EventStudyDesign.MultiFactor("BTC", "QQQ"))),
        ["miners_adjusted"] = new(() => Study(["HUT", "CORZ", "IREN", "WULF", "CIFR"], EventStudyDesign.MarketAdjusted("QQQ"))),
    };

    [Fact]
    public void The_difference_in_differences_is_the_one_that_independent_software_finds()
    {
        foreach (var row in WorkedTable.Read("differences"))
        {
            var ends = row["window"].Split("..");
            var found = Studies[row["first"]].Value.DifferenceFrom(Studies[row["second"]].Value, new(int.Parse(ends[0]), int.Parse(ends[1])));
            Assert.Equal((int.Parse(row["days"]), int.Parse(row["unpaired"])), (found.Count, found.Unpaired));
            WorkedTable.AssertSame(WorkedTable.Number(row["estimate"]), found.Estimate, "estimate", 1e-2);
            WorkedTable.AssertSame(WorkedTable.Number(row["t"]), found.T, "t", 0.1);
            WorkedTable.AssertSame(WorkedTable.Number(row["p"]), found.PValue, "p");
            WorkedTable.AssertSame(WorkedTable.Number(row["ci_low"]), found.Lower, "lower", 1e-2);
            WorkedTable.AssertSame(WorkedTable.Number(row["ci_high"]), found.Upper, "upper", 1e-2);
        }
    }

    [Fact]
    public void A_difference_turned_around_has_the_other_sign_and_the_same_p_values()
    {
        var (one, other) = (Studies["miners_two_factors"].Value, Studies["tokens_market"].Value);
        var (there, back) = (one.DifferenceFrom(other, new(0, 1)), other.DifferenceFrom(one, new(0, 1)));

        Assert.Equal(there.Estimate, -back.Estimate);
        Assert.Equal((there.PValue, there.SignFlipPValue), (back.PValue, back.SignFlipPValue));
        Assert.InRange(there.SignFlipPValue!.Value, there.PValue!.Value / 1.25, there.PValue.Value * 1.25);
    }

    [Fact]
    public void Studies_of_other_announcements_have_no_difference()
    {
        var early = EventStudy.Run(Data.Announcements.Of("Alibaba Cloud").Where(row => row.Date.Year == 2023), Data.Prices["HUT"], EventStudyDesign.MarketModel("BTC"));
        var late = EventStudy.Run(Data.Announcements.Of("Alibaba Cloud").Where(row => row.Date.Year == 2024), Data.Prices["HUT"], EventStudyDesign.MarketModel("BTC"));

        Assert.Equal("The studies share no day of announcements: the first has 4 and the second 4. Study the same announcements with both.",
            Assert.Throws<ArgumentException>(() => early.DifferenceFrom(late, new(0, 1))).Message);
    }

    [Fact]
    public void One_shared_day_has_an_estimate_and_no_test()
    {
        var one = EventStudy.Run(Data.Announcements.Of("Alibaba Cloud").Where(row => row.Date == new DateOnly(2025, 11, 25)), Data.Prices["HUT"], EventStudyDesign.MarketModel("BTC"));
        var difference = one.DifferenceFrom(Studies["tokens_market"].Value, new(0, 1));

        Assert.Single(difference);
        Assert.Equal((null, null, null), (difference.StandardError, difference.PValue, difference.SignFlipPValue));
        Assert.DoesNotContain("NaN", difference.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reaction_is_the_mean_CAR_of_the_print_it_answers_and_a_shared_evening_is_left_out()
    {
        var study = Studies["miners_two_factors"].Value;
        var surprises = Data.CloudRevenue.Surprises(Data.Expectations).Where(one => one.IsOfRevenue).ToList();
        var reactions = study.Reactions(surprises, new(0, 1));
        var alone = reactions.First(row => row.Surprise.Expectation.Provider == "Alibaba Cloud" && row.Surprise.ReportedOn == new DateOnly(2025, 11, 25));
        var events = study.EventsOver(new(0, 1));

        Assert.Equal(surprises.Select(one => one.Print).Distinct().Count(), reactions.Count + reactions.Confounded.Count + reactions.Unmatched.Count);
        Assert.Equal(events.Where(row => row.DayZero == new DateOnly(2025, 11, 25)).Average(row => row.Car), alone.Car, 15);
        Assert.NotEmpty(reactions.Confounded);
        Assert.All(reactions.Confounded, one => Assert.Contains(events, row => row.Event.Label.Contains(" + ", StringComparison.Ordinal) && row.Event.Label.Contains(one.Expectation.Provider, StringComparison.Ordinal)));
        Assert.Equal(reactions.Count, reactions.Fit().Observations);
    }

    [Fact]
    public void A_print_counts_once_however_many_expectations_it_had()
    {
        var surprises = Data.CloudRevenue.Surprises(Data.Expectations).Where(one => one.IsOfRevenue).ToList();
        var day = new DateOnly(2025, 11, 25);
        var several = surprises.Where(one => one.ReportedOn == day).ToList();
        var reactions = Studies["miners_two_factors"].Value.Reactions(surprises, new(0, 1));

        Assert.Equal([false, true, true], several.Select(one => one.Expectation.IsConsensus).Order());
        Assert.Equal(several.Where(one => one.Expectation.IsConsensus).Min(one => one.Size), Assert.Single(reactions, row => row.Surprise.ReportedOn == day).Surprise.Size);
        Assert.Equal(reactions.Count, reactions.DistinctBy(row => (row.Surprise.Expectation.Provider, row.Surprise.Expectation.PeriodEnd)).Count());
    }

    [Fact]
    public void Surprises_of_revenue_and_of_growth_do_not_mix()
    {
        var all = Data.CloudRevenue.Surprises(Data.Expectations);

        Assert.EndsWith("Choose: surprises.Where(one => one.IsOfRevenue).", Assert.Throws<ArgumentException>(() => Studies["miners_two_factors"].Value.Reactions(all, new(0, 1))).Message, StringComparison.Ordinal);
    }

    private static EventStudy Study(string[] symbols, EventStudyDesign design) =>
        EventStudy.Run(Data.Announcements.Where(row => Clouds.Contains(row.Provider)), Data.Prices[symbols], design with { Draws = 9_999 });
}
