using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>How lines, bands, points, cells and texts are drawn, in both drawings.</summary>
public class DrawnTests
{
    [Fact]
    public void A_band_goes_along_its_upper_ends_and_back_along_its_lower_ones()
    {
        var figure = Of(Banded([1, 2, 3, 4, 5, 6], [0, 1, null, 3, 4, 5], [2, 3, 4, 5, 6, 700]) with { }, new(null, 8));
        var panel = FigureLayout.Of(figure).Panels[0];
        var path = (string)Elements(figure, "path").First(element => element.Attribute("data-band") is not null).Attribute("d")!;
        var runs = path.Split('Z', StringSplitOptions.RemoveEmptyEntries).Select(run => run.Split('M', 'L').Skip(1).Select(at => at.Split(' ').Select(double.Parse).ToArray()).ToList()).ToList();
        var band = Traces(figure).Single(trace => trace["fill"] is not null);

        Assert.Equal([4, 6], runs.Select(run => run.Count));
        Assert.All(runs, run => Assert.Equal(run.Take(run.Count / 2).Select(at => at[0]).Reverse(), run.Skip(run.Count / 2).Select(at => at[0])));
        Assert.Equal([2, 3, 1, 0, null, 5, 6, panel.Value.High, 5, 4, 3], TracedPoints.Numbers(band["y"]!));
        Assert.Equal([0, 1, 1, 0, null, 3, 4, 5, 5, 4, 3], TracedPoints.Numbers(band["x"]!));
        Assert.True(panel.Value is { High: < 20, Low: <= 0 });
    }

    [Fact]
    public void A_line_that_leaves_and_returns_is_two_strokes_cut_where_they_are_seen_to_cross()
    {
        var line = new FigureSeries { Name = "A", Numbers = [0, 1, 2, 3, 4], Values = [1, 100, 1000, 100, 1] };
        var figure = Of(line, new(null, 10)) is var plain ? plain with { Panels = [plain.Panels[0] with { Scale = FigureScale.Logarithmic }] } : plain;
        var panel = FigureLayout.Of(figure).Panels[0];
        var path = (string)Elements(figure, "path").First(element => (string?)element.Attribute("fill") == "none").Attribute("d")!;

        Assert.Equal(10, panel.Value.High);
        Assert.Equal($"M{SvgText.Number(panel.Along(0))} {SvgText.Number(panel.Plot.Bottom)}L{SvgText.Number(panel.Along(0.5))} {SvgText.Number(panel.Plot.Top)}M{SvgText.Number(panel.Along(3.5))} {SvgText.Number(panel.Plot.Top)}L{SvgText.Number(panel.Along(4))} {SvgText.Number(panel.Plot.Bottom)}", path);
        Assert.Equal(2, Elements(figure, "circle").Count());
        Assert.Equal("log", (string?)Json(figure)["layout"]!["yaxis"]!["type"]);
        Assert.Equal([0.0, 1], Json(figure)["layout"]!["yaxis"]!["range"]!.AsArray().Select(end => (double)end!));
        Assert.All(Json(figure)["layout"]!["annotations"]!.AsArray().Where(note => (string?)note!["name"] == "clipped"), note => Assert.Equal(1, (double)note!["y"]!));
        Assert.Equal(3.0, panel.ValueAt(panel.Up(3)), 9);
    }

