using System.Text.Json.Nodes;
using System.Xml.Linq;
using DynamicObj;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Plotly.NET;

namespace ComputeThesis.Tests.Charts;

/// <summary>Plotly.NET charts that we did not draw, where no script runs.</summary>
public class ChartPictureTests
{
    [Fact]
    public void Lines_points_and_bars_on_one_pair_of_axes_become_a_picture()
    {
        var figure = Picture("""{"data":[{"type":"scatter","name":"<b>North</b>","x":["2026-01-01","2026-01-02T00:00:00"],"y":[1,null]},{"type":"bar","name":"South","x":["2026-01-01","2026-01-02"],"y":[3,4.5]},{"mode":"markers","x":["2026-01-02"],"y":["NaN"]}],"layout":{"title":{"text":"Two <i>clouds</i>"},"xaxis":{"title":"day"},"yaxis":{"title":{"text":"USD"},"type":"log"}}}""")!;

        Assert.Equal("Two  clouds", figure.Title);
        var panel = Assert.Single(figure.Panels);
        Assert.Equal(("day", "USD", FigureScale.Logarithmic), (panel.PlaceTitle, panel.Unit.Name, panel.Scale));
        Assert.Equal([("North", SeriesKind.Line), ("South", SeriesKind.Bars), ("trace 2", SeriesKind.Points)], panel.Series.Select(series => (series.Name, series.Kind)));
        Assert.Equal([new(2026, 1, 1), new(2026, 1, 2)], panel.Series[0].Days);
        Assert.Equal([1, null], panel.Series[0].Values);
        Assert.Equal([null], panel.Series[2].Values);
        Assert.Equal("3 traces: North (scatter, 2 points); South (bar, 2 points); trace 2 (scatter, 1 point).", figure.AltText);
    }

    [Fact]
    public void Values_may_be_a_typed_array_and_places_be_left_out()
    {
        var bytes = Convert.ToBase64String([.. BitConverter.GetBytes(1.5), .. BitConverter.GetBytes(double.NaN)]);

        var series = Picture($$"""{"data":[{"y":{"dtype":"f8","bdata":"{{bytes}}"} }]}""")!.Panels[0].Series[0];

        Assert.Equal([0, 1], series.Numbers);
        Assert.Equal([1.5, null], series.Values);
    }

