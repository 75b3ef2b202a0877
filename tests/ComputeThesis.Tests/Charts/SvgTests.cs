using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

public class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Drawing_twice_gives_the_same_bytes(string name)
    {
        var again = Sample.Named(name) with { };

        Assert.Equal(Sample.Named(name).ToSvg(), again.ToSvg());
        Assert.Equal(Sample.Named(name).ToHtml(), again.ToHtml());
        Assert.Equal(Sample.Named(name).ToPlotlyJson(), again.ToPlotlyJson());
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void An_svg_says_what_it_is_and_brings_all_it_needs(string name)
    {
        var figure = Sample.Named(name);
        var root = XDocument.Parse(figure.ToSvg()).Root!;

        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.NotNull(root.Attribute("viewBox"));
        Assert.Equal(figure.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal(figure.AltText, root.Element(Svg + "desc")!.Value);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject" or "a");
        Assert.DoesNotContain("http", figure.ToSvg().Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("url(", figure.ToSvg(), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_of_a_figure_reaches_no_further_than_the_figure()
    {
        var root = XDocument.Parse(Sample.Growth.ToSvg()).Root!;
        var scope = (string)root.Attribute("class")!;
        var rules = root.Element(Svg + "style")!.Value["@media (prefers-color-scheme:dark){".Length..^1].Split('}', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.StartsWith($".{scope} .", rule, StringComparison.Ordinal));
        Assert.NotEqual(scope, (string?)XDocument.Parse(Sample.Panels.ToSvg()).Root!.Attribute("class"));
    }

    [Fact]
    public void A_figure_put_twice_in_a_page_brings_no_id_twice() =>
        Assert.DoesNotContain(" id=", Sample.Growth.ToHtml(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"&' onload=\"alert(1)")]
    [InlineData("</svg></figure></script><b>")]
    [InlineData("control \u0001 and half a pair \ud800 end")]
    [InlineData("=SUM(A1)\t]]>")]
    public void A_hostile_name_stays_text(string hostile)
    {
        var figure = Sample.Growth with
        {
            Title = hostile,
            Subtitle = hostile,
            AltText = hostile,
            Notes = [hostile],
            Sources = [hostile],
            Panels = [Sample.Growth.Panels[0] with { Title = hostile, Series = [Sample.Line(hostile, 0, 1, 2) with { Texts = [hostile, hostile] }], Events = [new(Sample.Quarter(1), hostile)], Breaks = [new(Sample.Quarter(1), hostile)] }],
        };

        var fragment = XDocument.Parse(figure.ToHtml());
        var json = figure.ToPlotlyJson();

        Assert.Equal(["figcaption", "figure", "svg"], new[] { fragment.Root!.Name.LocalName }.Concat(fragment.Root.Elements().Select(element => element.Name.LocalName)).Order());
        Assert.DoesNotContain(fragment.Descendants(), element => element.Name.LocalName is "script" or "b");
        Assert.DoesNotContain(fragment.Descendants().SelectMany(element => element.Attributes()), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('<', json);
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        foreach (var trace in parsed.RootElement.GetProperty("data").EnumerateArray())
            Assert.DoesNotContain('<', trace.GetProperty("name").GetString()!);
    }
}
