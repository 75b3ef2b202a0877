using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Charts;

/// <summary>Axes of places and of values, in the layout and as plotly.js gets them.</summary>
public class AxisTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    [Fact]
    public void Panels_share_the_range_of_their_places_unless_a_figure_says_otherwise()
    {
        var figure = Of(Panel(Sample.Line("A", 0, 1, 2)), Panel(Sample.Line("B", 0, 1, 2, 3, 4)), new FigurePanel { Series = [new() { Name = "C", Values = [] }] });

        Assert.Single(FigureLayout.Of(figure).Panels.Select(panel => (panel.Place.Low, panel.Place.High)).Distinct());
        Assert.Equal(Sample.Quarter(3).DayNumber, FigureLayout.Of(figure).Panels[0].Place.Last);
        Assert.Equal(Sample.Quarter(1).DayNumber, FigureLayout.Of(figure with { SharesPlaces = false }).Panels[0].Place.Last);
    }

    [Fact]
    public void A_panel_without_points_does_not_part_the_others_from_their_range()
    {
        var figure = Of(Panel(Numbers([0, 1], 1, 2)), Panel(Numbers([0, 9], 1, 2)), Panel(Numbers([])));

        Assert.All(FigureLayout.Of(figure).Panels, panel => Assert.Equal(9, panel.Place.Last));
    }

    [Fact]
    public void Two_or_four_panels_stand_in_two_columns_and_more_in_three()
    {
        int Columns(int panels) => FigureLayout.Of(Of([.. Enumerable.Range(0, panels).Select(_ => Panel(Sample.Line("A", 0, 1, 2)))])).Panels.Select(panel => Math.Round(panel.Plot.Left)).Distinct().Count();

        Assert.Equal([1, 2, 3, 2, 3, 3], Enumerable.Range(1, 6).Select(Columns));
    }

    [Fact]
    public void Plots_below_each_other_begin_and_end_at_one_edge_and_those_beside_need_not()
    {
        var wide = Panel(Sample.Line("A", 0, 10_000, 20_000));
        var figure = Of(Panel(Sample.Line("A", 0, 1, 2)), Panel(Sample.Line("A", 0, 1, 2)), wide, Panel(Sample.Line("A", 0, 1, 2))) with { Columns = 2 };
        var panels = FigureLayout.Of(figure).Panels;

        Assert.Equal((panels[2].Plot.Left, panels[2].Plot.Right), (panels[0].Plot.Left, panels[0].Plot.Right));
        Assert.NotEqual(panels[0].LeftRoom, panels[1].LeftRoom);
        Assert.True(panels[2].Plot.Top > panels[0].Plot.Bottom + panels[0].FootRoom);
    }

    [Fact]
    public void The_plots_of_a_row_begin_under_its_tallest_head()
    {
        var layout = FigureLayout.Of(Of(Panel(Sample.Line("A", 0, 1, 2)), Panel(Sample.Line("A", 0, 1, 2)) with { Title = "Title", Events = [new(Sample.Quarter(0), "one"), new(Sample.Quarter(0), "two")] }));

        Assert.All(layout.Panels, panel => Assert.True(panel.Plot.Top - layout.Panels.Max(other => other.HeadRoom) >= layout.Top - 0.01));
    }

    [Fact]
    public void Only_quarter_ends_make_an_axis_of_month_ends()
    {
        Assert.True(DateTicks.AreMonthEnds([new(2024, 3, 31), new(2024, 6, 30), new(2024, 9, 30)]));
        Assert.False(DateTicks.AreMonthEnds([new(2024, 3, 31), new(2024, 6, 3), new(2024, 9, 4)]));
    }

    [Theory]
    [InlineData("2024-01-02", "2024-01-30", 30, false, "2 Jan 2024")]
    [InlineData("2024-02-02", "2024-12-30", 200, false, "2 Feb 2024|30 Dec 2024")]
    [InlineData("2024-01-31", "2024-02-29", 200, true, "Feb 2024")]
    [InlineData("9999-12-31", "9999-12-31", 20, true, "Dec 9999")]
    public void An_axis_of_days_is_never_without_a_label(string first, string last, double apart, bool atMonthEnds, string labels) =>
        Assert.Equal(labels, string.Join('|', DateTicks.Inside(DateOnly.Parse(first), DateOnly.Parse(last), apart, atMonthEnds).Select(tick => tick.Label)));

    [Fact]
    public void Whole_places_are_named_without_decimals_and_none_between_them()
    {
        var whole = Single(Numbers([-1, 0, 1], 1, 2, 3)) with { PlaceUnit = FigureUnit.FromDayZero };
        var mixed = FigureLayout.Of(Of(Panel(Numbers([0, 1], 1, 2), Numbers([0.25, 0.5], 1, 2)))).Panels[0];

        Assert.Equal(["-1", "0", "+1"], FigureLayout.Of(Of(whole)).Panels[0].PlaceTicks.Select(tick => tick.Text));
        Assert.Contains(mixed.PlaceTicks, tick => tick.Place is > 0 and < 1);
    }

    [Theory]
    [InlineData(1, 1e9)]
    [InlineData(3, 1e9)]
    [InlineData(6, 1e6)]
    public void Numbers_under_a_plot_never_overlap_and_stay_on_the_page_and_the_axis(int panels, double last)
    {
        foreach (var width in (double[])[600, 800])
            foreach (var panel in FigureLayout.Of(Of([.. Enumerable.Range(0, panels).Select(_ => Single(Numbers([last / 7, last], 1, 2)) with { PlaceUnit = FigureUnit.Money("USD") })]), width).Panels)
            {
                double Half(AxisTick tick) => TextWidth.Of(tick.Text, Theme.TextSize) / 2;
                Assert.NotEmpty(panel.PlaceTicks);
                Assert.All(panel.PlaceTicks, tick => Assert.True(tick.Place >= panel.Place.Low && tick.Place <= panel.Place.High && tick.Middle - Half(tick) >= 0 && tick.Middle + Half(tick) <= width));
                Assert.All(panel.PlaceTicks.Zip(panel.PlaceTicks.Skip(1)), pair => Assert.True(pair.First.Middle + Half(pair.First) <= pair.Second.Middle - Half(pair.Second) + 0.01));
            }
    }

    [Fact]
    public void Names_too_wide_for_one_row_stand_in_two_by_turns_and_of_many_only_some_are_named()
    {
        var two = FigureLayout.Of(Of(Panel(Named(SeriesKind.Bars, [.. Enumerable.Range(0, 10).Select(i => $"Long name {i}")])))).Panels[0];
        var many = FigureLayout.Of(Of(Panel(Named(SeriesKind.Bars, [.. Enumerable.Range(0, 200).Select(i => $"Long name {i}")])))).Panels[0];

        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], two.PlaceTicks.Select(tick => tick.Row));
        Assert.Equal(Theme.RowOfNames, two.BaselineOf(two.PlaceTicks[1]) - two.BaselineOf(two.PlaceTicks[0]));
        Assert.Contains("<br>Long name 1", Axis(Of(two.Panel), "xaxis")["ticktext"]!.AsArray().Select(text => (string)text!));
        Assert.InRange(many.PlaceTicks.Count, 5, 40);
    }

    [Fact]
    public void Every_other_name_that_is_left_takes_turns_too()
    {
        var panel = FigureLayout.Of(Of(Panel(Named(SeriesKind.Bars, [.. Enumerable.Range(0, 36).Select(i => $"nm{i:00}")])))).Panels[0];

        Assert.All(panel.PlaceTicks.Select((tick, i) => (tick, i)), at => Assert.Equal(at.i % panel.PlaceRows, at.tick.Row));
    }

    [Fact]
    public void Places_out_of_order_have_the_same_axis_as_in_order()
    {
        var mixed = PlaceAxis.Of([Numbers([3, -1, 7, 2], 1, 2, 3, 4)]);

        Assert.Equal((-1.0, 7.0, 1.0), (mixed.First, mixed.Last, mixed.Band));
    }

    [Fact]
    public void A_band_is_the_closest_step_within_a_series_and_the_last_place_that_of_any()
    {
        var axis = PlaceAxis.Of([Numbers([0, 10], 1, 2), Numbers([1, 11, 30], 1, 2, 3)]);

        Assert.Equal((10.0, 30.0), (axis.Band, axis.Last));
    }

    [Fact]
    public void Bars_at_the_ends_stand_whole_inside_the_plot()
    {
        var panel = FigureLayout.Of(Of(Panel(Sample.Line("A", 0, 1, 2) with { Kind = SeriesKind.Bars }))).Panels[0];

        Assert.All(Bars(panel), box => Assert.True(box.Left >= panel.Plot.Left && box.Right <= panel.Plot.Right));
    }

    [Fact]
    public void Bars_of_one_place_stand_side_by_side_about_it_and_begin_at_zero()
    {
        FigureSeries[] three = [.. Enumerable.Range(0, 3).Select(i => Named(SeriesKind.Bars, Names) with { Name = $"S{i}" })];
        var panel = FigureLayout.Of(Of(Panel(three))).Panels[0];
        var first = panel.Series.Select(drawn => BarBox.Of(panel, drawn, drawn.Pieces[0].Marks[0]).Box).ToList();

        Assert.All(first.Zip(first.Skip(1)), pair => Assert.Equal(pair.First.Right, pair.Second.Left, 6));
        Assert.Equal(panel.Along(0), (first[0].Left + first[^1].Right) / 2, 6);
        Assert.All(first, box => Assert.Equal(panel.Up(0), box.Bottom, 6));
        Assert.True(first[0].Width <= 40);
        Assert.Equal(["0", "1", "2"], Traces(Of(panel.Panel)).Select(trace => (string)trace["offsetgroup"]!));
        var below = FigureLayout.Of(Of(Panel(Sample.Line("A", 0, -1, 2) with { Kind = SeriesKind.Bars }))).Panels[0];
        Assert.All(Bars(below), box => Assert.True(Math.Abs(box.Top - below.Up(0)) < 0.01 || Math.Abs(box.Bottom - below.Up(0)) < 0.01));
    }

    [Fact]
    public void Bars_that_share_no_place_take_its_whole_width()
    {
        var panel = FigureLayout.Of(Of(Panel(Named(SeriesKind.HorizontalBars, "a"), Named(SeriesKind.HorizontalBars, "b") with { Name = "B" }))).Panels[0];

        Assert.All(panel.Series, drawn => Assert.Equal((0, 1), (drawn.Bar, drawn.Bars)));
        Assert.Empty(panel.Legend);
    }

    [Fact]
    public void Points_of_one_row_stand_about_its_middle_in_both_drawings()
    {
        var panel = FigureLayout.Of(Sample.Forest, Theme.NarrowWidth).Panels[0];
        var rows = panel.Series.Select(drawn => BarBox.Row(panel, drawn, drawn.Pieces[0].Marks[0])).ToList();

        Assert.Equal(panel.Along(0), rows.Average(), 6);
        Assert.True(rows[1] - rows[0] > 5);
        Assert.Equal(rows.Select(row => Math.Round(panel.PlaceAt(row), 9)), Traces(Sample.Forest).Select(trace => Math.Round(TracedPoints.Numbers(trace["y"]!)[0]!.Value, 9)));
        Assert.All(Traces(Sample.Forest), trace => Assert.NotNull(trace["error_x"]));
        Assert.Equal(rows.Select(row => Math.Round(panel.PlaceAt(row), 9)), Notes(Sample.Forest, "beside").Where((_, i) => i is 0 or 2).Select(note => Math.Round((double)note["y"]!, 9)));
    }

    [Fact]
    public void Rows_run_down_in_both_drawings()
    {
        var (ranking, cells) = (Axis(Sample.Ranking, "yaxis")["range"]!.AsArray(), Axis(Sample.Cells, "yaxis")["range"]!.AsArray());
        var layout = FigureLayout.Of(Sample.Cells).Panels[0];

        Assert.True((double)ranking[0]! > (double)ranking[1]!);
        Assert.True((double)cells[0]! > (double)cells[1]!);
        Assert.True(layout.Up(0) < layout.Up(1));
        Assert.Equal([0.0, 0, 0], TracedPoints.Numbers(Traces(Sample.Cells).First(trace => (string?)trace["name"] == "North")["y"]!).Take(3).Select(value => value!.Value));
        Assert.Equal(["top", null], ((string[])["xaxis", "yaxis"]).Select(axis => (string?)Axis(Sample.Cells, axis)["side"]));
        Assert.Equal([-0.47, 0.53, 1.53], TracedPoints.Numbers(Traces(Sample.Cells).First()["base"]!).Select(value => Math.Round(value!.Value, 9)));
    }

    private static IEnumerable<Box> Bars(PanelLayout panel) => panel.Series.SelectMany(drawn => drawn.Pieces.SelectMany(piece => piece.Marks).Select(mark => BarBox.Of(panel, drawn, mark).Box));

    private static Figure Of(params FigurePanel[] panels) => Sample.Empty with { Panels = panels };

    private static FigurePanel Panel(params FigureSeries[] series) => new() { Series = series };

    private static FigurePanel Single(FigureSeries series) => new() { Series = [series] };

    private static FigureSeries Numbers(double[] places, params double?[] values) => new() { Name = "A", Numbers = places, Values = values };

    private static FigureSeries Named(SeriesKind kind, params string[] names) => new() { Name = "A", Kind = kind, Categories = names, Values = [.. names.Select((_, i) => (double?)(i + 1))] };

    private static JsonNode Axis(Figure figure, string name) => JsonNode.Parse(figure.ToPlotlyJson())!["layout"]![name]!;

    private static IEnumerable<JsonNode> Traces(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray().Select(trace => trace!);

    private static IEnumerable<JsonNode> Notes(Figure figure, string kind) => JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!["annotations"]!.AsArray().Select(note => note!).Where(note => (string?)note["name"] == kind);
}
