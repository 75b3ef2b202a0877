namespace ComputeThesis.Tests.Charts;

/// <summary>Drawings looked at and accepted. ACCEPT_GOLDEN=1 writes them anew; look at them before you commit.</summary>
public class GoldenTests
{
    [Theory]
    [InlineData(nameof(Sample.Growth))]
    [InlineData(nameof(Sample.Panels))]
    public void A_figure_is_drawn_as_it_was_when_it_was_looked_at(string name)
    {
        var file = Repository.PathOf("tests", "ComputeThesis.Tests", "Charts", "Golden", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            Sample.Named(name).Save(file);

        Assert.Equal(File.ReadAllText(file), Sample.Named(name).ToSvg());
    }

    [Fact]
    public void The_picture_in_the_README_is_what_the_quickstart_draws()
    {
        var yoy = DataPackage.Bundled.CloudRevenue.At(Vintage.AsOf(new(2026, 5, 15))).Headline().YoY();

        Assert.Equal(File.ReadAllText(Repository.PathOf("notebooks", "images", "growth.svg")), Plot.Growth(yoy.Since(new(2023, 6, 30)), highlight: "Alibaba Cloud").ToSvg());
    }
}
