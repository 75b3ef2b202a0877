namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>A design that contradicts itself is refused with what was found and what to write instead.</summary>
public class DesignRefusedTests
{
    private static readonly EventStudyDesign Sound = EventStudyDesign.MarketModel("M") with { Estimation = new(-40, -8), Event = new(-5, 6), Draws = 99 };

    [Fact]
    public void A_design_that_contradicts_itself_says_what_to_change()
    {
        Refused(Sound with { Windows = [new(0, 9)] }, "The window [0, +9] is not inside the event window [-5, +6].", "with { Event = new(-5, 9) }");
        Refused(Sound with { Windows = [new(0, 0), new(-7, 0)] }, "The window [-7, 0]", "new(-7, 6)");
        Refused(Sound with { Windows = [] }, "no window to test", "Name one");
        Refused(Sound with { Windows = [new(0, 1), new(0, 0), new(0, 1)] }, "The window [0, +1] is named twice", "Name each once");
        Refused(Sound with { Estimation = new(-40, -5) }, "The estimation window [-40, -5] does not end before the event window [-5, +6]", "such as at -6");
        Refused(Sound with { Event = new(3, 6), Estimation = new(-40, 0) }, "does not end before the event window [+3, +6] and day 0", "such as at -1");
        Refused(Sound with { Estimation = new(-13, -8) }, "An estimation window of 6 days leaves 4 degrees of freedom where 5 are needed", "Begin it earlier");
        Refused(EventStudyDesign.ConstantMean() with { Estimation = new(-25, -21) }, "5 days leaves 4 degrees of freedom", "Begin it earlier");
        Refused(Sound with { LongestGap = 0 }, "The longest gap is 0 days where 1 at least", "one day away");
        Refused(Sound with { Draws = 5 }, "The number of draws is 5 where 99 at least", "0.01");
        Refused(Sound with { Confidence = 2 }, "Confidence is 2 and power 0.8 where fractions between 0 and 1", "such as 0.95");
        Refused(Sound with { Confidence = double.NaN }, "Confidence is NaN", "fractions between 0 and 1");
        Refused(Sound with { Power = 1 }, "power 1", "fractions between 0 and 1");
        Refused(Sound with { Power = 0 }, "power 0", "fractions between 0 and 1");
    }

    [Fact]
    public void Names_that_do_not_exist_are_answered_with_those_that_do()
    {
        Refused(EventStudyDesign.MarketModel("BTX") with { Draws = 99 }, "There is no asset 'BTX'. Known: M, A.");
        Refused(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("M", "ETX")) with { Draws = 99 }, "There is no asset 'ETX'");
        var world = World.Of(1, 1, 60);
        Assert.Contains("There is no asset 'AA'. Known: M, A.", Assert.Throws<ArgumentException>(() => EventStudy.Run([world.Event("AA", 50)], world.Panel(), Sound)).Message);
    }

    [Fact]
    public void A_benchmark_that_is_none_is_refused()
    {
        var world = World.Of(1, 1, 60);
        Refused(EventStudyDesign.MarketModel(Benchmark.EqualWeighted("A")) with { Draws = 99 }, "The benchmark of A is A alone", "Name another asset");
        Message(() => Benchmark.EqualWeighted(), "no asset and no factor", "Name one");
        Message(() => Benchmark.Asset(" "), "symbol");
        Message(() => EventStudyDesign.MultiFactor(), "needs one at least", "ConstantMean");
        Message(() => EventStudyDesign.MarketModel(Benchmark.Factors(world.Frame("M", "A"))), "takes one factor and M, A are 2", "Choose MultiFactor");
        Message(() => Benchmark.Factors(WideFrame.Of(world.Days[..2], new Dictionary<string, double[]> { ["F"] = [0.1, double.PositiveInfinity] })), "The factor return of F on 2021-01-02 is Infinity where a number is expected", "missing");
        Message(() => Benchmark.CapWeighted(WideFrame.Of(world.Days[..2], new Dictionary<string, double[]> { ["M"] = [1, -2] })), "The market value of M on 2021-01-02 is -2 where a number from 0 on is expected", "missing");
        Message(() => Benchmark.Factors(WideFrame.Of(world.Days[..2], new Dictionary<string, double[]> { ["F"] = [0.1, 1e200] })), "is 1E+200 where a number is expected, none beyond 1E+30");
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-3.5, "-3.5")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(1e300, "1E+300")]
    [InlineData(1e-300, "1E-300")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_close_that_is_no_price_is_refused_by_asset_and_day(double close, string text)
    {
        var world = World.Of(1, 1, 60);
        var closes = world.Closes();
        closes["A"][3] = close;
        Message(() => world.Panel(closes), $"The close of A on 2021-01-04 is {text} where a positive number is expected", "Leave the cell missing");
    }

    [Fact]
    public void A_window_outside_of_the_event_window_is_refused_when_it_is_asked_for()
    {
        var world = World.Of(1, 1, 60);
        var study = EventStudy.Run([world.Event("A", 50)], world.Panel(), Sound with { Event = new(-5, 5), Windows = [new(0, 0)] });
        Message(() => study.Caar(new(0, 6)), "The window [0, +6] is not inside the event window [-5, +5]", "new(-5, 6)");
        Message(() => study.EventsOver(new(-9, 0)), "The window [-9, 0] is not inside");
    }

    private static void Refused(EventStudyDesign design, params string[] parts)
    {
        var world = World.Of(1, 1, 60);
        Message(() => EventStudy.Run([world.Event("A", 50)], world.Panel(), design), parts);
    }

    private static void Message(Func<object> act, params string[] parts)
    {
        var message = Assert.ThrowsAny<ArgumentException>(act).Message;
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }
}
