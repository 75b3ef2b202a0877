namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>The random tests against what a patient reader would work out: every sign, every choice of days, every draw, one by one.</summary>
public class RandomTestsTests
{
    private static readonly DayRange[] Windows = [new(0, 0), new(-1, 0), new(0, 1), new(-1, 1), new(-2, -1), new(-2, 2), new(1, 2), new(2, 2), new(-2, -2)];

    [Fact]
    public void The_exact_wild_bootstrap_of_five_clusters_is_the_count_of_32_signs()
    {
        var world = World.Of(21, 3, 200);
        // Three assets on two evenings, one asset on three more: 9 events, 5 clusters.
        (string Symbol, int Day)[] days = [("A", 60), ("B", 60), ("C", 60), ("A", 80), ("B", 80), ("C", 80), ("A", 100), ("B", 120), ("C", 140)];
        var study = EventStudy.Run(days.Select(one => world.Event(one.Symbol, one.Day)), world.Panel(), Small());
        foreach (var window in Windows)
        {
            var car = study.EventsOver(window).GroupBy(one => one.DayZero).Select(own => own.Select(one => one.Car).ToArray()).ToArray();
            Assert.Equal([3, 3, 1, 1, 1], car.Select(own => own.Length));
            var reached = 0;
            foreach (var a in new[] { 1, -1 })
                foreach (var b in new[] { 1, -1 })
                    foreach (var c in new[] { 1, -1 })
                        foreach (var d in new[] { 1, -1 })
                            foreach (var e in new[] { 1, -1 })
                            {
                                // The whole t statistic, deviations clustered, as the test's definition has it; comparing means is a shortcut.
                                int[] signs = [a, b, c, d, e];
                                reached += Math.Abs(ClusteredT(car, signs)) >= Math.Abs(ClusteredT(car, [1, 1, 1, 1, 1])) * (1 - 1e-9) ? 1 : 0;
                            }

            var found = study.Caar(window).Significance(Test.WildBootstrap);
            Assert.Equal((reached / 32.0, study.Caar(window).Value, "all 32 signs of 5 clusters"), (found.PValue!.Value, found.Statistic!.Value, found.Reference));
            Assert.True(reached % 2 == 0 && reached >= 2, "a pattern and its mirror are alike");
        }
    }

    [Fact]
    public void A_wild_bootstrap_of_many_clusters_is_the_count_of_the_draws_that_its_seed_gives()
    {
        var world = World.Of(22, 4, 700);
        var study = EventStudy.Run(Enumerable.Range(0, 70).Select(i => world.Event(World.Name(i % 4), 60 + (i * 9))), world.Panel(), Small() with { Seed = 5, Draws = 299 });
        foreach (var window in Windows)
        {
            var car = study.EventsOver(window).Select(one => one.Car).ToArray();
            var reached = 0;
            for (var draw = 0; draw < 299; draw++)
            {
                var random = new SeededRandom(5, RandomPurpose.Signs, draw);
                ulong[] words = [random.Next(), random.Next()];
                var total = car.Select((one, c) => (words[c / 64] >> (c % 64) & 1) == 0 ? one : -one).Sum();
                reached += Math.Abs(total) >= Math.Abs(car.Sum()) ? 1 : 0;
            }

            var found = study.Caar(window).Significance(Test.WildBootstrap);
            Assert.Equal(((1.0 + reached) / 300, "299 draws, 70 clusters", "seed 5"), (found.PValue, found.Reference, found.Note));
        }
    }

