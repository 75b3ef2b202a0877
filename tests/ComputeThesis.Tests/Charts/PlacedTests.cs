using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>Where texts and plots stand on the page of either drawing.</summary>
public class PlacedTests
{
    [Fact]
    public void The_title_of_the_interactive_drawing_leaves_room_for_its_buttons_and_its_lines_stand_from_the_top()
    {
        var figure = Sample.Growth with { Title = string.Join(' ', Enumerable.Repeat("growth", 20)) };
        var lines = FigureLayout.Of(figure, Theme.NarrowWidth).Titles.Where(text => text.Role == TextRole.Title).ToList();
        double Pad(Figure one) => (double)Layout(one)["title"]!["pad"]!["t"]!;

        Assert.All(lines, line => Assert.True(line.X + TextWidth.Of(line.Text, Theme.TitleSize, isBold: true) <= Theme.NarrowWidth - 110));
        Assert.Equal(13 * (lines.Count - 1), Pad(figure) - Pad(Sample.Growth));
        Assert.Equal((int)Layout(figure)["height"]!, (double)Layout(figure)["margin"]!["t"]! + (double)Layout(figure)["margin"]!["b"]! + FigureLayout.Of(figure, Theme.NarrowWidth).Panels[0].Plot.Height, 6);
    }

    [Fact]
    public void The_first_row_of_plots_is_the_upper_one_in_the_interactive_drawing_too()
    {
        var layout = Layout(Sample.Cells);

        Assert.True((double)layout["yaxis"]!["domain"]![0]! > (double)layout["yaxis2"]!["domain"]![1]!);
    }

    [Fact]
    public void Rows_with_several_points_are_high_enough_for_all_and_their_texts_stay_on_the_page()
    {
        FigureSeries Row(int i) => new() { Name = $"S{i}", Kind = i < 0 ? SeriesKind.HorizontalBars : SeriesKind.HorizontalPoints, Colour = i + 1, Categories = ["a"], Values = [1], Labels = ["a label much longer than the value"] };
        var panel = FigureLayout.Of(Of([.. Enumerable.Range(0, 6).Select(Row)])).Panels[0];
        var rows = panel.PointLabels.Select(label => label.Y).Order().ToList();

        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15));
        foreach (var text in XDocument.Parse(Of([Row(-1)]).ToSvg()).Descendants().Where(element => element.Value.StartsWith("a label", StringComparison.Ordinal) && element.Name.LocalName == "text"))
            Assert.True((double)text.Attribute("x")! + TextWidth.Of(text.Value, Theme.TextSize) <= 800);
        Assert.InRange(panel.PlaceAt(rows.Average()), -0.01, 0.01);
    }

    [Fact]
    public void The_value_of_a_bar_below_zero_stands_right_of_zero()
    {
        var figure = Of([new() { Name = "A", Kind = SeriesKind.HorizontalBars, Categories = ["a", "b"], Values = [-5, 5] }]);
        var panel = FigureLayout.Of(figure).Panels[0];
        var text = XDocument.Parse(figure.ToSvg()).Descendants().First(element => element.Name.LocalName == "text" && element.Value == "-5" && (string?)element.Attribute("fill") == Theme.Ink.Light);

        Assert.Equal(panel.Up(0) + 6, (double)text.Attribute("x")!, 0.01);
        Assert.Equal([Theme.Paper.Light, Theme.HueOf(figure.Panels[0].Series[0]).Line.Light], JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!["marker"]!["color"]!.AsArray().Select(colour => (string)colour!));
    }

    [Fact]
    public void A_label_pushed_from_its_line_is_tied_to_it_and_one_beside_it_is_not()
    {
        int Leaders(params double[] ends) => XDocument.Parse(Of([.. ends.Select((end, i) => Sample.Line($"S{i}", i, 1, end))]).ToSvg()).Descendants().Count(element => (string?)element.Attribute("stroke-dasharray") == "1.5 2");

        Assert.Equal(0, Leaders(2, 9));
        Assert.InRange(Leaders(2, 2.01, 2.02, 9), 2, 3);
    }

    [Fact]
    public void Names_under_their_axis_its_title_and_the_notes_have_room_below_each_other()
    {
        var panel = FigureLayout.Of(Sample.Study).Panels[0];
        var plain = FigureLayout.Of(Sample.Study with { Panels = [Sample.Study.Panels[0] with { PlaceTitle = "" }] }).Panels[0];

        Assert.Equal(18, panel.FootRoom - plain.FootRoom);
        Assert.True(panel.PlaceTitle!.Y - panel.BaselineOf(panel.PlaceTicks[0]) >= 14);
        Assert.All(FigureLayout.Of(Sample.Study).Notes, note => Assert.True(note.Y - panel.PlaceTitle.Y >= 14));
        Assert.All(FigureLayout.Of(Sample.Cells).Panels, cells => Assert.Equal(4, cells.FootRoom));
    }

    [Fact]
    public void A_value_at_the_edge_of_the_page_has_its_text_on_the_side_with_room()
    {
        foreach (var places in (int[][])[[0, 5], [5, 0]])
        {
            var values = Enumerable.Range(0, 6).Select(i => (double?)(i == places[0] ? 1e6 : 1)).ToArray();
            var panel = FigureLayout.Of(Sample.Empty with { Panels = [new() { Clip = new(null, 5), Series = [Sample.Line("", 0, values) with { Kind = SeriesKind.Points }] }] }, 240).Panels[0];

            Assert.Equal(places[0] == 5, panel.Clipped.Single().IsTextLeft);
        }
    }

    [Fact]
    public void A_name_at_a_line_end_stands_below_the_values_beyond_the_axis()
    {
        var panel = FigureLayout.Of(Sample.Empty with { Panels = [new() { Clip = new(null, 5), Series = [Sample.Line("A", 0, 1, 2, 900)] }] }).Panels[0];

        Assert.True(panel.Labels.Single().Y >= panel.Plot.Top + 11);
    }

    private static Figure Of(FigureSeries[] series) => Sample.Empty with { Panels = [new() { Series = series }] };

    private static JsonNode Layout(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!;
}
