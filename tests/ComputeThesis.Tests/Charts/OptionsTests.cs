namespace ComputeThesis.Tests.Charts;

public class OptionsTests
{
    [Fact]
    public void Nothing_chosen_leaves_a_figure_as_it_is()
    {
        Assert.Same(Sample.Growth, Sample.Growth.With(null));
        Assert.Same(Sample.Growth, Sample.Growth.With(PlotOptions.Default));
        Assert.Same(Sample.Growth, Sample.Growth.With(PlotOptions.Default with { Title = null }));
    }

    [Fact]
    public void What_is_chosen_is_what_the_figure_has()
    {
        var figure = Sample.Panels.With(PlotOptions.Default with { Title = "T", Subtitle = "S", Columns = 1, PlotHeight = 90, MostPoints = 50, SharesPlaces = false, Scale = FigureScale.Logarithmic });

        Assert.Equal(("T", "S", 1, 90.0, 50, false), (figure.Title, figure.Subtitle, figure.Columns, figure.PlotHeight, figure.MostPoints, figure.SharesPlaces));
        Assert.All(figure.Panels, panel => Assert.Equal(FigureScale.Logarithmic, panel.Scale));
        Assert.All(FigureLayout.Of(figure).Panels, panel => Assert.Equal(90, panel.Plot.Height));
        Assert.Single(FigureLayout.Of(figure).Panels.Select(panel => panel.Plot.Width + panel.Plot.Left > 700).Distinct());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_number_of_columns_that_leaves_no_panel_readable_is_refused(int columns) =>
        Assert.Contains($"Columns is {columns}. Leave it null", Assert.Throws<ArgumentException>((Sample.Panels with { Columns = columns }).ToSvg).Message, StringComparison.Ordinal);

    [Fact]
    public void An_event_goes_to_the_panels_whose_axis_it_fits()
    {
        var options = PlotOptions.Default with { Events = [new(Sample.Quarter(1), "a day"), new(2.0, "a number")] };

        Assert.Equal(["North buys chips", "a day"], Sample.Growth.With(options).Panels[0].Events.Select(one => one.Label));
        Assert.Equal(["day 0", "a number"], Sample.Study.With(options).Panels[0].Events.Select(one => one.Label));
        Assert.Contains(">a number</text>", Sample.Study.With(options).ToSvg(), StringComparison.Ordinal);
    }
}
