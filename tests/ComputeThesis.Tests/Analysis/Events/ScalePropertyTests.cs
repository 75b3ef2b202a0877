using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>What a study says when all returns are shifted, stretched or bent.</summary>
public class ScalePropertyTests
{
    private static readonly Test[] Standardised = [Test.Patell, Test.AdjustedPatell, Test.BoehmerMusumeciPoulsen, Test.KolariPynnonen, Test.Corrado, Test.GeneralisedRank, Test.Sign, Test.GeneralisedSign];

    [Property(MaxTest = 40)]
    public Property A_constant_added_to_the_markets_returns_moves_alpha_and_nothing_else() => Prop.ForAll(RandomStudy.Any("market", "thin"), Gen.Choose(-400, 400).Select(c => c / 100_000.0).ToArbitrary(), (random, shift) =>
    {
        var (study, world) = (random.Run(), random.World());
        world["M"] = [.. world["M"].Select(market => market + shift)];
        var shifted = random.Run(world.Panel(random.Returns));
        return study.N > 0 && study.Events.Zip(shifted.Events).All(pair => Near(pair.Second.Betas[0], pair.First.Betas[0], 1e-7) && Near(pair.Second.Alpha, pair.First.Alpha - (pair.First.Betas[0] * shift), 1e-10))
            && study.AbnormalReturns.Zip(shifted.AbnormalReturns).All(pair => Near(pair.First.Abnormal, pair.Second.Abnormal, 1e-10))
            && study.Tests.Zip(shifted.Tests).All(pair => Near(pair.First.PValue, pair.Second.PValue, 1e-6));
    });

    [Property(MaxTest = 40)]
    public Property Returns_of_asset_and_market_stretched_alike_stretch_the_effect_and_leave_every_test() => Prop.ForAll(RandomStudy.Any("mean", "adjusted", "market", "thin"), Stretch(), (random, scale) =>
    {
        var (study, world) = (random.Run(), random.World());
        foreach (var symbol in world.Symbols.ToList())
            world[symbol] = [.. world[symbol].Select(one => one * scale)];
        return SameTests(study, random.Run(world.Panel(random.Returns)), scale, TestNames.All);
    });

    [Property(MaxTest = 40)]
    public Property Factors_of_a_frame_are_stretched_with_the_asset() => Prop.ForAll(RandomStudy.Any("market"), Stretch(), (random, scale) =>
    {
        var world = random.World();
        EventStudy Run() => EventStudy.Run(random.Announced(world), world.Panel(random.Returns), EventStudyDesign.MultiFactor(Benchmark.Factors(world.Frame("M")), Benchmark.Factors(Other())) with { Estimation = RandomStudy.Estimation, Event = RandomStudy.Event, Returns = random.Returns, Draws = 99 });
        var (factor, plain) = (1.0, default(EventStudy));
        Deedle.Frame<DateOnly, string> Other() => WideFrame.Of(world.Days, new Dictionary<string, double[]> { ["F"] = [.. Enumerable.Range(0, world.Days.Length).Select(i => factor * 0.01 * Math.Sin(i * 1.7))] });
        plain = Run();
        factor = scale;
        foreach (var symbol in world.Symbols.ToList())
            world[symbol] = [.. world[symbol].Select(one => one * scale)];
        return SameTests(plain, Run(), scale, TestNames.All);
    });

    [Property(MaxTest = 40)]
    public Property Tests_of_standardised_returns_and_of_ranks_do_not_see_one_asset_stretched() => Prop.ForAll(RandomStudy.Any("adjusted"), Stretch(), (random, scale) =>
    {
        var world = random.World();
        var design = Returns(random, world);
        var study = EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design);
        world["A"] = [.. world["A"].Select(one => one * scale)];
        return SameTests(study, EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design), null, Standardised);
    });

    [Property(MaxTest = 40)]
    public Property The_rank_test_does_not_see_abnormal_returns_bent_without_changing_their_order() => Prop.ForAll(RandomStudy.Any("adjusted"), random =>
    {
        var world = random.World();
        var design = Returns(random, world);
        var study = EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design);
        foreach (var symbol in world.Symbols.ToList())
            world[symbol] = [.. world[symbol].Select(one => (0.3 * Math.Tanh(20 * one)) + 0.05)];
        var bent = EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design);
        // To the last bit: ranks are whole numbers.
        return study.Tests.Of(Test.Corrado).Zip(bent.Tests.Of(Test.Corrado)).All(pair => pair.First.Statistic.Equals(pair.Second.Statistic) && pair.First.PValue.Equals(pair.Second.PValue))
            && !study.Tests.Of(Test.CrossSectional)[0].Statistic.Equals(bent.Tests.Of(Test.CrossSectional)[0].Statistic);
    });

    [Property(MaxTest = 40)]
    public Property Abnormal_returns_turned_round_turn_every_statistic_round_and_leave_its_p_value() => Prop.ForAll(RandomStudy.Any("adjusted"), random =>
    {
        var world = random.World();
        var design = Returns(random, world);
        var study = EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design);
        foreach (var symbol in world.Symbols.ToList())
            world[symbol] = [.. world[symbol].Select(one => -one)];
        var round = EventStudy.Run(random.Announced(world), world.Panel(random.Returns), design);
        return study.N > 0 && study.Tests.Zip(round.Tests).All(pair => Near(pair.First.Statistic, -pair.Second.Statistic, 1e-8) && Near(pair.First.PValue, pair.Second.PValue, 1e-8))
            && study.Effects.Zip(round.Effects).All(pair => Near(pair.First.Lower, -pair.Second.Upper, 1e-12) && Near(pair.First.HedgesG, -pair.Second.HedgesG, 1e-8) && Near(pair.First.Median, -pair.Second.Median, 1e-12));
    });

    /// <summary>Expected is 0, so that abnormal returns are the returns themselves.</summary>
    private static EventStudyDesign Returns(RandomStudy random, World world) =>
        EventStudyDesign.MarketAdjusted(Benchmark.Factors(WideFrame.Of(world.Days, new Dictionary<string, double[]> { ["nothing"] = new double[world.Days.Length] }))) with { Estimation = RandomStudy.Estimation, Event = RandomStudy.Event, Returns = random.Returns, Draws = 99 };

    private static bool SameTests(EventStudy one, EventStudy other, double? scale, IReadOnlyList<Test> tests) =>
        one.N > 0 && one.Tests.Zip(other.Tests).Where(pair => tests.Contains(pair.First.Test)).All(pair =>
            (scale is null || Near(pair.Second.Caar, scale.Value * pair.First.Caar, 1e-12))
            && Near(pair.First.PValue, pair.Second.PValue, 1e-8)
            && (pair.First.Test is Test.WildBootstrap or Test.PlaceboDays || Near(pair.First.Statistic, pair.Second.Statistic, 1e-8)));

    private static Arbitrary<double> Stretch() => Gen.Elements(0.01, 0.25, 0.5, 1.75, 3.0).ToArbitrary();

    private static bool Near(double? one, double? other, double within) => one is null || other is null ? one == other : Math.Abs(one.Value - other.Value) <= within * Math.Max(1, Math.Abs(one.Value));
}
