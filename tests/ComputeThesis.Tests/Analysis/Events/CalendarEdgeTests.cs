namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Where an event falls among the days that there are: holes, ends, repeats, neighbours.</summary>
public class CalendarEdgeTests
{
    private static readonly EventStudyDesign Usual = EventStudyDesign.MarketModel("M") with { Estimation = new(-40, -8), Event = new(-5, 5), Draws = 99 };

    [Fact]
    public void Windows_longer_than_the_history_say_how_many_days_there_were()
    {
        var world = World.Of(1, 1, 100);
        var study = EventStudy.Run([world.Event("A", 39), world.Event("A", 41), world.Event("A", 94), world.Event("A", 96)], world.Panel(), Usual);
        Finite.Check(study);
        Assert.Equal([41, 94], study.Events.Select(one => one.DayZero.DayNumber - World.Start.DayNumber));
        // Day 39 has 38 returns before it; day 96 has 3 days after it.
        Assert.Equal([(ExclusionReason.History, 38, 40), (ExclusionReason.Future, 3, 5)], study.Excluded.Select(row => (row.Reason, row.DaysHad!.Value, row.DaysNeeded!.Value)));
    }

    [Fact]
    public void An_event_before_the_start_after_the_end_or_in_a_hole_says_which()
    {
        var world = World.Of(2, 1, 200);
        var closes = world.Closes();
        Array.Fill(closes["A"], double.NaN, 120, 15);
        EventDay[] events = [new("A", World.Start.AddDays(-30), "early"), new("A", World.Start.AddDays(300), "late"), world.Event("A", 121, "hole"), world.Event("A", 130, "edge"), world.Event("A", 100, "fine")];
        var study = EventStudy.Run(events, world.Panel(closes), Usual);
        Finite.Check(study);
        var rows = study.Excluded.ToDictionary(row => row.Event.Label);
        Assert.Equal((ExclusionReason.History, "begin on 2021-01-01, after the event"), (rows["early"].Reason, Found(rows["early"], "begin on 2021-01-01, after the event")));
        Assert.Equal((ExclusionReason.Future, "end on 2021-07-19, before the event"), (rows["late"].Reason, Found(rows["late"], "end on 2021-07-19, before the event")));
        Assert.Equal((ExclusionReason.Gap, 16, 7), (rows["hole"].Reason, rows["hole"].DaysHad, rows["hole"].DaysNeeded));
        Found(rows["hole"], "leave no trading day between 2021-04-30 and 2021-05-16");
        Assert.Equal((ExclusionReason.Gap, 16), (rows["edge"].Reason, rows["edge"].DaysHad));
        Assert.Equal("fine", Assert.Single(study.Events).Event.Label);
    }

    [Fact]
    public void A_longest_gap_without_end_lets_every_hole_pass()
    {
        var world = World.Of(2, 1, 200);
        var closes = world.Closes();
        Array.Fill(closes["A"], double.NaN, 120, 15);
        var study = EventStudy.Run([world.Event("A", 121)], world.Panel(closes), Usual with { LongestGap = int.MaxValue });
        Assert.Equal(135, Assert.Single(study.Events).DayZero.DayNumber - World.Start.DayNumber);
    }

    [Fact]
    public void A_missing_close_moves_day_zero_and_makes_one_return_of_two_days_for_asset_and_market()
    {
        var world = World.Of(3, 1, 200);
        var closes = world.Closes();
        closes["A"][100] = double.NaN;
        var study = EventStudy.Run([world.Event("A", 100)], world.Panel(closes), Usual with { Windows = [new(0, 0)] });
        var (day, own) = (study.AbnormalReturns.Single(row => row.Day == 0), Assert.Single(study.Events));
        Assert.Equal(World.Start.AddDays(101), own.DayZero);
        Assert.Equal((closes["A"][101] / closes["A"][99]) - 1, day.Actual, 1e-14);
        Assert.Equal(own.Alpha + (own.Betas[0] * ((closes["M"][101] / closes["M"][99]) - 1)), day.Expected, 1e-14);
    }

