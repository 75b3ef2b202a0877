using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

public class GapTests
{
    [Fact]
    public void A_gap_is_never_bridged()
    {
        Assert.Equal(2, Lines(Of([1, 2, null, 3, 4])).Count);
        Assert.Single(Lines(Of([1, 2, 3, 4])));
        Assert.Equal([1.0, 2, null, 3, 4], Traced(Of([1, 2, null, 3, 4])));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_a_gap() =>
        Assert.Equal([1.0, 2, null, 3], Traced(Of([1, 2, double.NaN, double.PositiveInfinity, 3])));

    [Fact]
    public void A_series_is_never_joined_across_a_break()
    {
        var broken = Of([1, 2, 3, 4], new FigureBreak(Sample.Quarter(2), "new definition"));

        Assert.Equal(2, Lines(broken).Count);
        Assert.Equal([1.0, 2, null, 3, 4], Traced(broken));
        Assert.Contains("new definition", broken.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("new definition", broken.ToPlotlyJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_of_one_series_leaves_the_others_whole()
    {
        var panel = Of([1, 2, 3], new FigureBreak(Sample.Quarter(1), "new", "A")).Panels[0];
        var figure = Sample.Empty with { Panels = [panel with { Series = [panel.Series[0], panel.Series[0] with { Name = "B" }] }] };

        Assert.Equal(2, Lines(figure).Count);
    }

    [Fact]
    public void Pieces_of_one_name_get_one_label()
    {
        var svg = Sample.Panels.ToSvg();

        Assert.Equal(1, svg.Split("data-label=\"North\"").Length - 1);
        Assert.Contains(">48.4</text>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_leaves_the_axis_is_cut_where_it_crosses()
    {
        var line = Of([0, 10], null, new(null, 5));
        var path = Assert.Single(Lines(line));
        var numbers = path.Split('M', 'L', ' ').Where(part => part.Length > 0).Select(double.Parse).ToArray();
        var figure = FigureLayout.Of(line);

        Assert.Equal(figure.Panels[0].Plot.Top, numbers[3], 0.01);
        Assert.Equal((figure.Panels[0].Along(Sample.Quarter(0).DayNumber) + figure.Panels[0].Along(Sample.Quarter(1).DayNumber)) / 2, numbers[2], 0.6);
    }

    [Fact]
    public void Values_and_places_that_do_not_match_are_refused_with_their_counts()
    {
        var figure = Sample.Empty with { Panels = [new() { Series = [new() { Name = "A", Days = [Sample.Quarter(0)], Values = [1, 2] }] }] };

        Assert.Contains("'A' has 2 values, 1 days", Assert.Throws<ArgumentException>(figure.ToSvg).Message, StringComparison.Ordinal);
    }

    private static Figure Of(double?[] values, FigureBreak? one = null, FigureRange? clip = null) =>
        Sample.Empty with { Panels = [new() { Series = [Sample.Line("A", 0, values)], Breaks = one is null ? [] : [one], Clip = clip }] };

    private static List<string> Lines(Figure figure) => [.. XDocument.Parse(figure.ToSvg()).Descendants()
        .Where(element => element.Attribute("data-series") is not null).SelectMany(element => element.Elements())
        .Where(element => (string?)element.Attribute("fill") == "none").Select(element => (string)element.Attribute("d")!)];

    private static double?[] Traced(Figure figure) => TracedPoints.Numbers(JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!["y"]!);
}
