using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>What stands at the edges of a plot: values beyond it, events, breaks, names at line ends, legends and notes.</summary>
public class EdgeTests
{
    [Fact]
    public void A_value_beyond_the_axis_points_there_from_the_edge_it_left()
    {
        var figure = Of(new FigurePanel { Clip = new(-5, 5), Series = [Sample.Line("A", 0, 1, 40, 2, -30, 3)] });
        var panel = FigureLayout.Of(figure).Panels[0];
        var beyond = Traces(figure).Single(trace => (double?)trace["opacity"] == 0);
        var notes = Notes(figure, "clipped").ToList();

        Assert.Equal([("40", true), ("-30", false)], panel.Clipped.Select(point => (point.Text, point.IsAbove)));
        Assert.True(panel.Clipped[0].Y < panel.Plot.Top && panel.Clipped[1].Y > panel.Plot.Bottom);
        Assert.Equal([panel.Value.High, panel.Value.Low], TracedPoints.Numbers(beyond["y"]!).Select(value => value!.Value));
        Assert.Equal([("▲ 40", panel.Value.High), ("▼ -30", panel.Value.Low)], notes.Select(note => ((string)note["text"]!, (double)note["y"]!)));
        Assert.Equal(3, Shapes(figure, "circle").Count());
        Assert.Equal(["l4.5 8h-9z", "l4.5 -8h-9z"], Shapes(figure, "path").Select(path => (string)path.Attribute("d")!).Where(path => path.EndsWith('z')).Select(path => path[path.IndexOf('l', StringComparison.Ordinal)..]));
        Assert.True(panel.Value is { Low: >= -10, High: <= 10 });
    }

    [Fact]
    public void Values_and_events_above_a_plot_stand_in_rows_of_their_own_under_its_title()
    {
        var panel = FigureLayout.Of(Of(new FigurePanel { Title = "Title", Clip = new(null, 5), Series = [Sample.Line("A", 0, 1, 40, 50, 2)], Events = [new(Sample.Quarter(1), "something happened"), new(Sample.Quarter(2), "and again")] })).Panels[0];
        var texts = panel.Clipped.Select(point => (Left: point.IsTextLeft ? point.X - 30 : point.X - 5, Right: point.IsTextLeft ? point.X + 5 : point.X + 30, point.Y))
            .Concat(panel.Events.Select(one => (Left: one.TextX, Right: one.TextX + TextWidth.Of(one.Event.Label, Theme.TextSize), one.Y))).ToList();

        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
            Assert.All(texts.Skip(i + 1), other => Assert.True(Math.Abs(other.Y - text.Y) >= 14 || other.Left >= text.Right || other.Right <= text.Left, $"{text} {other}"));
        Assert.All(texts, text => Assert.True(text.Y - 11 > panel.Titles[^1].Y));
        Assert.True(panel.FootRoom < FigureLayout.Of(Of(panel.Panel with { Clip = new(2, 5) })).Panels[0].FootRoom);
    }

    [Fact]
    public void A_value_beyond_the_last_or_first_place_keeps_its_text_on_the_page()
    {
        var panel = FigureLayout.Of(Of(new FigurePanel { Clip = new(null, 5), Series = [Sample.Line("", 0, 123_456, 1, 2, 3, 4, 123_456)] }) with { Columns = 1 }, 200).Panels[0];
        var width = 7 + TextWidth.Of("123,456", Theme.TextSize);

        Assert.All(panel.Clipped, point => Assert.True(point.IsTextLeft ? point.X - width >= 0 : point.X + width <= 200, $"{point}"));
    }

    [Fact]
    public void Only_events_of_an_axis_are_on_it_with_their_label_over_the_plot()
    {
        var panel = new FigurePanel { Series = [Sample.Line("A", 0, 1, 2, 3)], Events = [new(Sample.Quarter(0).AddYears(-1), "before"), new(Sample.Quarter(2), "a last event with a long label"), new(Sample.Quarter(2).AddYears(1), "after"), new(Sample.Quarter(1).DayNumber, "a number")] };
        var placed = FigureLayout.Of(Of(panel)).Panels[0];
        var label = Assert.Single(placed.Events);
        var note = Assert.Single(Notes(Of(panel), "event"));

        Assert.Equal("a last event with a long label", label.Event.Label);
        Assert.True(label.TextX + TextWidth.Of(label.Event.Label, Theme.TextSize) <= placed.Plot.Right + 0.01);
        Assert.Equal("2024-09-30", (string?)note["x"]);
    }

