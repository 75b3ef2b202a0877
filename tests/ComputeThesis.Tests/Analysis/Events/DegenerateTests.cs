namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Input at the edge: every number that is said is a number, and every event that is not studied has its reason.</summary>
public class DegenerateTests
{
    private static readonly EventStudyDesign Usual = EventStudyDesign.MarketModel("M") with { Estimation = new(-40, -8), Event = new(-5, 5), Draws = 199 };

    [Fact]
    public void One_event_is_studied_and_tests_that_need_more_say_so()
    {
        var world = World.Of(1, 1, 200);
        var study = Studied(world, Usual, world.Event("A", 100));
        Assert.Equal(1, study.N);
        foreach (var test in new[] { Test.CrossSectional, Test.BoehmerMusumeciPoulsen, Test.KolariPynnonen, Test.AdjustedPatell, Test.GeneralisedRank, Test.WildBootstrap })
            Assert.All(study.Tests.Of(test), row => Assert.Matches("^needs 2 (events|clusters), has 1$", row.Note));
        foreach (var test in new[] { Test.CrudeDependence, Test.Patell, Test.Corrado, Test.Sign, Test.GeneralisedSign, Test.PlaceboDays })
            Assert.All(study.Tests.Of(test), row => Assert.NotNull(row.PValue));
        Assert.All(study.Path, day => Assert.Null(day.Lower));
        Assert.Contains("No band: it needs two clusters of events, there is one.", study.Path.ToString());
    }

    [Fact]
    public void No_event_at_all_is_an_empty_study_and_an_effect_of_it_is_refused_with_the_reasons()
    {
        var world = World.Of(1, 1, 200);
        var study = Studied(world, Usual);
        Assert.Equal((0, 0, 0, 0, 0), (study.N, study.Tests.Count, study.Effects.Count, study.Path.Count, study.Events.Count));
        Assert.Contains("No event could be studied; left out: none", Assert.Throws<InvalidOperationException>(() => study.Caar(new(0, 0))).Message);
        Assert.Contains("none: no event", study.Conventions.ToString());
        Assert.Contains("left out: 1 history", Assert.Throws<InvalidOperationException>(() => Studied(world, Usual, world.Event("A", 10)).Caar(new(0, 0))).Message);
    }

    [Fact]
    public void All_events_on_one_day_are_one_cluster()
    {
        var world = World.Of(2, 6, 200);
        var study = Studied(world, Usual, [.. Enumerable.Range(0, 6).Select(a => world.Event(World.Name(a), 100))]);
        Assert.All(study.Effects, effect => Assert.Equal((6, 1, null), (effect.N, effect.Clusters, effect.Lower)));
        Assert.All(study.Tests.Of(Test.WildBootstrap), row => Assert.Equal("needs 2 clusters, has 1", row.Note));
        Assert.All(study.Tests.Of(Test.PlaceboDays), row => Assert.NotNull(row.PValue));
        Assert.Equal((true, 6), (Assert.Single(study.Clusters).SharesDayZero, study.Clusters[0].N));
    }

    [Fact]
    public void A_price_that_stood_still_leaves_nothing_to_scale_by()
    {
        var world = World.Of(3, 2, 200);
        world["A"] = new double[200];
        foreach (var design in new[] { Usual, Mean(), EventStudyDesign.ScholesWilliams("M") with { Estimation = new(-40, -8), Event = new(-5, 5), Draws = 99 } })
            Assert.Equal((ExclusionReason.NoVariance, 1), (Assert.Single(Studied(world, design, world.Event("A", 100), world.Event("B", 100)).Excluded).Reason, Studied(world, design, world.Event("B", 100)).N));
    }

