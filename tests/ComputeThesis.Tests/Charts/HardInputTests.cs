using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>Inputs at the limits: they are drawn, or refused with a cure.</summary>
public class HardInputTests
{
    private static readonly SeriesKind[] Lying = [SeriesKind.HorizontalBars, SeriesKind.HorizontalPoints];
    private static readonly SeriesKind[] Cells = [SeriesKind.Cells, SeriesKind.Marks];

    public static TheoryData<SeriesKind> Kinds => [.. Enum.GetValues<SeriesKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kinds_that_no_pair_of_axes_holds_are_refused_and_those_of_one_are_drawn(SeriesKind kind)
    {
        foreach (var other in Enum.GetValues<SeriesKind>())
        {
            var figure = Of(new FigurePanel { Series = [Named("A", kind), Named("B", other)] });
            if (Lying.Contains(kind) == Lying.Contains(other) && Cells.Contains(kind) == Cells.Contains(other))
                Drawn(figure);
            else
                Assert.Contains($"{kind} of 'A' and {other} of 'B' cannot share a panel", Assert.Throws<ArgumentException>(figure.ToSvg).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(SeriesKind.HorizontalBars)]
    [InlineData(SeriesKind.HorizontalPoints)]
    [InlineData(SeriesKind.Cells)]
    [InlineData(SeriesKind.Marks)]
    public void Rows_and_cells_on_days_are_refused(SeriesKind kind) =>
        Assert.Contains("stand on days; they need names", Assert.Throws<ArgumentException>(Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2) with { Kind = kind }] }).ToSvg).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_place_that_is_no_number_is_refused(double place)
    {
        var figure = Of(new FigurePanel { Series = [new() { Name = "A", Numbers = [1, place], Values = [1, 2] }] });

        Assert.Contains("'A' has a place that is no finite number", Assert.Throws<ArgumentException>(figure.ToPlotlyJson).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_plot_without_height_is_refused(double height) =>
        Assert.Contains("PlotHeight is", Assert.Throws<ArgumentException>((Sample.Growth with { PlotHeight = height }).ToSvg).Message, StringComparison.Ordinal);

    [Fact]
    public void Lists_that_do_not_go_together_are_refused()
    {
        var line = Sample.Line("A", 0, 1, 2);

        foreach (var wrong in (FigureSeries[])[line with { Labels = ["a"] }, line with { Lows = [1, 2] }, line with { Highs = [1, 2] }, line with { Texts = ["a"] }, line with { Numbers = [1, 2] }])
            Assert.Throws<ArgumentException>(Of(new FigurePanel { Series = [wrong] }).ToSvg);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Numbers_of_any_size_are_drawn_on_both_axes(SeriesKind kind)
    {
        foreach (double?[] values in (double?[][])[[1], [2, 2], [0, 0], [null, null], [1e300, -1e300, 1], [1e20, -1e20], [1e-300, 2e-300], [1e-300, 1e300, -1, 0]])
            foreach (var scale in Enum.GetValues<FigureScale>())
                Drawn(Of(new FigurePanel { Scale = scale, Series = [Named("", kind) with { Categories = [.. values.Select((_, i) => $"c{i}")], Values = values }] }));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9999, 9999)]
    [InlineData(1, 9999)]
    public void The_first_and_the_last_year_are_drawn_and_named(int first, int last)
    {
        FigureSeries series = new() { Name = "A", Kind = SeriesKind.Bars, Days = [new(first, 1, 1), new(last, 12, 31)], Values = [1, 2] };
        var figure = Of(new FigurePanel { Series = [series], Events = [new(series.Days[0], "e")], Breaks = [new(series.Days[1], "b")] });

        Drawn(figure);
        Assert.NotEmpty(FigureLayout.Of(figure).Panels[0].PlaceTicks);
    }

    [Fact]
    public void An_interval_without_both_ends_is_none()
    {
        var series = Sample.Line("A", 0, 1, 2, 3) with { Lows = [double.NaN, null, 2], Highs = [2, 3, 4] };

        Assert.Equal([null, null, (2.0, 4.0)], Enumerable.Range(0, 3).Select(series.Interval));
    }

    [Fact]
    public void One_place_far_from_zero_has_an_axis() => Drawn(Of(new FigurePanel { Series = [new() { Name = "A", Numbers = [1.7e18], Values = [1] }] }));

    [Fact]
    public void Hundreds_of_names_and_series_are_drawn()
    {
        Drawn(Of(new FigurePanel { Series = [.. Enumerable.Range(0, 500).Select(i => Sample.Line($"S{i}", i, i, i + 1))] }));
        Drawn(Of(new FigurePanel { Series = [Named("A", SeriesKind.HorizontalBars) with { Categories = [.. Enumerable.Range(0, 200).Select(i => $"name {i}")], Values = [.. Enumerable.Range(0, 200).Select(i => (double?)i)] }] }));
        Drawn(Of());
        Drawn(Of(new FigurePanel(), new FigurePanel()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(2)]
    public void Fewer_than_three_points_of_a_line_are_never_asked_for(int most)
    {
        var figure = Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 5, 2, 0, 3, 4), Sample.Line("B", 0, 1, 5, 2, 0, 3, 4) with { Kind = SeriesKind.Curve }] }) with { MostPoints = most };

        Assert.All(FigureLayout.Of(figure).Panels[0].Series, drawn => Assert.Equal([0, 1, 2], drawn.Pieces.Single().Marks.Select(mark => mark.Index)));
        Assert.All(FigureLayout.Of(figure).Panels[0].Series, drawn => Assert.Equal(Sample.Quarter(5), drawn.Series.Days[^1]));
        Assert.Contains("Lines of more than 3 points, the longest of 6", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thinned_line_keeps_its_gaps_its_labels_its_intervals_and_the_count_of_what_has_no_place()
    {
        var values = Enumerable.Range(0, 400).Select(i => i % 100 > 90 ? 0 : (double?)(1 + (i % 7))).ToArray();
        FigureSeries line = new() { Name = "A", Numbers = [.. values.Select((_, i) => (double)i)], Values = values, Labels = [.. values.Select((_, i) => $"{i}")], Lows = [.. values.Select(value => value - 1)], Highs = [.. values.Select((_, i) => (double?)i)] };
        var layout = FigureLayout.Of(Of(new FigurePanel { Scale = FigureScale.Logarithmic, Series = [line] }) with { MostPoints = 50 });

        Assert.Equal(4, layout.Panels[0].Series[0].Pieces.Count);
        Assert.All(layout.Panels[0].Series[0].Pieces.SelectMany(piece => piece.Marks), mark => Assert.Equal((mark.X, mark.X), (double.Parse(mark.Label(layout.Panels[0].Panel)), mark.Interval!.Value.High)));
        Assert.Equal([90.0, 190, 290, 390], layout.Panels[0].Series[0].Pieces.Select(piece => piece.Marks[^1].X));
        Assert.Contains(layout.Notes, note => note.Text.StartsWith("36 values at or below zero have no place", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thinned_line_of_uneven_days_is_judged_by_its_days()
    {
        // By its days the middle point lies on the line from first to last; by its numbers the others would.
        FigureSeries uneven = new() { Name = "A", Days = [new(2024, 1, 1), new(2024, 1, 2), new(2024, 4, 10), new(2024, 4, 11)], Values = [0, 33, 100, 101] };
        var thinned = Thinned.Of(Sample.Empty with { MostPoints = 3, Panels = [new() { Series = [uneven] }] }).Panels[0].Series[0];

        Assert.Equal([0.0, 33, 101], thinned.Values);
    }

    [Fact]
    public void A_range_to_clip_to_that_ratios_do_not_know_cuts_nothing()
    {
        var panel = new FigurePanel { Scale = FigureScale.Logarithmic, Series = [Sample.Line("A", 0, 1, 2, 100)] };

        Assert.Equal(FigureLayout.Of(Of(panel)).Panels[0].Value.Ticks, FigureLayout.Of(Of(panel with { Clip = new(-5, -1) })).Panels[0].Value.Ticks);
        Assert.Equal(5, FigureLayout.Of(Of(panel with { Clip = new(-5, 5) })).Panels[0].Value.High);
    }

    [Fact]
    public void A_point_on_a_row_beyond_the_axis_stands_at_its_edge_in_both_drawings()
    {
        var figure = Of(new FigurePanel { Clip = new(-1, 1), Series = [Named("A", SeriesKind.HorizontalPoints) with { Values = [7, -8], Lows = [6, -9], Highs = [8, 0.5] }] });
        var panel = FigureLayout.Of(figure).Panels[0];
        var trace = JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!;

        Assert.Equal([panel.Value.High, panel.Value.Low], TracedPoints.Numbers(trace["x"]!).Select(value => value!.Value));
        Assert.Equal([8 - panel.Value.High, 0.5 - panel.Value.Low], TracedPoints.Numbers(trace["error_x"]!["array"]!).Select(value => value!.Value));
        Assert.Equal(["7 ▸", "-8 ◂"], panel.PointLabels.Select(label => label.Text));
        Assert.Contains("▸ Beyond the axis: the point stands at its edge", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_keep_their_values_on_any_scale()
    {
        var figure = Sample.Cells.With(PlotOptions.Default with { Scale = FigureScale.Logarithmic });

        Assert.Equal(FigureLayout.Of(Sample.Cells).Panels[0].Series.Sum(drawn => drawn.Pieces.Sum(piece => piece.Marks.Count)), FigureLayout.Of(figure).Panels[0].Series.Sum(drawn => drawn.Pieces.Sum(piece => piece.Marks.Count)));
        Assert.DoesNotContain("logarithmic axis", figure.ToSvg(), StringComparison.Ordinal);
    }

    private static void Drawn(Figure figure)
    {
        var svg = figure.ToSvg();
        Assert.DoesNotContain(XDocument.Parse(svg).Descendants().SelectMany(element => element.Attributes()), attribute => attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞'));
        foreach (var text in XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text"))
            Assert.True(TextWidth.Of(text.Value, (double)text.Attribute("font-size")!) < 800, text.Value);
        using var json = System.Text.Json.JsonDocument.Parse(figure.ToPlotlyJson());
        Assert.NotNull(figure.Data);
        Assert.NotEmpty(figure.ToString());
    }

    private static Figure Of(params FigurePanel[] panels) => Sample.Empty with { Panels = panels };

    private static FigureSeries Named(string name, SeriesKind kind) => new() { Name = name, Kind = kind, Categories = ["x", "y"], Values = [1, 2] };
}