    [Fact]
    public void An_event_stands_on_the_axes_of_its_panel()
    {
        var shapes = JsonNode.Parse(Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2)] }, new FigurePanel { Series = [Sample.Line("B", 0, 1, 2)], Events = [new(Sample.Quarter(1), "event")] }).ToPlotlyJson())!["layout"]!["shapes"]!.AsArray();

        Assert.Equal(("x2", "y2 domain", "2024-06-30"), ((string)shapes.Single()!["xref"]!, (string)shapes.Single()!["yref"]!, (string)shapes.Single()!["x0"]!));
    }

    [Fact]
    public void A_label_of_an_event_hides_the_line_of_its_neighbour()
    {
        var svg = Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2, 3)], Events = [new(Sample.Quarter(1), "a long label of one"), new(Sample.Quarter(1).AddDays(3), "a long label of another")] }).ToSvg();

        Assert.Contains("height=\"14\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_of_one_series_parts_it_alone_and_from_its_first_day()
    {
        var series = Sample.Line("A", 0, 1, 2, 3, 4);
        var panel = FigureLayout.Of(Of(new FigurePanel { Series = [series, series with { Name = "B" }], Breaks = [new(Sample.Quarter(2), "new", "A")] })).Panels[0];

        Assert.Equal([[0, 1], [2, 3]], panel.Series[0].Pieces.Select(piece => piece.Marks.Select(mark => mark.Index)));
        Assert.Single(panel.Series[1].Pieces);
    }

    [Fact]
    public void A_break_parts_a_series_whose_days_run_backwards_too()
    {
        var series = Sample.Line("A", 0, 1, 2, 3, 4);
        var panel = FigureLayout.Of(Of(new FigurePanel { Series = [series with { Days = [.. series.Days.Reverse()] }], Breaks = [new(Sample.Quarter(2), "new")] })).Panels[0];

        Assert.Equal([[0, 1], [2, 3]], panel.Series[0].Pieces.Select(piece => piece.Marks.Select(mark => mark.Index)));
    }

    [Fact]
    public void The_sign_of_a_break_stands_before_the_first_point_after_it_in_its_series_colour()
    {
        var (one, other) = (Sample.Line("A", 0, 1, 2, 3, 4), Sample.Line("B", 1, 5, 6, null, 7));
        var shared = new FigurePanel { Series = [one, other], Breaks = [new(Sample.Quarter(2), "new", "B")] };
        var panel = FigureLayout.Of(Of(shared)).Panels[0];
        var sign = PanelBreaks.At(panel, shared.Breaks[0])!.Value;
        var alone = FigureLayout.Of(Of(new FigurePanel { Series = [one], Breaks = shared.Breaks })).Panels[0];
        var line = PanelBreaks.At(alone, new(Sample.Quarter(2), "new"))!.Value;
        var all = PanelBreaks.At(panel, new(Sample.Quarter(2), "new"))!.Value;

        Assert.Equal((panel.Along(Sample.Quarter(3).DayNumber) - 14, panel.Up(7), Theme.HueOf(other)), sign);
        Assert.Equal((panel.Along(Sample.Quarter(2).DayNumber) - 14, panel.Up(3), Theme.HueOf(one)), all);
        Assert.Equal(((alone.Along(Sample.Quarter(1).DayNumber) + alone.Along(Sample.Quarter(2).DayNumber)) / 2, alone.Plot.Bottom, null), line);
        Assert.DoesNotContain(XDocument.Parse(Of(shared).ToSvg()).Descendants(), element => (string?)element.Attribute("stroke-dasharray") == "4 3");
        Assert.Equal(7, (double)Notes(Of(shared), "break").Single()["y"]!, 6);
        var near = FigureLayout.Of(Of(new FigurePanel { Series = [one with { Days = [.. one.Days.Select((_, i) => Sample.Quarter(0).AddDays(i))] }, other with { Values = [1, null, null, 2] }] })).Panels[0];
        Assert.True(PanelBreaks.At(near with { Plot = near.Plot with { Width = 30 } }, new(Sample.Quarter(0).AddDays(2), "new", "A"))!.Value.X > near.Plot.Left);
    }

    [Fact]
    public void A_line_is_named_once_at_its_newest_point_and_faint_curves_are_not()
    {
        var figure = Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2, 3), Sample.Line("B", 1, 7, 8, 9), Sample.Line("many", 2, 4, 5) with { Kind = SeriesKind.Curve, Emphasis = Emphasis.Faint }] });
        var panel = FigureLayout.Of(figure).Panels[0];

        Assert.Equal([("A 3", 2), ("B 9", 2)], panel.Labels.Select(label => (label.Text, label.Mark.Index)));
        Assert.All(panel.Labels, label => Assert.Equal(panel.Up(label.Mark.Y), label.Y, 6));
        Assert.Equal(["A 3"], FigureLayout.Of(Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2, 3)] })).Panels[0].Labels.Select(label => label.Text));
        Assert.Equal(["3"], FigureLayout.Of(Of(new FigurePanel { Title = "A", Series = [Sample.Line("A", 0, 1, 2, 3)] })).Panels[0].Labels.Select(label => label.Text));
        Assert.Equal(panel.Labels.Select(label => Math.Round(label.Mark.Y, 6)), Notes(figure, "label").Select(note => Math.Round((double)note["y"]!, 6)));
    }

    [Fact]
    public void Labels_that_want_one_place_part_evenly_about_it_each_with_its_own_line()
    {
        Assert.Equal([120.0, 90, 105], LabelColumn.Spread([106, 104, 105], 15, 0, 300));
        Assert.Equal([300.0, 285], LabelColumn.Spread([300, 299], 15, 0, 300));
        Assert.Equal([92.5, 107.5, 122.5, 137.5], LabelColumn.Spread([100, 110, 120, 130], 15, 0, 300).Select(middle => Math.Round(middle, 9)));
    }

    [Fact]
    public void Many_lines_make_a_plot_as_high_as_their_labels()
    {
        var panel = FigureLayout.Of(Of(new FigurePanel { Series = [.. Enumerable.Range(0, 60).Select(i => Sample.Line($"S{i}", i, i, i + 1))] })).Panels[0];

        Assert.All(panel.Labels, label => Assert.InRange(label.Y, panel.Plot.Top, panel.Plot.Bottom));
        Assert.All(panel.Labels.Select(label => label.Y).Order().Zip(panel.Labels.Select(label => label.Y).Order().Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15.99));
    }

    [Fact]
    public void Points_and_bars_of_several_names_have_a_legend_in_rows_and_a_named_line_has_none()
    {
        FigureSeries Points(string name, int colour) => Sample.Line(name, colour, 1, 2) with { Kind = SeriesKind.Points };
        IEnumerable<string> Legend(params FigureSeries[] series) => FigureLayout.Of(Of(new FigurePanel { Series = series })).Panels[0].Legend.Select(entry => entry.Signed);
        var many = FigureLayout.Of(Of(new FigurePanel { Series = [.. Enumerable.Range(0, 30).Select(i => Points($"A rather long name {i}", i))] })).Panels[0];

        Assert.Empty(Legend(Points("A", 0)));
        Assert.Equal(["● A", "● B"], Legend(Points("A", 0), Points("B", 1)));
        Assert.Equal(["■ B"], Legend(Sample.Line("A", 0, 1, 2), Points("B", 1) with { Kind = SeriesKind.Bars }));
        Assert.Empty(Legend(Sample.Line("A", 0, 1, 2), Points("A", 0)));
        Assert.Equal(["● [0, +1]", "● [-1, +5]"], FigureLayout.Of(Sample.Forest).Panels[0].Legend.Select(entry => entry.Signed));
        Assert.All(many.Legend, entry => Assert.True(entry.X + TextWidth.Of(entry.Signed, Theme.TextSize) <= 800));
        Assert.All(many.Legend, entry => Assert.InRange(entry.Y, many.Plot.Top - many.HeadRoom, many.Plot.Top));
    }

    [Fact]
    public void Notes_say_what_is_cut_broken_without_place_and_known_by_when_each_once()
    {
        var cut = FigureLayout.Of(Sample.Growth).Notes.Select(note => note.Text).ToList();
        var broken = Of(new FigurePanel { Series = [Sample.Line("A", 0, 1, 2)], Breaks = [new(Sample.Quarter(1), "new")] }, new FigurePanel { Series = [Sample.Line("A", 0, 1, 2)], Breaks = [new(Sample.Quarter(1), "new")] });
        var ratios = new FigurePanel { Scale = FigureScale.Logarithmic, Series = [Sample.Line("A", 0, 1, 0, -2, 4)] };

        Assert.Contains(cut, note => note.StartsWith('▲'));
        Assert.DoesNotContain(cut, note => note.StartsWith('▸'));
        Assert.Contains("Sources: north.example, south.example. Known by 2026-05-15.", cut);
        Assert.Single(FigureLayout.Of(Sample.Ranking).Notes, note => note.Text.StartsWith("▸ Beyond the axis: the bar ends", StringComparison.Ordinal));
        Assert.DoesNotContain(FigureLayout.Of(Sample.Ranking).Notes, note => note.Text.StartsWith('▲'));
        Assert.Equal(["// Series break, never joined: new."], FigureLayout.Of(broken).Notes.Select(note => note.Text));
        Assert.Equal(["2 values at or below zero have no place on a logarithmic axis."], FigureLayout.Of(Of(ratios)).Notes.Select(note => note.Text));
        Assert.Empty(FigureLayout.Of(Of(ratios with { Scale = FigureScale.Linear })).Notes);
        Assert.Contains(FigureLayout.Of(Sample.Cells).Notes, note => note.Text.StartsWith("Cells: blue towards +1", StringComparison.Ordinal));
        Assert.True(FigureLayout.Of(Sample.Growth).Notes[^1].Y < FigureLayout.Of(Sample.Growth).Height);
    }

    private static Figure Of(params FigurePanel[] panels) => Sample.Empty with { Panels = panels };

    private static IEnumerable<XElement> Shapes(Figure figure, string name) => XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Attribute("data-series") is not null).Elements().Where(element => element.Name.LocalName == name);

    private static IEnumerable<JsonNode> Traces(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray().Select(trace => trace!);

    private static IEnumerable<JsonNode> Notes(Figure figure, string kind) => JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!["annotations"]!.AsArray().Select(note => note!).Where(note => (string?)note["name"] == kind);
}