    [Fact]
    public void Ticks_are_ones_twos_and_fives_as_many_as_there_is_room_for_and_written_to_the_last_digit()
    {
        foreach (var (low, high) in ((double, double)[])[(0, 0.3), (0, 4), (-3, 17), (0, 21), (0, 45), (100, 1e6)])
            foreach (var wanted in (int[])[3, 4, 6, 9])
            {
                var ticks = NiceTicks.Covering(low, high, wanted);
                var step = ticks[1] - ticks[0];
                Assert.Contains(Math.Round(step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9)), 6), (double[])[1, 2, 5]);
                Assert.InRange(ticks.Count, 3, wanted + 2);
            }

        Assert.Equal([0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000], NiceTicks.CoveringRatios(0.1, 900));
        Assert.Equal([0.001, 0.002, 0.005, 0.01], NiceTicks.CoveringRatios(0.001, 0.01));
    }

    [Fact]
    public void The_zero_line_is_drawn_where_an_axis_is_about_zero_only()
    {
        Assert.True(FigureLayout.Of(Sample.Growth).Panels[0].Value.HoldsZero);
        Assert.True(FigureLayout.Of(Sample.Ranking).Panels[0].Value.HoldsZero);
        Assert.False(FigureLayout.Of(Of(Sample.Line("A", 0, -1, 2))).Panels[0].Value.HoldsZero);
        Assert.False(FigureLayout.Of(Of(Sample.Line("A", 0, 5, 6))).Panels[0].Value.Ticks[0] <= 0);
        Assert.Equal([true, false], new[] { Sample.Growth, Of(Sample.Line("A", 0, -1, 2)) }.Select(figure => Elements(figure, "path").Any(line => (string?)line.Attribute("stroke-width") == "1.4")));
        Assert.Equal([true, false], new[] { Sample.Growth, Of(Sample.Line("A", 0, -1, 2)) }.Select(figure => (bool)Json(figure)["layout"]!["yaxis"]!["zeroline"]!));
    }

    [Fact]
    public void Whiskers_reach_from_the_low_to_the_high_end_with_a_stroke_on_the_axis_only()
    {
        var figure = Of(Banded([1, 3], [0.5, 2], [4, 900]) with { Kind = SeriesKind.Points }, new(0.5, 5));
        var panel = FigureLayout.Of(figure).Panels[0];
        var whiskers = Elements(figure, "path").Where(path => (string?)path.Attribute("stroke-width") == "1.4").Select(path => (string)path.Attribute("d")!).ToList();
        string At(double value) => SvgText.Number(value);

        Assert.Equal($"M{At(panel.Along(0) - 4)} {At(panel.Up(0.5))}h8M{At(panel.Along(0))} {At(panel.Up(0.5))}V{At(panel.Up(4))}M{At(panel.Along(0) - 4)} {At(panel.Up(4))}h8", whiskers[0]);
        Assert.EndsWith("h0", whiskers[1], StringComparison.Ordinal);
        var above = Of(Banded([3], [-900], [4]) with { Kind = SeriesKind.Points }, new(0.5, 5));
        Assert.Contains("h0M", (string)Elements(above, "path").First(path => (string?)path.Attribute("stroke-width") == "1.4").Attribute("d")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Dashes_paleness_and_faintness_are_the_same_in_both_drawings()
    {
        var (dashed, pale) = (Sample.Line("A", 9, 1, 2), Sample.Line("B", 1, 1, 2) with { IsPale = true });

        Assert.Contains(Elements(Of(dashed), "path"), line => (string?)line.Attribute("stroke-dasharray") == "5 3");
        Assert.DoesNotContain(Elements(Of(pale), "path"), line => (string?)line.Attribute("stroke-dasharray") == "5 3");
        Assert.Equal(["5px,3px", "solid"], new[] { dashed, pale }.Select(series => (string)Traces(Of(series)).Single()["line"]!["dash"]!));
        Assert.Equal([null, 0.5], new[] { dashed, pale }.Select(series => (double?)Traces(Of(series)).Single()["opacity"]));
        Assert.Contains("opacity=\"0.5\"", Of(pale).ToSvg(), StringComparison.Ordinal);
        Assert.Equal(Theme.Faint, Theme.HueOf(pale with { Emphasis = Emphasis.Faint }));
        Assert.Equal([0, 1, 2], new[] { Emphasis.Highlighted, Emphasis.Faint, Emphasis.Normal }.Select((emphasis, i) => Sample.Line($"{i}", 0, 1, 2) with { Emphasis = emphasis }).ToArray() is var three
            ? FigureLayout.Of(Sample.Empty with { Panels = [new() { Series = three }] }).Panels[0].Series.Select(drawn => (int)drawn.Series.Emphasis switch { 2 => 0, 0 => 1, _ => 2 }) : []);
    }

    [Fact]
    public void A_dark_page_restyles_every_fill_and_stroke_with_its_own_colour()
    {
        var style = XDocument.Parse(Sample.Growth.ToSvg()).Descendants().Single(element => element.Name.LocalName == "style").Value;
        var dark = Json(Sample.Growth)["layout"]!["meta"]!["dark"]!.AsObject();

        Assert.Contains($".f-paper{{fill:{Theme.Paper.Dark}}}", style, StringComparison.Ordinal);
        Assert.Contains($".s-grid{{stroke:{Theme.Grid.Dark}}}", style, StringComparison.Ordinal);
        Assert.Contains($".s-k0{{stroke:{Theme.HueOf(Sample.Line("A", 0)).Line.Dark}}}", style, StringComparison.Ordinal);
        Assert.All(Elements(Sample.Growth, "path").Where(path => path.Attribute("stroke") is not null), path => Assert.StartsWith("s-", (string)path.Attribute("class")!, StringComparison.Ordinal));
        Assert.Equal(Theme.Shades.DistinctBy(shade => shade.Light).Select(shade => (shade.Light, shade.Dark)), dark.Select(pair => (pair.Key, (string)pair.Value!)));
        Assert.Contains(Elements(Sample.Growth, "text"), text => text.Value == "0%" && (string?)text.Attribute("fill") == Theme.Muted.Light);
    }

    [Fact]
    public void Notes_have_the_muted_colour_and_what_is_highlighted_is_bold()
    {
        bool IsBold(Figure figure, string text) => Elements(figure, "text").First(element => element.Value == text).Attribute("font-weight") is not null;

        Assert.Equal([true, false], new[] { "North", "South" }.Select(name => IsBold(Sample.Ranking, name)));
        Assert.Equal([false, true], new[] { "C01 North", "C02 South" }.Select(name => IsBold(Sample.Cells, name)));
        Assert.All(FigureLayout.Of(Sample.Growth).Notes, note => Assert.Equal(Theme.Muted.Light, (string?)Elements(Sample.Growth, "text").First(text => text.Value == note.Text).Attribute("fill")));
        Assert.Equal(["C01 North", "<b>C02 South</b>"], Json(Sample.Cells)["layout"]!["yaxis2"]!["ticktext"]!.AsArray().Select(text => (string)text!));
    }

    [Fact]
    public void A_text_in_a_cell_is_written_where_it_fits_in_its_middle_and_a_mark_without_label_has_none()
    {
        var cells = new FigureSeries { Name = "A", Kind = SeriesKind.Cells, Categories = [.. Enumerable.Range(0, 60).Select(i => $"{i}")], Values = [.. Enumerable.Repeat((double?)0.25, 60)] };
        var panel = FigureLayout.Of(Sample.Cells).Panels[0];
        var texts = Elements(Sample.Cells, "text").Where(text => text.Value == "1").ToList();

        Assert.DoesNotContain(Elements(Of(cells), "text"), text => text.Value == "0.3");
        Assert.DoesNotContain(Elements(Of(cells with { Categories = ["a"], Values = [0.25] }) with { PlotHeight = 20, Panels = [new() { Series = [.. Enumerable.Range(0, 3).Select(i => cells with { Name = $"{i}", Categories = ["a"], Values = [0.25] })] }] }, "text"), text => text.Value == "0.3");
        Assert.Equal(panel.Along(0), (double)texts[0].Attribute("x")!, 0.01);
        Assert.DoesNotContain(Elements(Of(new() { Name = "A", Kind = SeriesKind.Marks, Categories = ["yes"], Values = [1] }), "text"), text => text.Value == "1");
        Assert.All(FigureLayout.Of(Sample.Cells).Panels, one => Assert.All(one.PlaceTicks, tick => Assert.True(one.BaselineOf(tick) < one.Plot.Top)));
    }

    [Fact]
    public void Texts_beside_points_hide_no_point_and_no_text_and_the_highlighted_come_first()
    {
        FigureSeries Points(string name, Emphasis emphasis, params double[] x) => new() { Name = name, Kind = SeriesKind.Points, Emphasis = emphasis, Numbers = x, Values = [.. x.Select(_ => (double?)1)], Labels = [.. x.Select((_, i) => $"label {name}{i}")] };
        var figure = Sample.Empty with { Panels = [new() { Clip = new(null, 5), Series = [Points("A", Emphasis.Normal, 0, 0.7, 1.4, 2.1, 2.8, 10), Points("B", Emphasis.Highlighted, 1.1), new() { Name = "C", Kind = SeriesKind.Points, Numbers = [5], Values = [90], Labels = ["hidden"] }] }] };
        var panel = FigureLayout.Of(figure).Panels[0];
        var boxes = panel.PointLabels.Select(label => TextWidth.Of(label.Text, Theme.TextSize, label.Series.Emphasis == Emphasis.Highlighted) is var width
            ? new Box(label.Side switch { TextSide.Left => label.X, TextSide.Right => label.X - width, _ => label.X - (width / 2) }, label.Y - 7.5, width, 15) : null!).ToList();

        Assert.Contains(panel.PointLabels, label => label.Series.Name == "B");
        Assert.DoesNotContain(panel.PointLabels, label => label.Text == "hidden");
        Assert.InRange(panel.PointLabels.Count, 1, 6);
        Assert.All(boxes, box => Assert.True(box.Left >= panel.Plot.Left && box.Right <= panel.Plot.Right));
        Assert.All(boxes.SelectMany((box, i) => boxes.Skip(i + 1).Select(other => (box, other))), pair => Assert.True(pair.box.Right <= pair.other.Left || pair.other.Right <= pair.box.Left || pair.box.Bottom <= pair.other.Top || pair.other.Bottom <= pair.box.Top));
        var notes = Json(figure)["layout"]!["annotations"]!.AsArray().Where(note => (string?)note!["name"] == "beside").ToList();
        var narrow = FigureLayout.Of(figure, Theme.NarrowWidth).Panels[0].PointLabels;
        Assert.Equal(narrow.Select(label => (label.Side switch { TextSide.Left => "left", TextSide.Right => "right", _ => "center" }, -label.ShiftY)), notes.Select(note => ((string)note!["xanchor"]!, (double)note["yshift"]!)));
        Assert.Contains(narrow, label => label.ShiftY != 0);
    }

    [Fact]
    public void Hovering_tells_place_value_and_interval_in_their_units()
    {
        var panel = FigureLayout.Of(Sample.Scatter).Panels[0];

        Assert.Contains("North, -2%: -4% (-5% to -1%)", panel.Series.SelectMany(drawn => drawn.Pieces).SelectMany(piece => piece.Marks).Select(mark => mark.Hover(panel.Panel)));
        Assert.Equal(".1%", PlotlyNames.HoverFormat(FigureUnit.Percent));
        Assert.Null(PlotlyNames.HoverFormat(FigureUnit.Billions("CNY")));
    }

    [Fact]
    public void A_point_that_no_line_leads_to_has_a_marker_and_a_dense_line_none()
    {
        var alone = FigureLayout.Of(Of(Sample.Line("A", 0, 1, null, 2, 3))).Panels[0];
        var dense = FigureLayout.Of(Of(new() { Name = "A", Numbers = [.. Enumerable.Range(0, 1000).Select(i => (double)i)], Values = [.. Enumerable.Range(0, 1000).Select(i => (double?)i)] })).Panels[0];

        Assert.Equal(Theme.MarkerRadius(Emphasis.Normal), alone.MarkerRadius(alone.Series[0].Series, alone.Series[0].Pieces[0]));
        Assert.Equal(0, dense.MarkerRadius(dense.Series[0].Series, dense.Series[0].Pieces[0]));
        Assert.Equal(2 * Theme.MarkerRadius(Emphasis.Normal), (double)Traces(Of(Sample.Line("A", 0, 1, 2))).Single()["marker"]!["size"]!);
    }

    [Fact]
    public void The_data_behind_a_figure_hold_intervals_labels_and_days_as_days()
    {
        var data = Sample.Scatter.Data;

        Assert.Equal((-0.05, -0.01, "Q1"), (data.GetColumn<double>("low").Values.First(), data.GetColumn<double>("high").Values.First(), data.GetColumn<string>("label").Values.First()));
        Assert.Equal(new DateOnly(2024, 3, 31), Sample.Growth.Data.GetColumn<DateOnly>("x").Values.First());
        Assert.Equal("2024-03-31", (Sample.Growth with { Panels = [.. Sample.Growth.Panels, .. Sample.Ranking.Panels] }).Data.GetColumn<string>("x").Values.First());
    }

    [Theory]
    [InlineData(-3.5, "-$3.50")]
    [InlineData(1250, "$1,250")]
    public void Money_has_its_sign_before_its_currency(double amount, string text) => Assert.Equal(text, FigureUnit.Money("USD").Label(amount));

    [Fact]
    public void Numbers_are_written_as_a_reader_expects_them()
    {
        Assert.Equal(["0", "+5", "-5"], new double[] { 0, 5, -5 }.Select(FigureUnit.FromDayZero.Label));
        Assert.Equal("0.0%", Units.Percent(-0.0001));
        Assert.Equal(["1e+20", "1e+22%"], [FigureUnit.Number.Label(1e20), FigureUnit.Percent.Label(1e20)]);
        Assert.Equal(["1e-7", "2e+15", "NaN", "-∞", "0"], new[] { 1e-7, 2e15, double.NaN, double.NegativeInfinity, 0 }.Select(Units.AnyNumber));
        Assert.Equal("0", SvgText.Number(-0.001));
        Assert.Equal("a b", SvgText.Escape("a\nb"));
        Assert.Equal(["100.5%", "1,234%"], new[] { "100.5%", FigureUnit.Percent.Label(12.344) });
        Assert.Equal("5.0%", FigureUnit.Percent.Tick(0.05, 0.001));
    }

    [Fact]
    public void A_text_is_cut_and_wrapped_to_its_width_and_bold_or_wide_signs_take_more()
    {
        Assert.All(TextWrap.Lines("a " + new string('W', 90) + " b", 200, 12), line => Assert.True(TextWidth.Of(line, 12) <= 200));
        Assert.True(TextWidth.Of(TextWrap.Cut("some words that are too long for it", 90, 12), 12) <= 90);
        Assert.True(TextWidth.Of("bold", 12, isBold: true) > TextWidth.Of("bold", 12));
        Assert.True(TextWidth.Of("阿里云", 12) >= 36);
        Assert.All(Rows.Of([[new(0, 40)], [new(20, 60)], [new(42, 80)]]).Select(place => place.Row).Zip([0, 1, 2]), row => Assert.Equal(row.Second, row.First));
    }

    private static FigureSeries Banded(double?[] values, double?[] lows, double?[] highs) => new() { Name = "A", Numbers = [.. values.Select((_, i) => (double)i)], Values = values, Lows = lows, Highs = highs };

    private static Figure Of(FigureSeries series, FigureRange? clip = null) => Sample.Empty with { Panels = [new() { Clip = clip, Series = [series] }] };

    private static IEnumerable<XElement> Elements(Figure figure, string name) => XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == name);

    private static JsonNode Json(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!;

    private static IEnumerable<JsonNode> Traces(Figure figure) => Json(figure)["data"]!.AsArray().Select(trace => trace!);
}
