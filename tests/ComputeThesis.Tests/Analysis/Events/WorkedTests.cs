namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Event studies on the bundled data against what numpy, scipy and statsmodels find there: every event, every test.</summary>
public class WorkedTests
{
    private static readonly string[] Clouds = ["AWS", "Microsoft", "Google Cloud", "Alibaba Cloud"];
    private static readonly string[] Tokens = ["RENDER", "TAO", "NEAR", "FET", "AKT"];
    private static readonly string[] Miners = ["HUT", "CORZ", "IREN", "WULF", "CIFR"];
    private static readonly DayRange[] Windows = [new(-1, 1), new(0, 0), new(0, 1), new(0, 5), new(-10, 10)];

    private static readonly Dictionary<string, Lazy<EventStudy>> Studies = new()
    {
        ["tokens_market"] = new(() => Study(Clouds, Tokens, EventStudyDesign.MarketModel("BTC"))),
        ["tokens_log"] = new(() => Study(Clouds, Tokens, EventStudyDesign.MarketModel("BTC") with { Returns = ReturnKind.Log, Estimation = new(-70, -11), Event = new(-5, 5), Windows = Windows[..4] })),
        ["miners_two_factors"] = new(() => Study(Clouds, Miners, EventStudyDesign.MultiFactor("BTC", "QQQ"))),
        ["alibaba_constant_mean"] = new(() => Study(Clouds[3..], ["HUT", "RENDER"], EventStudyDesign.ConstantMean())),
        ["miners_adjusted"] = new(() => Study(Clouds, Miners, EventStudyDesign.MarketAdjusted("QQQ"))),
        ["miners_scholes_williams"] = new(() => Study(Clouds, Miners, EventStudyDesign.ScholesWilliams("QQQ"))),
        ["tokens_basket"] = new(() => Study(Clouds, Tokens[..3], EventStudyDesign.MarketModel(Benchmark.EqualWeighted("BTC", "ETH", "SOL", "NEAR")))),
    };

    private static readonly Dictionary<string, Test> Names = new()
    {
        ["cross_sectional"] = Test.CrossSectional, ["crude_dependence"] = Test.CrudeDependence, ["patell"] = Test.Patell, ["adjusted_patell"] = Test.AdjustedPatell,
        ["bmp"] = Test.BoehmerMusumeciPoulsen, ["kolari_pynnonen"] = Test.KolariPynnonen, ["corrado"] = Test.Corrado, ["grank_t"] = Test.GeneralisedRank,
        ["sign"] = Test.Sign, ["generalised_sign"] = Test.GeneralisedSign,
    };

