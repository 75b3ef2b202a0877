using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>The static and the interactive drawing are read back and must say the same.</summary>
public partial class TwinTests
{
    /// <summary>The hand-made figures, and the real ones of the gallery.</summary>
    public static TheoryData<string> Figures => [.. Sample.Names, .. Gallery.Names];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Both_drawings_have_the_same_series_points_and_colours(string name)
    {
        var figure = Named(name);
        var drawn = XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Attribute("data-series") is not null)
            .Select(element => ((string)element.Attribute("data-series")!, (int)element.Attribute("data-points")!, (string)element.Attribute("data-colour")!)).Order();
        var traced = Traces(figure).Where(IsSeries).Select(trace => (Text(trace["name"]), TracedPoints.Count(trace), Colour(trace))).Order();

        Assert.Equal(drawn, traced);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Both_drawings_have_the_same_title_and_labels(string name)
    {
        var figure = Named(name);
        var svg = XDocument.Parse(figure.ToSvg());
        var texts = string.Join(' ', svg.Descendants(Svg + "text").Select(text => text.Value));
        var json = JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!;
        var notes = json["annotations"]!.AsArray().Select(note => (Kind: (string)note!["name"]!, Text: Text(note["text"]))).ToList();

        Assert.Equal(figure.Title, Text(json["title"]!["text"]).Replace('\n', ' '));
        Assert.Equal(svg.Descendants(Svg + "text").Where(text => text.Attribute("data-label") is not null).Select(text => text.Value).Order(), notes.Where(note => note.Kind == "label").Select(note => note.Text).Order());
        Assert.Equal(svg.Descendants(Svg + "text").Where(text => text.Attribute("data-legend") is not null).Select(text => text.Value).Order(), notes.Where(note => note.Kind == "legend").Select(note => note.Text).Order());
        // The two wrap their lines at their own widths: joined, the words are the same.
        foreach (var note in notes.Where(note => note.Kind is "subtitle" or "notes" or "panel" or "event" or "places"))
            Assert.Contains(note.Text.Replace('\n', ' '), texts, StringComparison.Ordinal);
        Assert.Equal(figure.AltText, svg.Root!.Element(Svg + "desc")!.Value);
        Assert.Equal(figure.AltText, (string?)json["meta"]!["description"]);
    }

    [Fact]
    public void Both_drawings_have_the_same_band()
    {
        var band = Traces(Sample.Study).Single(trace => trace["fill"] is not null);
        var outline = XDocument.Parse(Sample.Study.ToSvg()).Descendants().Single(element => element.Attribute("data-band") is not null);
        var series = Sample.Study.Panels[0].Series[^1];

        Assert.Equal([.. series.Highs, .. series.Lows.Reverse()], TracedPoints.Numbers(band["y"]!));
        Assert.Equal(TracedPoints.Count(band), ((string)outline.Attribute("d")!).Count(sign => sign is 'M' or 'L'));
        Assert.Equal((string)band["fillcolor"]!, (string?)outline.Attribute("fill"));
        Assert.Equal((double)band["opacity"]!, (double)outline.Attribute("fill-opacity")!);
    }

    [Fact]
    public void Both_drawings_have_the_same_whiskers()
    {
        var trace = Traces(Sample.Scatter).First(trace => trace["error_y"] is not null);
        var whiskers = XDocument.Parse(Sample.Scatter.ToSvg()).Descendants().Count(element => element.Name.LocalName == "path" && (string?)element.Attribute("stroke-width") == "1.4");

        Assert.Equal([0.03, 0.02], TracedPoints.Numbers(trace["error_y"]!["array"]!).Select(value => Math.Round(value!.Value, 9)));
        Assert.Equal([0.01, 0.01], TracedPoints.Numbers(trace["error_y"]!["arrayminus"]!).Select(value => Math.Round(value!.Value, 9)));
        Assert.Equal(2, whiskers);
    }

