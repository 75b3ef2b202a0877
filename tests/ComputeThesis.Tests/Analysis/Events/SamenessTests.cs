using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>The same study has the same bytes: whatever the order of its events, the number of threads and what else they do.</summary>
[Collection(nameof(WholeThreadPool))]
public class SamenessTests
{
    [Property(MaxTest = 25)]
    public Property No_order_of_the_events_changes_a_byte() => Prop.ForAll(RandomStudy.OfAnyModel(), Gen.Choose(0, 1_000_000).ToArbitrary(), (random, order) =>
    {
        var (world, design) = (random.World(), random.Design());
        var panel = world.Panel(random.Returns);
        EventDay[] events =
        [
            // More than one chunk of work, days that hold several, repeats, and some that cannot be studied.
            .. random.Announced(world), .. Enumerable.Range(0, 70).Select(i => world.Event(World.Name(i % random.Assets), 45 + (i * 2), $"x{i % 3}")),
            world.Event("A", 60, "y"), world.Event("A", 60, "y"), world.Event("A", 60, "z"), world.Event("A", 60, "z") with { HoursLeft = 3 }, world.Event("A", 3), world.Event("A", RandomStudy.Length - 1),
        ];
        var shuffled = events.ToArray();
        new Random(order).Shuffle(shuffled);
        return Digits.AndTextOf(EventStudy.Run(events, panel, design)) == Digits.AndTextOf(EventStudy.Run(shuffled, panel, design));
    });

    [Theory]
    [InlineData(Resampling.Days)]
    [InlineData(Resampling.Events)]
    public void One_thread_and_many_busy_ones_give_the_same_bytes(Resampling resampling)
    {
        var alone = WholeThreadPool.WithoutHelp(() => Digits.AndTextOf(Large(resampling, 7)));
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 3).Select(i => new Thread(() =>
        {
            for (var j = 0UL; !stop.IsCancellationRequested; j++)
                if (j % 50_000 == 0)
                    Thread.Yield();
        })).ToList();
        Assert.Equal(alone, Digits.AndTextOf(Large(resampling, 7)));
        load.ForEach(thread => thread.Start());
        var found = Enumerable.Range(0, 3).Select(_ => Digits.AndTextOf(Large(resampling, 7))).ToList();
        stop.Cancel();
        load.ForEach(thread => thread.Join());
        Assert.All(found, text => Assert.Equal(alone, text));
    }

    [Fact]
    public void Another_seed_gives_another_band_and_other_draws_and_changes_nothing_else()
    {
        var (one, other) = (Large(Resampling.Days, 7), Large(Resampling.Days, 8));
        Assert.All(one.Path.Zip(other.Path), pair => Assert.NotEqual((pair.First.Lower, pair.First.Upper), (pair.Second.Lower, pair.Second.Upper)));
        Assert.Equal(one.Path.Select(day => (day.Aar, day.Caar, day.StandardError)), other.Path.Select(day => (day.Aar, day.Caar, day.StandardError)));
        foreach (var test in TestNames.All)
            Assert.Equal(test is Test.WildBootstrap or Test.PlaceboDays, !one.Tests.Of(test).Select(row => row.PValue).SequenceEqual(other.Tests.Of(test).Select(row => row.PValue)));
    }

    [Fact]
    public void A_random_number_is_a_function_of_seed_purpose_and_draw_and_no_two_streams_are_alike()
    {
        var streams = from seed in new[] { 0, 1, 2, -1, int.MaxValue, int.MinValue }
                      from purpose in Enum.GetValues<RandomPurpose>()
                      from draw in Enumerable.Range(0, 300)
                      select Numbers(new(seed, purpose, draw));
        var all = streams.ToList();
        Assert.Equal(all.Count * 4, all.SelectMany(numbers => numbers).Distinct().Count());
        Assert.Equal(Numbers(new(5, RandomPurpose.Placebo, 9)), Numbers(new(5, RandomPurpose.Placebo, 9)));
        // 60,000 throws of a die of seven: chi-squared with 6 degrees of freedom is below 22.5 in 999 of 1,000 worlds, and this is one world.
        var counts = new int[7];
        for (var draw = 0; draw < 60_000; draw++)
            counts[new SeededRandom(3, RandomPurpose.Band, draw).Below(7)]++;
        Assert.InRange(counts.Sum(count => Math.Pow(count - (60_000 / 7.0), 2) / (60_000 / 7.0)), 0.3, 22.5);
    }

    private static ulong[] Numbers(SeededRandom random) => [random.Next(), random.Next(), random.Next(), random.Next()];

    private static EventStudy Large(Resampling resampling, int seed)
    {
        var world = World.Of(11, 12, 400);
        var events = Enumerable.Range(0, 140).Select(i => world.Event(World.Name(i % 12), 45 + (i * 7 % 330), $"e{i}"));
        return EventStudy.Run(events, world.Panel(), EventStudyDesign.MarketModel("M") with { Estimation = RandomStudy.Estimation, Event = new(-2, 2), Draws = 999, Seed = seed, Resampling = resampling });
    }
}