    [Fact]
    public void The_exact_placebo_test_of_a_tiny_panel_is_the_count_of_all_choices_of_days()
    {
        // 100 days, two evenings of two assets: few days have room for a window, so all pairs of them are tried.
        var world = World.Of(23, 2, 100);
        (string Symbol, int Day)[] days = [("A", 50), ("B", 50), ("A", 71)];
        var study = EventStudy.Run(days.Select(one => world.Event(one.Symbol, one.Day)), world.Panel(), Small());
        int[][] clusters = [[0, 1], [2]];
        var pools = clusters.Select(own => Free(world, study, days, [.. own.Select(i => days[i].Symbol)])).ToArray();
        Assert.All(pools, pool => Assert.NotEmpty(pool));
        foreach (var window in Windows)
        {
            var (tried, reached) = (0, 0);
            foreach (var first in pools[0])
                foreach (var second in pools[1])
                {
                    // A is in both clusters: its two windows of five days must not touch.
                    if (Math.Abs(first - second) < 5)
                        continue;
                    tried++;
                    var mean = (Car(world, "A", first, window) + Car(world, "B", first, window) + Car(world, "A", second, window)) / 3;
                    reached += Math.Abs(mean) >= Math.Abs(study.Caar(window).Value) ? 1 : 0;
                }

            var found = study.Caar(window).Significance(Test.PlaceboDays);
            Assert.True(tried is > 20 and < 999);
            Assert.Equal(((1.0 + reached) / (1.0 + tried), $"all {tried} choices from {Span(pools)} days"), (found.PValue!.Value, found.Reference));
            Assert.Equal(study.Caar(window).Value, found.Statistic);
        }
    }

    [Theory]
    [InlineData(Resampling.Days)]
    [InlineData(Resampling.Events)]
    public void Drawn_placebo_days_fall_on_the_events_days_of_the_week_touch_no_window_and_keep_clusters_together(Resampling resampling)
    {
        var world = World.Of(24, 3, 420);
        (string Symbol, int Day)[] days = [("A", 63), ("B", 63), ("C", 63), ("A", 91), ("B", 91), ("C", 96), ("A", 203), ("C", 204)];
        var design = Small() with { Draws = 199, Seed = 9, Resampling = resampling };
        var study = EventStudy.Run(days.Select(one => world.Event(one.Symbol, one.Day)), world.Panel(), design);
        // In the order of the study: by day 0, then asset.
        var clusters = resampling == Resampling.Days ? [[0, 1, 2], [3, 4], [5], [6], [7]] : Enumerable.Range(0, 8).Select(i => new[] { i }).ToArray();
        var pools = clusters.Select(own => Free(world, study, days, [.. own.Select(i => days[i].Symbol)])).ToArray();
        var placebos = Enumerable.Range(0, 199).Select(draw => Draw(pools, clusters, days, draw)).ToList();
        foreach (var window in Windows)
        {
            var reached = placebos.Count(drawn => Math.Abs(days.Select((one, i) => Car(world, one.Symbol, drawn[i], window)).Average()) >= Math.Abs(study.Caar(window).Value));
            var found = study.Caar(window).Significance(Test.PlaceboDays);
            Assert.Equal(((1.0 + reached) / 200, $"199 draws from {Span(pools)} days", "seed 9"), (found.PValue!.Value, found.Reference, found.Note));
        }
    }

    [Theory]
    [InlineData(Resampling.Days, 7)]
    [InlineData(Resampling.Events, 8)]
    [InlineData(Resampling.Days, 300)]
    public void The_band_of_the_path_is_that_of_redrawn_clusters(Resampling resampling, int length)
    {
        var world = World.Of(25, 3, 900);
        (string Symbol, int Day)[] days = [("A", 63), ("B", 63), ("C", 63), ("A", 121), ("B", 121), ("C", 181), ("A", 241), ("C", 301)];
        var design = Small() with { Draws = 251, Seed = 3, Confidence = 0.9, Resampling = resampling, Event = new(-2, length - 3), Windows = [new(0, 0)] };
        var study = EventStudy.Run(days.Select(one => world.Event(one.Symbol, one.Day)), world.Panel(), design);
        var clusters = resampling == Resampling.Days ? [[0, 1, 2], [3, 4], [5], [6], [7]] : Enumerable.Range(0, 8).Select(i => new[] { i }).ToArray();
        var paths = study.AbnormalReturns.GroupBy(row => (row.Event.Symbol, row.DayZero)).Select(own => own.Select(row => row.Cumulative).ToArray()).ToArray();
        var drawn = Enumerable.Range(0, 251).Select(draw =>
        {
            var random = new SeededRandom(3, RandomPurpose.Band, draw);
            var picks = new int[clusters.Length];
            random.Fill(picks, picks.Length);
            var picked = picks.SelectMany(pick => clusters[pick]).ToList();
            return Enumerable.Range(0, length).Select(t => picked.Average(i => paths[i][t])).ToArray();
        }).ToList();
        foreach (var day in study.Path)
        {
            var sorted = drawn.Select(path => path[day.Day + 2]).Order().ToArray();
            // 250 steps: 5% of them is place 12.5, halfway between two values.
            Assert.Equal((sorted[12] + sorted[13]) / 2, day.Lower!.Value, 1e-12);
            Assert.Equal((sorted[237] + sorted[238]) / 2, day.Upper!.Value, 1e-12);
        }
    }

