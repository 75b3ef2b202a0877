namespace ComputeThesis.Tests.Charts;

public class PlotTests
{
    private static readonly CloudRevenue Prints = DataPackage.Bundled.CloudRevenue;
    private static readonly Growth Growth = Prints.YoY();

    [Fact]
    public void Growth_tells_its_finding_in_words_from_the_data()
    {
        var words = Plot.Growth(Prints.At(Vintage.AsOf(new(2026, 5, 15))).YoY().Since(new(2024, 12, 1)), "Alibaba Cloud").AltText;

        Assert.StartsWith("Alibaba Cloud’s growth rose from 13% in December 2024 to 38% in March 2026; ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redefined_segment_is_a_new_piece_of_the_same_name_and_colour()
    {
        var panel = Plot.Growth(Growth, "Alibaba Cloud").Panels[0];
        var pieces = panel.Series.Where(series => series.Name == "Alibaba Cloud").ToList();

        Assert.Equal(4, pieces.Count);
        Assert.Single(pieces.Select(piece => piece.Colour).Distinct());
        Assert.All(pieces, piece => Assert.Equal(Emphasis.Highlighted, piece.Emphasis));
        Assert.Contains(panel.Breaks, one => one.Series == "Alibaba Cloud" && one.Day == new DateOnly(2026, 6, 30) && one.Label.Contains("AI Cloud and Compute Services", StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_others_a_provider_is_shown_by_its_headline_and_the_rest_is_named()
    {
        var figure = Plot.Growth(Growth);

        Assert.Equal(figure.Panels[0].Series.Select(series => series.Name).Distinct(), Growth.Select(row => row.Provider).Distinct());
        Assert.Contains(figure.Notes, note => note.Contains("Microsoft: Intelligent Cloud", StringComparison.Ordinal));
        Assert.Equal(4, Plot.Growth(Growth.Of("Microsoft")).Panels[0].Series.Select(series => series.Name).Distinct().Count());
    }

    [Fact]
    public void The_measures_of_one_provider_are_told_apart_by_name_and_colour()
    {
        var figure = Plot.Growth(Growth.Of("Microsoft"));
        var measures = figure.Panels[0].Series.Select(series => (series.Name, series.Colour)).Distinct().ToList();

        Assert.Equal("Microsoft’s year-on-year growth", figure.Title);
        Assert.Contains("Intelligent Cloud", measures.Select(measure => measure.Name));
        Assert.Equal(measures.Count, measures.Select(measure => measure.Colour).Distinct().Count());
    }

    [Fact]
    public void Growth_of_several_hundred_percent_leaves_room_for_the_rest()
    {
        var figure = Plot.Growth(Growth.Since(new(2024, 1, 1)));

        Assert.True(FigureLayout.Of(figure).Panels[0].Value.High < 2);
        Assert.Contains(">420%</text>", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("Beyond the axis", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_quarter_is_a_gap()
    {
        var kingsoft = Plot.Revenue(Prints.Of("Kingsoft Cloud")).Panels[0].Series[0];

        Assert.Contains(null, kingsoft.Values);
        Assert.Equal(kingsoft.Days.Order(), kingsoft.Days);
    }

    [Fact]
    public void Revenue_never_mixes_currencies_in_a_panel()
    {
        var figure = Plot.Revenue(Prints.At(Vintage.AsOf(new(2026, 9, 30))), "Alibaba Cloud");

        Assert.Equal("Alibaba Cloud, CNY bn", figure.Panels[0].Title);
        Assert.Equal(new DateOnly(2026, 9, 30), figure.AsOf);
        Assert.All(figure.Panels, panel => Assert.EndsWith(panel.Unit.Name, panel.Title, StringComparison.Ordinal));
        Assert.True(figure.Panels[0].Series[0].IsPale);
        Assert.False(figure.Panels[0].Series[^1].IsPale);
    }

    [Fact]
    public void Acceleration_stresses_the_provider_it_is_about()
    {
        var figure = Plot.Acceleration(Growth.Since(new(2024, 1, 1)).Acceleration(), "Alibaba Cloud");

        Assert.Equal("Alibaba Cloud", figure.Panels[0].Title);
        Assert.All(figure.Panels.Skip(1).SelectMany(panel => panel.Series), series => Assert.Equal(Emphasis.Faint, series.Emphasis));
    }

    [Fact]
    public void A_ranking_counts_quarters_that_end_within_one_calendar_quarter()
    {
        var figure = Plot.GrowthRanking(Growth, new(2026, 3, 31), "Alibaba Cloud");
        var values = figure.Panels[0].Series.Select(series => series.Values[0]).ToList();

        Assert.Contains("Oracle (February 2026)", figure.Subtitle, StringComparison.Ordinal);
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(0.38, figure.Panels[0].Series.Single(series => series.Emphasis == Emphasis.Highlighted).Values[0]);
    }

    [Fact]
    public void Nothing_to_show_is_a_figure_that_says_why()
    {
        var none = Growth.Since(new(2100, 1, 1));

        foreach (var figure in (Figure[])[Plot.Growth(none), Plot.GrowthRanking(Growth, new(2100, 1, 1)), Plot.Acceleration(none.Acceleration()), Plot.Revenue(Prints.Where(print => print.Revenue is null))])
        {
            Assert.StartsWith("Nothing to show: no ", figure.Subtitle, StringComparison.Ordinal);
            Assert.Contains("Nothing to show", figure.ToSvg(), StringComparison.Ordinal);
            Assert.Contains("Nothing to show", figure.ToPlotlyJson(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_provider_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains("Alibaba Cloud", Assert.Throws<ArgumentException>(() => Plot.Growth(Growth, "Alibaba")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_provider_keeps_its_colour_from_figure_to_figure()
    {
        var growth = Plot.Growth(Growth).Panels[0].Series.ToLookup(series => series.Name, series => series.Colour);

        Assert.All(Plot.Revenue(Prints.Headline()).Panels.SelectMany(panel => panel.Series), series => Assert.Contains(series.Colour, growth[series.Name]));
        Assert.Equal(growth.Count, growth.Select(provider => provider.First()).Distinct().Count());
    }

    [Fact]
    public void A_provider_not_known_takes_a_colour_of_its_own()
    {
        var colours = ProviderColours.Of(["Alibaba Cloud", "Newcomer", "Another"]);

        Assert.Equal(3, colours.Values.Distinct().Count());
    }
}