    [Fact]
    public void An_asset_that_is_its_own_benchmark_or_an_exact_multiple_of_it_leaves_nothing_unexplained()
    {
        var world = World.Of(4, 1, 200);
        world["L"] = [.. world["M"].Select(market => 0.001 + (1.5 * market))];
        world["S"] = [.. world["M"].Select(market => (0.3 * market) - 0.0002)];
        foreach (var kind in Enum.GetValues<ReturnKind>())
            foreach (var symbol in new[] { "M", "L", "S" })
            {
                var row = Assert.Single(EventStudy.Run([world.Event(symbol, 100)], world.Panel(kind), Usual with { Returns = kind }).Excluded);
                Assert.Equal(ExclusionReason.NoVariance, row.Reason);
                Assert.Contains($"leaves nothing of the returns of {symbol} unexplained", row.Explanation);
            }

        Assert.Equal(ExclusionReason.NoVariance, Assert.Single(Studied(world, Adjusted("M"), world.Event("M", 100)).Excluded).Reason);
    }

    [Fact]
    public void A_benchmark_that_stood_still_is_none_and_one_that_says_what_another_says_is_collinear()
    {
        var world = World.Of(5, 2, 200);
        world["K"] = new double[200];
        world["N"] = [.. world["M"].Select(market => 2 * market)];
        Assert.Equal(ExclusionReason.NoBenchmark, Assert.Single(Studied(world, Of(EventStudyDesign.MarketModel("K")), world.Event("A", 100)).Excluded).Reason);
        Assert.Equal(ExclusionReason.NoBenchmark, Assert.Single(Studied(world, Of(EventStudyDesign.ScholesWilliams("K")), world.Event("A", 100)).Excluded).Reason);
        foreach (var design in new[] { EventStudyDesign.MultiFactor("M", "N"), EventStudyDesign.MultiFactor("M", "M"), EventStudyDesign.MultiFactor("M", "B", "N") })
        {
            var study = Studied(world, Of(design), world.Event("A", 100));
            Assert.Equal((ExclusionReason.Collinear, "The factors move together in the estimation window."), (Assert.Single(study.Excluded).Reason, study.Excluded[0].Explanation));
        }

        Assert.Equal(1, Studied(world, Of(EventStudyDesign.MarketAdjusted("K")), world.Event("A", 100)).N);
    }

    [Fact]
    public void Two_baskets_are_two_factors_with_names_of_their_own()
    {
        var world = World.Of(6, 5, 200);
        var study = Studied(world, Of(EventStudyDesign.MultiFactor(Benchmark.EqualWeighted("B", "C"), Benchmark.EqualWeighted("D", "E"))), world.Event("A", 100));
        Assert.Equal(2, study.Events.ToFrame().ColumnKeys.Count(name => name.StartsWith("beta", StringComparison.Ordinal)));
        Assert.Contains("beta_equal-weighted basket 2", study.Events.ToFrame().ColumnKeys);
    }

    [Fact]
    public void Events_that_mirror_each_other_are_no_test_and_no_infinity()
    {
        // Each of two assets held against the other: their abnormal returns cancel out to the last digit.
        var world = World.Of(7, 2, 300);
        var design = Of(EventStudyDesign.MarketAdjusted(Benchmark.EqualWeighted("A", "B")));
        var study = Studied(world, design, world.Event("A", 100), world.Event("B", 100));
        foreach (var test in new[] { Test.AdjustedPatell, Test.KolariPynnonen })
            Assert.All(study.Tests.Of(test), row => Assert.Contains("cancel", row.Note));
        foreach (var test in new[] { Test.Corrado, Test.GeneralisedRank })
            Assert.All(study.Tests.Of(test), row => Assert.Equal("mean ranks do not vary", row.Note));
        Studied(world, design, world.Event("A", 100), world.Event("B", 100), world.Event("A", 150), world.Event("B", 150));
        Studied(world, Of(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("A", "B"))), world.Event("A", 100), world.Event("B", 100));

