namespace ComputeThesis.Tests.Charts;

public class DashboardTests
{
    private static readonly Figure Joined = Plot.Dashboard("The thesis at a glance", [Sample.Growth, Sample.Study, Sample.Panels, Sample.Empty]);

    [Fact]
    public void A_dashboard_holds_every_panel_under_its_figures_title()
    {
        Assert.Equal(["Growth of two clouds", "Reaction to prints of North", "Two clouds, each in its own currency: North, CNY bn", "Two clouds, each in its own currency: South", "Nothing. "], Joined.Panels.Select(panel => panel.Title));
        Assert.Equal(Sample.Growth.Panels[0].Series, Joined.Panels[0].Series);
        Assert.Equal(Sample.Growth.Panels[0].Breaks, Joined.Panels[0].Breaks);
    }

    [Fact]
    public void A_dashboard_keeps_what_its_figures_say_of_themselves()
    {
        Assert.Equal(Sample.Growth.Sources, Joined.Sources);
        Assert.Contains("South gave no figure for December 2024.", Joined.Notes);
        Assert.Contains("Growth of two clouds: Year-on-year growth, %.", Joined.Notes);
        Assert.Contains("Growth of two clouds: known by 2026-05-15.", Joined.Notes);
        Assert.Null(Joined.AsOf);
        Assert.Equal("Reaction to prints of North: n = 3 events of 2 assets", Joined.Sample);
        Assert.Contains("Growth of two clouds: North grew from 10% to 38%; South fell.", Joined.AltText, StringComparison.Ordinal);
        Assert.Equal(Sample.Growth.AsOf, Plot.Dashboard("One", [Sample.Growth]).AsOf);
    }

    [Fact]
    public void Two_panels_stand_side_by_side_each_with_its_own_axis()
    {
        var layout = FigureLayout.Of(Joined);

        Assert.Equal(layout.Panels[0].Plot.Top, layout.Panels[1].Plot.Top);
        Assert.True(layout.Panels[0].Plot.Right < layout.Panels[1].Plot.Left);
        Assert.True(layout.Panels[2].Plot.Top > layout.Panels[0].Plot.Bottom);
        Assert.True(layout.Panels[0].Place.IsTimed && layout.Panels[1].Place.IsNumeric);
        Assert.Equal(layout.Panels[0].Plot.Left, FigureLayout.Of(Plot.Dashboard("x", [Sample.Growth, Sample.Study], PlotOptions.Default with { Columns = 1 })).Panels[1].Plot.Left, 40.0);
    }

    [Fact]
    public void A_dashboard_of_nothing_is_refused() =>
        Assert.Contains("at least one figure", Assert.Throws<ArgumentException>(() => Plot.Dashboard("x", [])).Message, StringComparison.Ordinal);
}