    [Fact]
    public void Bars_that_lie_stand_on_their_names()
    {
        var series = Picture("""{"data":[{"type":"bar","orientation":"h","x":[3,4],"y":["North","South"]}]}""")!.Panels[0].Series[0];

        Assert.Equal(SeriesKind.HorizontalBars, series.Kind);
        Assert.Equal(["North", "South"], series.Categories);
        Assert.Equal([3, 4], series.Values);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{"type":"pie","values":[1,2]}]}""")]
    [InlineData("""{"data":[{"type":"scatter","y":[1,2]},{"type":"heatmap","z":[[1]]}]}""")]
    [InlineData("""{"data":[{"y":[1,2],"yaxis":"y2"}]}""")]
    [InlineData("""{"data":[{"y":[1,2],"stackgroup":"one"}]}""")]
    [InlineData("""{"data":[{"x":[2,1],"y":[1,2]}]}""")]
    [InlineData("""{"data":[{"x":["a","a"],"y":[1,2]}]}""")]
    [InlineData("""{"data":[{"x":["2026-01-01T09:30:00","2026-01-02"],"y":[1,2]}]}""")]
    [InlineData("""{"data":[{"x":[1,2,3],"y":[1,2]}]}""")]
    [InlineData("""{"data":[{"y":["a","b"]}]}""")]
    [InlineData("""{"data":[{"y":[1,2],"mode":"markers","marker":{"size":[3,4]}}]}""")]
    [InlineData("""{"data":[{"y":[1,2],"mode":"text","text":["a","b"]}]}""")]
    [InlineData("""{"data":[{"y":[1,2]},{"x":["2026-01-01"],"y":[1]}]}""")]
    [InlineData("""{"data":[{"type":"bar","y":[1,2]},{"type":"bar","y":[1,2]}],"layout":{"barmode":"stack"}}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"xaxis":{"type":"log"}}}""")]
    public void What_a_picture_of_ours_would_change_is_not_drawn(string chart) => Assert.Null(Picture(chart));

    [Fact]
    public void What_waits_in_the_legend_is_not_drawn_and_what_is_left_out_is_said()
    {
        var figure = Picture("""{"data":[{"y":[1,2]},{"type":"pie","visible":"legendonly"}],"layout":{"shapes":[{}]}}""")!;

        Assert.Single(figure.Panels[0].Series);
        Assert.Equal(["The chart’s own shapes and annotations are drawn where scripts run."], figure.Notes);
    }

    [Fact]
    public void A_chart_that_only_plotly_draws_is_told_in_words()
    {
        var trace = new Trace("pie");
        trace.SetProperty("values", new[] { 1, 2, 3 });
        trace.SetProperty("name", "<script>alert(1)</script>");

        var html = ChartForms.Html(GenericChart.ofTraceObject(true, trace));

        Assert.Contains("1 trace: alert(1) (pie, 3 points).", XElement.Parse(html).Value, StringComparison.Ordinal);
        Assert.Contains("Only plotly.js draws a chart of this kind", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figures_chart_is_shown_as_the_figure_until_it_is_styled_on()
    {
        var chart = Sample.Growth.Chart;

        Assert.Equal(Sample.Growth.ToHtml(), ChartForms.Html(chart));
        Assert.NotEqual(Sample.Growth.ToHtml(), ChartForms.Html(GenericChart.addLayout(new Layout(), chart)));
    }

    [Property(MaxTest = 300)]
    public Property Whatever_a_chart_holds_it_is_drawn_or_told_and_holds_no_script() => Prop.ForAll(Charts().ToArbitrary(), json =>
    {
        var told = new ChartDescription(JsonNode.Parse(json)!);
        var html = ChartPicture.Of(told)?.ToHtml();
        return !(html ?? "").Contains("<script", StringComparison.Ordinal) && told.Words.Length > 0;
    });

    private static Gen<string> Charts()
    {
        var value = Gen.Elements("1", "-2.5", "0", "null", "\"NaN\"", "1e300", "-1e-300", "\"a\"", "\"<script>\"", "\"2026-01-01\"", "\"2026-02-30\"", "true", "[1]", "{}");
        var number = Gen.Elements("1", "-2.5", "0", "null", "1e300", "1e-300", "7");
        var list = Gen.Frequency((3, Gen.ListOf(number)), (1, Gen.ListOf(value))).Select(items => $"[{string.Join(',', items)}]");
        var rising = Gen.Choose(1, 6).Select(count => $"[{string.Join(',', Enumerable.Range(1, count))}]");
        var trace =
            from type in Gen.Elements("scatter", "bar", "scattergl", "pie", "")
            from mode in Gen.Elements("", "lines", "markers", "lines+markers", "text", "none")
            from orientation in Gen.Elements("", "h", "v")
            from x in Gen.Frequency((2, list), (2, rising), (1, Gen.Elements("null", "3", "\"x\"", "{}", """{"dtype":"f8","bdata":"!"}""", """{"dtype":"i2","bdata":"AAE="}""")))
            from y in Gen.Frequency((3, list), (2, rising), (1, Gen.Elements("null", "\"y\"", """{"dtype":"f8","bdata":"AAAA"}""")))
            select $$"""{"type":"{{type}}","mode":"{{mode}}","orientation":"{{orientation}}","x":{{x}},"y":{{y}}}""";
        return
            from traces in Gen.ListOf(trace)
            from layout in Gen.Elements("null", "{}", "3", """{"title":3,"xaxis":[],"yaxis":{"type":"log"}}""", """{"title":{"text":null},"yaxis":{"title":{"text":"<b>x"}}}""", """{"barmode":"stack"}""")
            select $$"""{"data":[{{string.Join(',', traces)}}],"layout":{{layout}}}""";
    }

    private static Figure? Picture(string json) => ChartPicture.Of(new(JsonNode.Parse(json)!));
}