    [Fact]
    public void A_factor_frame_with_a_hole_takes_the_day_out_and_one_whose_asset_has_a_hole_is_added_up()
    {
        var world = World.Of(4, 1, 200);
        var closes = world.Closes();
        closes["A"][100] = double.NaN;
        var factor = world["M"].ToArray();
        factor[102] = double.NaN;
        var benchmark = Benchmark.Factors(WideFrame.Of(world.Days, new Dictionary<string, double[]> { ["F"] = factor }));
        var study = EventStudy.Run([world.Event("A", 99)], world.Panel(closes), EventStudyDesign.MarketAdjusted(benchmark) with { Estimation = new(-40, -8), Event = new(-5, 5), Draws = 99 });
        var rows = study.AbnormalReturns.ToDictionary(row => row.Day);
        // Days 99, 101, 103: the row after a hole holds what was earned since the row before it.
        Assert.Equal([factor[99], factor[100] + factor[101], factor[103]], new[] { 0, 1, 2 }.Select(day => rows[day].Expected));
        Assert.Equal((closes["A"][103] / closes["A"][101]) - 1, rows[2].Actual, 1e-14);
        Finite.Check(study);
    }

    [Fact]
    public void A_repeat_is_left_out_and_two_providers_on_one_evening_are_one_event()
    {
        var world = World.Of(5, 1, 200);
        EventDay[] events = [world.Event("A", 100, "AWS") with { HoursLeft = 3 }, world.Event("A", 100, "Azure") with { HoursLeft = 4 }, world.Event("A", 100, "AWS") with { HoursLeft = 3 }, world.Event("A", 140, "AWS")];
        var study = EventStudy.Run(events, world.Panel(), Usual);
        Finite.Check(study);
        Assert.Equal(["AWS + Azure", "AWS"], study.Events.Select(one => one.Event.Label));
        Assert.Equal((4, 2), (study.Events[0].Event.HoursLeft, study.N));
        var row = Assert.Single(study.Excluded);
        Assert.Equal((ExclusionReason.Duplicate, "AWS"), (row.Reason, row.Event.Label));
        Found(row, "A has 'AWS' on this day 0 already; a return is counted once");
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Windows_of_eleven_days_overlap_at_ten_days_apart_and_not_at_eleven(int apart, bool overlap)
    {
        var world = World.Of(6, 2, 200);
        EventDay[] events = [world.Event("A", 80, "first"), world.Event("A", 80 + apart, "second"), world.Event("A", 80 + (2 * apart), "third"), world.Event("B", 80 + apart, "other")];
        var flagged = EventStudy.Run(events, world.Panel(), Usual);
        Finite.Check(flagged);
        Assert.Equal(4, flagged.N);
        var row = flagged.Clusters.SingleOrDefault(cluster => !cluster.SharesDayZero);
        Assert.Equal(overlap ? "3 of A: first; second; third" : null, row is null ? null : $"{row.N} of {Assert.Single(row.Symbols)}: {row.Label}");
        Assert.Equal((2, true), (flagged.Clusters.Single(cluster => cluster.SharesDayZero).N, flagged.Clusters.Single(cluster => cluster.SharesDayZero).First == World.Start.AddDays(80 + apart)));

        var excluded = EventStudy.Run(events, world.Panel(), Usual with { Overlaps = Overlaps.Excluded });
        Finite.Check(excluded);
        // The third is clear of the first, and the second that stood between is out.
        Assert.Equal(overlap ? ["first", "other", "third"] : ["first", "other", "second", "third"], excluded.Events.Select(one => one.Event.Label).Order());
        Assert.Equal(overlap ? [(ExclusionReason.Overlap, "second")] : [], excluded.Excluded.Select(one => (one.Reason, one.Event.Label)));
        if (overlap)
            Found(excluded.Excluded[0], "Its event window begins before that of 2021-03-22 has ended");
    }

    private static string Found(ExcludedEvent row, string part)
    {
        Assert.Contains(part, row.Explanation, StringComparison.Ordinal);
        return part;
    }
}