    [Fact]
    public void Both_drawings_write_and_colour_the_same_cells()
    {
        var cells = Traces(Sample.Cells).SelectMany(trace => trace["text"]!.AsArray().Zip(trace["marker"]!["color"]!.AsArray(), trace["textfont"]!["color"]!.AsArray())).Select(cell => ((string)cell.First!, (string)cell.Second!, (string)cell.Third!)).ToList();
        var groups = XDocument.Parse(Sample.Cells.ToSvg()).Descendants().Where(element => element.Attribute("data-series") is not null);
        var drawn = groups.SelectMany(group => group.Elements(Svg + "rect").Zip(group.Elements(Svg + "text"), (cell, text) => (text.Value, (string)cell.Attribute("fill")!, (string)text.Attribute("fill")!)));

        Assert.Equal(drawn, cells);
        Assert.Equal(9, cells.Count);
        Assert.Contains(("-0.8", "#b04a0a", "#fffffe"), cells);
    }

    [Fact]
    public void Both_drawings_write_the_value_of_a_point_beyond_the_axis()
    {
        Assert.Contains(">420%</text>", Sample.Growth.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("▲ 420%", Sample.Growth.ToPlotlyJson(), StringComparison.Ordinal);
        Assert.Contains("684% ▸", Sample.Ranking.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("684% ▸", Sample.Ranking.ToPlotlyJson(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_chart_handed_out_says_what_the_json_says(string name)
    {
        var chart = JsonNode.Parse(Plotly.NET.GenericChart.toFigureJson(Named(name).Chart))!;
        var json = JsonNode.Parse(Named(name).ToPlotlyJson())!;

        var config = Plotly.NET.GenericChart.getConfig(Named(name).Chart);

        Assert.All(json["config"]!.AsObject().Where(field => field.Value is JsonValue), field => Assert.Equal(field.Value!.ToString(), config.GetPropertyValue(field.Key).ToString(), ignoreCase: true));
        foreach (var part in (string[])["data", "layout"])
            Assert.True(JsonNode.DeepEquals(chart[part], json[part]), $"{part}: {chart[part]?.ToJsonString()}\n{json[part]!.ToJsonString()}");
    }

    [Fact]
    public void A_figure_of_nothing_gets_no_axes_that_nobody_gave()
    {
        var layout = JsonNode.Parse(Sample.Empty.ToPlotlyJson())!["layout"]!;

        Assert.All((string[])["xaxis", "yaxis"], axis => Assert.False((bool)layout[axis]!["visible"]!));
    }

    [Fact]
    public void A_panel_without_values_keeps_its_place_beside_others_and_says_so()
    {
        var figure = Sample.Growth with { Panels = [Sample.Growth.Panels[0], new() { Title = "West" }] };
        var json = JsonNode.Parse(figure.ToPlotlyJson())!;

        Assert.Contains(FigureLayout.Nothing, figure.ToSvg(), StringComparison.Ordinal);
        Assert.Contains(json["layout"]!["annotations"]!.AsArray(), note => (string)note!["name"]! == "empty" && (string)note["xref"]! == "x2 domain");
        Assert.Contains(json["data"]!.AsArray(), trace => (string)trace!["xaxis"]! == "x2");
    }

    [Fact]
    public void The_json_brings_its_own_ticks_and_fetches_nothing()
    {
        var json = JsonNode.Parse(Sample.Growth.ToPlotlyJson())!;

        Assert.False((bool)json["config"]!["displaylogo"]!);
        Assert.True((bool)json["config"]!["responsive"]!);
        Assert.DoesNotContain("http", json.ToJsonString(), StringComparison.Ordinal);
        Assert.All(Traces(Sample.Growth).Where(trace => ((string?)trace["mode"])!.StartsWith("lines", StringComparison.Ordinal)), trace => Assert.False((bool)trace["connectgaps"]!));
    }

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static Figure Named(string name) => Gallery.Figures.Any(figure => figure.Name == name) ? Gallery.Named(name) : Sample.Named(name);

    private static IEnumerable<JsonNode> Traces(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray().Select(trace => trace!);

    // A band, and what stands beyond the axis, are traces beside that of their series.
    private static bool IsSeries(JsonNode trace) => (double?)trace["opacity"] != 0 && trace["fill"] is null;

    private static string Colour(JsonNode trace) => (string)(trace["line"] ?? ((string?)trace["mode"] == "markers" ? trace["marker"] : trace["marker"]!["line"]))!["color"]!;

    private static string Text(JsonNode? html) => WebUtility.HtmlDecode(Tags().Replace(((string)html!).Replace("<br>", "\n", StringComparison.Ordinal), ""));

    [GeneratedRegex("</?b>")]
    private static partial Regex Tags();
}
