using FsCheck;
using FsCheck.Fluent;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>A study that nobody chose: a market, events on it, a model.</summary>
internal sealed record RandomStudy(int Seed, int Assets, int[] Days, string Model, ReturnKind Returns)
{
    public const int Length = 220;
    public static readonly DayRange Estimation = new(-40, -8);
    public static readonly DayRange Event = new(-5, 6);

    public static Arbitrary<RandomStudy> Any(params string[] models) => (
        from seed in Gen.Choose(0, 1_000_000)
        from assets in Gen.Choose(1, 4)
        from count in Gen.Choose(2, 12)
        from days in Gen.Choose(45, Length - 10).ArrayOf(count)
        from model in Gen.Elements(models)
        from kind in Gen.Elements(ReturnKind.Simple, ReturnKind.Log)
        select new RandomStudy(seed, assets, days, model, kind)).ToArbitrary();

    public static Arbitrary<RandomStudy> OfAnyModel() => Any("mean", "adjusted", "market", "thin", "factors", "basket");

    public World World() => Events.World.Of(Seed, Assets, Length);

    public EventDay[] Announced(World world) => [.. Days.Select((day, i) => world.Event(Events.World.Name(i % Assets), day, $"e{i}"))];

    public EventStudyDesign Design() => (Model switch
    {
        "mean" => EventStudyDesign.ConstantMean(),
        "adjusted" => EventStudyDesign.MarketAdjusted("M"),
        "market" => EventStudyDesign.MarketModel("M"),
        "thin" => EventStudyDesign.ScholesWilliams("M"),
        "basket" => EventStudyDesign.MarketModel(Benchmark.EqualWeighted("M", "A")),
        _ => EventStudyDesign.MultiFactor("M", Benchmark.Factors(Second())),
    }) with { Estimation = Estimation, Event = Event, Returns = Returns, Draws = 99, Windows = [new(0, 0), new(-1, 1), new(-5, -2), new(2, 6), new(-5, 6)] };

    public EventStudy Run(PricePanel? panel = null) => EventStudy.Run(Announced(World()), panel ?? World().Panel(Returns), Design());

    private Deedle.Frame<DateOnly, string> Second()
    {
        var (world, random) = (new World(Length), new Random(Seed + 1));
        world["F"] = [.. Enumerable.Range(0, Length).Select(_ => 0.01 * Events.World.Normal(random))];
        return world.Frame("F");
    }
}