    public static TheoryData<string> Cases => [.. Studies.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_event_has_the_model_and_the_abnormal_return_that_independent_software_finds(string name)
    {
        var expected = WorkedTable.Read(name + ".events");
        var study = Studies[name].Value;
        var events = study.Events.ToDictionary(one => (one.Event.Symbol, one.DayZero));

        Assert.Equal(expected.Count, study.N);
        foreach (var row in expected)
        {
            var found = events[(row["symbol"], Day(row["day0"]))];
            var what = $"{name}, {row["symbol"]} {row["day0"]}";
            Assert.Equal((row["label"], Day(row["event_day"])), (found.Event.Label, found.Event.Day));
            WorkedTable.AssertSame(WorkedTable.Number(row["alpha"]), found.Alpha, what + ", alpha", 1e-3);
            for (var k = 0; k < found.Betas.Count; k++)
                WorkedTable.AssertSame(WorkedTable.Number(row[found.Betas.Count == 1 ? "beta" : $"beta_{k + 1}"]), found.Betas[k], what + ", beta", 0.1);
            WorkedTable.AssertSame(WorkedTable.Number(row["s"]), found.ResidualDeviation, what + ", s");
            WorkedTable.AssertSame(WorkedTable.Number(row["car"]), found.Car, what + ", CAR", 0.1);
            WorkedTable.AssertSame(WorkedTable.Number(row["scar"]), found.Scar, what + ", SCAR", 1);
            WorkedTable.AssertSame(WorkedTable.Number(row["bhar"]), found.Bhar, what + ", BHAR", 0.1);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_event_that_cannot_be_studied_is_a_row_with_its_reason(string name)
    {
        var expected = WorkedTable.Read(name + ".excluded").Select(row => (row["symbol"], Day(row["event_day"]), row["reason"])).Order();
        var found = Studies[name].Value.Excluded.Where(row => row.Reason != ExclusionReason.Duplicate).Select(row => (row.Event.Symbol, row.Event.Day, row.Reason.ToString().ToLowerInvariant())).Order();

        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_test_has_the_statistic_and_the_p_value_that_independent_software_finds(string name)
    {
        var tests = Studies[name].Value.Tests.ToDictionary(row => (row.Window, row.Test));
        var rows = WorkedTable.Read(name + ".tests").Where(row => Names.ContainsKey(row["test"])).ToList();

        Assert.Equal(Studies[name].Value.Design.Windows.Count * Names.Count, rows.Count);
        foreach (var row in rows)
        {
            var found = tests[(Range(row["window"]), Names[row["test"]])];
            var what = $"{name}, {row["test"]} {row["window"]}";
            WorkedTable.AssertSame(WorkedTable.Number(row["caar"]), found.Caar, what + ", CAAR", 1e-2);
            WorkedTable.AssertSame(WorkedTable.Number(row["statistic"]), found.Statistic, what, 0.1);
            WorkedTable.AssertSame(WorkedTable.Number(row["p"]), found.PValue, what + ", p");
            WorkedTable.AssertSame(WorkedTable.Number(row["p_holm"]), found.Holm, what + ", Holm");
            WorkedTable.AssertSame(WorkedTable.Number(row["p_bh"]), found.BenjaminiHochberg, what + ", Benjamini-Hochberg");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Size_interval_and_detectable_effect_are_those_that_independent_software_finds(string name)
    {
        foreach (var window in WorkedTable.Read(name + ".tests").GroupBy(row => row["window"]))
        {
            var found = Studies[name].Value.Caar(Range(window.Key));
            var expected = window.ToDictionary(row => row["test"], row => WorkedTable.Number(row["statistic"]));
            WorkedTable.AssertSame(expected["hedges_g"], found.HedgesG, "g", 0.1);
            WorkedTable.AssertSame(expected["ci_low"], found.Lower, "lower", 1e-2);
            WorkedTable.AssertSame(expected["ci_high"], found.Upper, "upper", 1e-2);
            WorkedTable.AssertSame(expected["mde"], found.MinimumDetectable, "minimum detectable effect");
        }
    }

    [Fact]
    public void Abnormal_returns_and_their_standardised_form_are_right_day_by_day()
    {
        var found = Studies["alibaba_constant_mean"].Value.AbnormalReturns.ToDictionary(row => (row.Event.Symbol, row.DayZero, row.Day));
        var expected = WorkedTable.Read("alibaba_constant_mean.ar");

        Assert.Equal(expected.Count, found.Count);
        foreach (var row in expected)
        {
            var day = found[(row["symbol"], Day(row["day0"]), int.Parse(row["day"]))];
            WorkedTable.AssertSame(WorkedTable.Number(row["ar"]), day.Abnormal, "AR", 1e-2);
            WorkedTable.AssertSame(WorkedTable.Number(row["sar"]), day.Standardised, "SAR", 0.1);
        }
    }

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd");

    private static DayRange Range(string cell) => cell.Split("..") is var ends ? new(int.Parse(ends[0]), int.Parse(ends[1])) : default;

    private static EventStudy Study(string[] providers, string[] symbols, EventStudyDesign design) => EventStudy.Run(
        DataPackage.Bundled.Announcements.Where(row => providers.Contains(row.Provider)), DataPackage.Bundled.Prices[symbols],
        design with { Windows = design.Event.Holds(Windows[4]) ? Windows : Windows[..4], Resampling = Resampling.Events, Draws = 99 });
}