    private static EventStudyDesign Small() => EventStudyDesign.MarketModel("M") with { Estimation = new(-40, -8), Event = new(-2, 2), Draws = 999, Windows = Windows };

    /// <summary>The mean over its cluster-robust error.</summary>
    private static double ClusteredT(double[][] car, int[] signs)
    {
        var signed = car.Select((own, c) => own.Select(one => one * signs[c]).ToArray()).ToArray();
        var (n, mean) = (signed.Sum(own => own.Length), signed.SelectMany(own => own).Average());
        // Under the null the mean is 0, so squares are taken around 0.
        return mean / Math.Sqrt(signed.Sum(own => Math.Pow(own.Sum(), 2)) / n / n);
    }

    /// <summary>Days on which all of some assets have room for both windows, away from their own events and on a day of the week on which some event falls.</summary>
    private static int[] Free(World world, EventStudy study, (string Symbol, int Day)[] days, string[] symbols)
    {
        var weekdays = study.Events.Select(one => one.DayZero.DayOfWeek).ToHashSet();
        return [.. Enumerable.Range(0, world.Days.Length).Where(day => day >= 41 && day + 2 < world.Days.Length && weekdays.Contains(world.Days[day].DayOfWeek)
            && symbols.All(symbol => days.All(one => one.Symbol != symbol || Math.Abs(one.Day - day) > 4)))];
    }

    private static string Span(int[][] pools) => (pools.Min(pool => pool.Length), pools.Max(pool => pool.Length)) is var (least, most) && least == most ? $"{least}" : $"{least} to {most}";

    private static int[] Draw(int[][] pools, int[][] clusters, (string Symbol, int Day)[] days, int draw)
    {
        var random = new SeededRandom(9, RandomPurpose.Placebo, draw);
        var placed = new int[days.Length];
        Array.Fill(placed, int.MinValue / 2);
        // The cluster with the fewest days to go to is placed first.
        foreach (var c in Enumerable.Range(0, clusters.Length).OrderBy(c => pools[c].Length))
        {
            int day;
            do
                day = pools[c][random.Below(pools[c].Length)];
            while (clusters[c].Any(i => Enumerable.Range(0, days.Length).Any(other => days[other].Symbol == days[i].Symbol && Math.Abs(placed[other] - day) < 5)));
            foreach (var i in clusters[c])
                placed[i] = day;
        }

        return placed;
    }

    /// <summary>The CAR of the market model around a day, by the textbook.</summary>
    private static double Car(World world, string symbol, int day, DayRange window)
    {
        var (own, market) = (world[symbol][(day - 40)..(day - 7)], world["M"][(day - 40)..(day - 7)]);
        var (mean, center) = (own.Average(), market.Average());
        var beta = own.Zip(market).Sum(pair => (pair.First - mean) * (pair.Second - center)) / market.Sum(one => (one - center) * (one - center));
        return Enumerable.Range(day + window.First, window.Length).Sum(t => world[symbol][t] - mean - (beta * (world["M"][t] - center)));
    }
}