        // And two that make up their market, where they cancel out but for rounding: no test may make a finding of that.
        world["M"] = [.. world["A"].Zip(world["B"], (a, b) => (a + b) / 2)];
        study = Studied(world, Usual, world.Event("A", 100), world.Event("B", 100));
        foreach (var test in new[] { Test.AdjustedPatell, Test.KolariPynnonen, Test.CrudeDependence, Test.Corrado })
            Assert.All(study.Tests.Of(test), row => Assert.Null(row.PValue));
    }

    [Fact]
    public void Events_that_were_one_and_the_same_until_the_event_have_no_correlation_to_correct_by()
    {
        var world = World.Of(10, 1, 200);
        for (var copies = 2; copies < 7; copies++)
        {
            // The noise of the model's residuals is theirs to the last digit or but for it; the event window is not.
            foreach (var copy in Enumerable.Range(1, copies - 1))
                world[World.Name(copy)] = [.. world["A"].Select((one, day) => day < 95 ? one * (1 + (copy / 7.0)) : one + (0.001 * copy * (day - 99)))];
            var study = Studied(world, Usual, [.. Enumerable.Range(0, copies).Select(a => world.Event(World.Name(a), 100))]);
            Assert.All(study.Tests.Of(Test.KolariPynnonen), row => Assert.Equal("the residuals of the events are one and the same", row.Note));
        }
    }


    [Fact]
    public void Two_events_that_are_alike_to_the_last_digit_have_no_deviation_to_test_by()
    {
        var world = World.Of(8, 1, 200);
        world["B"] = [.. world["A"]];
        var study = Studied(world, Usual, world.Event("A", 100), world.Event("B", 100));
        foreach (var test in new[] { Test.CrossSectional, Test.BoehmerMusumeciPoulsen, Test.GeneralisedRank })
            Assert.All(study.Tests.Of(test), row => Assert.Contains("all events have the same", row.Note));
    }

    [Fact]
    public void Random_edges_make_no_number_that_is_none()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var world = World.Of(seed, 3, 160, seed % 2 == 0 ? World.FatTailed : World.Normal);
            // Thin trading: most returns are 0, and closes are missing.
            world["A"] = [.. world["A"].Select(one => random.Next(4) == 0 ? one : 0)];
            world["B"] = [.. world["B"].Select(one => random.Next(30) == 0 ? 0.2 * Math.Sign(one) : 0)];
            var closes = world.Closes();
            foreach (var symbol in world.Symbols)
                for (var day = 0; day < 160; day++)
                    if (random.Next(15) == 0)
                        closes[symbol][day] = double.NaN;
            var events = Enumerable.Range(0, 1 + (seed % 9)).Select(i => world.Event(World.Name(random.Next(3)), random.Next(160), $"e{i}")).ToList();
            foreach (var design in new[] { Usual, Mean(), Adjusted("M"), Of(EventStudyDesign.ScholesWilliams("M")), Of(EventStudyDesign.MultiFactor("M", "C")) })
                foreach (var kind in Enum.GetValues<ReturnKind>())
                {
                    var study = EventStudy.Run(events, world.Panel(closes), design with { Draws = 99, Returns = kind, Overlaps = seed % 3 == 0 ? Overlaps.Excluded : Overlaps.Flagged, Resampling = seed % 5 == 0 ? Resampling.Events : Resampling.Days });
                    Finite.Check(study);
                    // Every event is studied, joined to one that is, or left out with words.
                    Assert.All(study.Excluded, row => Assert.NotEmpty(row.Explanation));
                    var told = study.Events.Select(one => one.Event).Concat(study.Excluded.Select(row => row.Event)).Where(one => one.Symbol == "A").SelectMany(one => one.Label.Split(" + ")).ToList();
                    Assert.Equal(events.Where(one => one.Symbol == "A").Select(one => one.Label).Order(), told.Order());
                }
        }
    }

    private static EventStudyDesign Mean() => Of(EventStudyDesign.ConstantMean());

    private static EventStudyDesign Adjusted(string by) => Of(EventStudyDesign.MarketAdjusted(by));

    private static EventStudyDesign Of(EventStudyDesign design) => design with { Estimation = new(-40, -8), Event = new(-5, 5), Draws = 199 };

    private static EventStudy Studied(World world, EventStudyDesign design, params EventDay[] events)
    {
        var study = EventStudy.Run(events, world.Panel(), design);
        Finite.Check(study);
        return study;
    }
}
