namespace ComputeThesis.Tests.Charts;

/// <summary>Event studies as figures.</summary>
public class StudyPlotTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly EventStudyDesign Design = EventStudyDesign.MarketModel("BTC") with { Event = new(-2, +5), Draws = 199 };
    private static readonly EventStudy Study = EventStudy.Run(Data.Announcements.Of("Alibaba Cloud"), Data.Prices["RENDER", "AKT", "HUT"], Design);
    private static readonly EventStudy Clouds = EventStudy.Run(Data.Announcements, Data.Prices["HUT", "IREN"], Design);
    private static readonly EventStudy None = EventStudy.Run(Data.Announcements.Where(row => row.Date.Year == 2018), Data.Prices["RENDER"], Design);

    [Fact]
    public void The_mean_path_is_the_mean_of_the_cumulated_abnormal_returns_of_all_events()
    {
        var mean = Plot.Caar(Study).Panels[0].Series.Single();
        var expected = Study.AbnormalReturns.GroupBy(row => row.Day).OrderBy(day => day.Key).Select(day => day.Average(row => row.Cumulative)).ToList();

        Assert.Equal([-2.0, -1, 0, 1, 2, 3, 4, 5], mean.Numbers);
        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], mean.Values[i]!.Value, 1e-12);
        Assert.Equal(Study.Path.Select(day => day.Lower), mean.Lows);
        Assert.Equal(Study.Path.Select(day => day.Upper), mean.Highs);
    }

    [Fact]
    public void Single_events_are_faint_behind_the_mean_and_the_rest_is_said()
    {
        var figure = Plot.Caar(Study, mostEvents: 10);
        var faint = figure.Panels[1].Series.Where(series => series.Emphasis == Emphasis.Faint).ToList();
        var newest = Study.Events.Select(row => row.DayZero).OrderDescending().Take(10);

        Assert.Equal(10, faint.Count);
        Assert.Contains($"Faint: the newest 10 of {Study.N} events; the mean is of all.", figure.Notes);
        Assert.Equal(newest, faint.Select(series => Study.AbnormalReturns.First(row => row.Event.ToString() == series.Texts[0]).DayZero));
        Assert.Equal(Plot.Caar(Study).Panels[0].Series[0].Values, figure.Panels[1].Series[^1].Values);
        Assert.Single(Plot.Caar(Study, mostEvents: 0).Panels);
        Assert.Throws<ArgumentOutOfRangeException>(() => Plot.Caar(Study, mostEvents: -1));
    }

    [Fact]
    public void The_study_is_told_in_words_from_its_numbers()
    {
        var (figure, last) = (Plot.Caar(Study), Study.Path[^1]);

        Assert.StartsWith($"The mean cumulative abnormal return {(last.Caar < 0 ? "fell" : "rose")} to {StudyWords.Effect(last.Caar)} by day +5 (95% band {StudyWords.Effect(last.Lower!.Value)} to {StudyWords.Effect(last.Upper!.Value)}), over {Study.N} events of 3 assets.", figure.AltText, StringComparison.Ordinal);
        Assert.Equal($"n = {Study.N} events of 3 assets on {Study.Events.Select(row => row.DayZero).Distinct().Count()} days", figure.Sample);
        Assert.Equal("What assets did around Alibaba Cloud’s announcements", figure.Title);
        Assert.Contains("market model on BTC", figure.Subtitle, StringComparison.Ordinal);
        Assert.All(figure.Panels, panel => Assert.Equal((0, "day 0"), (panel.Events.Single().Number, panel.Events.Single().Label)));
        Assert.Contains("Events left out: 28 with too few trading days before, 4 with too few trading days after, 8 with a gap in the closes.", figure.Notes);
    }

    [Fact]
    public void An_effect_that_holds_zero_is_never_told_without_it()
    {
        Assert.Equal("+0.3%", StudyWords.Effect(0.0031));
        Assert.Equal("-0.04%", StudyWords.Effect(-0.0004));
        Assert.Equal("+12%", StudyWords.Effect(0.123));
        foreach (var effect in Study.Effects)
            Assert.Contains($"days {effect.Window} {StudyWords.Effect(effect.Value)} (interval {StudyWords.Effect(effect.Lower!.Value)} to {StudyWords.Effect(effect.Upper!.Value)}, {(effect.Lower <= 0 && effect.Upper >= 0 ? "which holds zero" : "without zero")})", Plot.Forest(Study).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_event_has_a_panel_the_newest_first_and_the_rest_is_said()
    {
        var figure = Plot.EventGrid(Study, mostPanels: 7);
        var newest = Study.Events.OrderByDescending(row => row.DayZero).ThenBy(row => row.Event.Symbol, StringComparer.Ordinal).Take(7).ToList();

        Assert.Equal(newest.Select(row => $"{row.Event.Symbol}, {Units.Day(row.DayZero)}"), figure.Panels.Select(panel => panel.Title));
        foreach (var (panel, one) in figure.Panels.Zip(newest))
            Assert.Equal(Study.AbnormalReturns.Where(row => row.Event == one.Event && row.DayZero == one.DayZero).Select(row => (double?)row.Cumulative), panel.Series[0].Values);
        Assert.Contains($"Shown: 7 of {Study.N} events, the newest.", figure.Notes);
        Assert.Contains($"{newest.Count(row => row.Car > 0)} of 7 events shown stood above zero", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_about_one_asset_begins_with_its_events()
    {
        var figure = Plot.EventGrid(Study, "AKT", mostPanels: 4);

        Assert.All(figure.Panels, panel => Assert.StartsWith("AKT, ", panel.Title, StringComparison.Ordinal));
        Assert.Equal("There is no asset in the figure 'BTC'. Known: AKT, HUT, RENDER.", Assert.Throws<ArgumentException>(() => Plot.EventGrid(Study, "BTC")).Message);
    }

    [Fact]
    public void A_forest_has_a_row_a_window_with_the_interval_of_the_study()
    {
        var rows = Plot.Forest(Study).Panels[0].Series;

        Assert.Equal(Study.Effects.Select(effect => ($"days {effect.Window}", (double?)effect.Value, effect.Lower, effect.Upper)), rows.Select(row => (row.Categories[0], row.Values[0], row.Lows[0], row.Highs[0])));
        Assert.All(rows, row => Assert.Equal(SeriesKind.HorizontalPoints, row.Kind));
    }

    [Fact]
    public void Several_studies_stand_side_by_side_and_one_without_events_keeps_its_row()
    {
        var figure = Plot.Forest([("Alibaba", Study), ("2018", None), ("all clouds", Clouds)], new(0, +1));
        var rows = figure.Panels.Single().Series;

        Assert.Equal(["Alibaba", "2018", "all clouds"], rows.Select(row => row.Name));
        Assert.Equal([Study.Caar(new(0, 1)).Value, null, Clouds.Caar(new(0, 1)).Value], rows.Select(row => row.Values[0]));
        Assert.Equal([Study.Caar(new(0, 1)).Upper, null, Clouds.Caar(new(0, 1)).Upper], rows.Select(row => row.Highs[0]));
        Assert.Equal($"n = {Study.N} (Alibaba), 0 (2018), {Clouds.N} (all clouds) events", figure.Sample);
        Assert.Contains("No event could be studied: 2018.", figure.Notes);
        Assert.Equal(Study.Design.Windows.Count, Plot.Forest([("Alibaba", Study), ("all clouds", Clouds)]).Panels.Count);
    }

    [Fact]
    public void Studies_that_cannot_stand_side_by_side_are_refused_with_the_cure()
    {
        Assert.Contains("Give another name to one of them.", Assert.Throws<ArgumentException>(() => Plot.Forest([("one", Study), ("one", Clouds)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Plot.Forest([("one", Study)], new(0, 20)));
        var before = EventStudy.Run(Data.Announcements.Of("Alibaba Cloud"), Data.Prices["HUT"], Design with { Event = new(-5, -3) });
        Assert.Contains("one [-2, +5], before [-5, -3]", Assert.Throws<ArgumentException>(() => Plot.Forest([("one", Study), ("before", before)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_without_events_shows_nothing_and_says_why()
    {
        foreach (var figure in (Figure[])[Plot.Caar(None), Plot.EventGrid(None), Plot.Forest(None), Plot.Forest([("2018", None)]), Plot.Forest([])])
        {
            Assert.StartsWith("Nothing to show: no ", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("Nothing to show", figure.ToSvg(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_reader_may_choose_title_and_height() =>
        Assert.Equal(("Mine", 150.0), (Plot.Caar(Study, options: new() { Title = "Mine", PlotHeight = 150 }).Title, Plot.Caar(Study, options: new() { Title = "Mine", PlotHeight = 150 }).PlotHeight));
}
