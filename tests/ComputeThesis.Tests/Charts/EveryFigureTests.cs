using Deedle;

namespace ComputeThesis.Tests.Charts;

/// <summary>What every figure of the gallery owes its reader.</summary>
public class EveryFigureTests
{
    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_figure_says_what_it_shows_of_how_many_and_from_where(string name)
    {
        var figure = Gallery.Named(name);
        var hasValues = figure.Panels.Any(panel => panel.Series.Count > 0);

        Assert.NotEmpty(figure.Title);
        Assert.True(figure.Subtitle.Length > 0 || name.StartsWith("Dashboard", StringComparison.Ordinal));
        Assert.EndsWith(".", figure.AltText, StringComparison.Ordinal);
        Assert.Equal(hasValues, figure.Sources.Count > 0);
        Assert.Equal(hasValues, figure.Sample.Contains("n = ", StringComparison.Ordinal));
        Assert.Equal(hasValues, figure.Data.RowCount > 0);
        // The words come from the data: a figure with numbers tells at least one.
        Assert.True(!hasValues || figure.AltText.Any(char.IsDigit), figure.AltText);
    }

    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_reader_whose_country_writes_a_decimal_comma_gets_the_same_figure(string name)
    {
        var (svg, json, text) = (Gallery.Named(name).ToSvg(), Gallery.Named(name).ToPlotlyJson(), Gallery.Named(name).ToString());
        DecimalComma.Run(() =>
        {
            var again = Gallery.Figures.Single(figure => figure.Name == name).Make();

            Assert.Equal(svg, again.ToSvg());
            Assert.Equal(json, again.ToPlotlyJson());
            Assert.Equal(text, again.ToString());
        });
    }

    [Fact]
    public void A_study_names_the_documents_behind_it_and_a_frame_says_that_it_names_none()
    {
        var data = DataPackage.Bundled;
        var design = EventStudyDesign.MarketModel("BTC") with { Event = new(-1, 5), Draws = 99 };
        var study = EventStudy.Run(data.Announcements.Of("AWS"), data.Prices["RENDER"], design);
        var frame = data.Prices["RENDER", "BTC"].ByDay(Alignment.AllDays);

        Assert.Contains(data.Announcements.Of("AWS")[0].Source, study.Sources);
        Assert.Contains(study.Sources, source => source.Host == "github.com");
        Assert.Contains("github.com", Plot.Caar(study).Sources);
        Assert.Equal(["a frame that names none"], Plot.Caar(EventStudy.Run([new("RENDER", new(2025, 5, 1), "mine")], PricePanel.Of(frame), design)).Sources);
        Assert.Equal(["a frame that names none"], Plot.Drawdown(frame.Drawdown()).Sources);
        Assert.Equal(["my file"], Plot.Drawdown(frame.Drawdown(), options: PlotOptions.Default with { Sources = ["my file"] }).Sources);
        Assert.Equal(["my file"], Plot.Drawdown(data.Prices["RENDER"], options: PlotOptions.Default with { Sources = ["my file"] }).Sources);
    }
}
