using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

public class LayoutTests
{
    private const string Words = "A rather long note about what was redefined when, by whom, and what a reader of the figure must know about it";

    [Fact]
    public void No_text_reaches_beyond_the_page()
    {
        var figure = Sample.Growth with
        {
            Title = Words,
            Subtitle = $"{Words}; {Words}",
            Notes = [Words + Words, new string('W', 300)],
            Panels = [.. Enumerable.Range(0, 5).Select(i => Sample.Growth.Panels[0] with { Title = i == 2 ? Words : "Panel" }), Sample.Ranking.Panels[0]],
        };
        var svg = XDocument.Parse(figure.ToSvg());

        foreach (var text in svg.Descendants().Where(element => element.Name.LocalName == "text"))
        {
            var width = TextWidth.Of(text.Value, (double)text.Attribute("font-size")!, text.Attribute("font-weight") is not null);
            var left = (double)text.Attribute("x")! - ((string?)text.Attribute("text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 });
            Assert.True(left >= 0 && left + width <= 800, $"'{text.Value}' from {left} to {left + width}");
        }
    }

    [Fact]
    public void Small_multiples_do_not_overlap()
    {
        var layout = FigureLayout.Of(Sample.Growth with { Panels = [.. Enumerable.Range(0, 7).Select(i => Sample.Growth.Panels[0] with { Title = $"Panel {i}" })] });
        var boxes = layout.Panels.Select(panel => panel.Plot).ToList();

        for (var i = 0; i < boxes.Count; i++)
            for (var j = i + 1; j < boxes.Count; j++)
                Assert.True(boxes[i].Right < boxes[j].Left || boxes[i].Bottom < boxes[j].Top || boxes[j].Right < boxes[i].Left || boxes[j].Bottom < boxes[i].Top);
        Assert.All(boxes.Chunk(3), row => Assert.Single(row.Select(box => box.Top).Distinct()));
    }

    [Fact]
    public void A_time_axis_names_the_newest_quarter_end()
    {
        var ticks = DateTicks.Inside(new(2018, 3, 31), new(2026, 8, 31), 400, atMonthEnds: true);

        Assert.Equal("Jun 2026", ticks[^1].Label);
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(pair.First.Day.AddYears(2), pair.Second.Day));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-05", 1, "1 Jan 2026|2 Jan 2026|3 Jan 2026|4 Jan 2026|5 Jan 2026")]
    [InlineData("2026-01-10", "2026-06-10", 30, "Feb 2026|Mar 2026|Apr 2026|May 2026|Jun 2026")]
    [InlineData("2019-05-01", "2026-06-10", 700, "2020|2022|2024|2026")]
    public void Other_days_get_month_starts_or_single_days(string first, string last, double apart, string labels) =>
        Assert.Equal(labels, string.Join('|', DateTicks.Inside(DateOnly.Parse(first), DateOnly.Parse(last), apart, atMonthEnds: false).Select(tick => tick.Label)));

    [Theory]
    [InlineData(0.382, "38.2%")]
    [InlineData(0.38, "38%")]
    [InlineData(4.2, "420%")]
    [InlineData(-0.001, "-0.1%")]
    [InlineData(0.00012, "0.01%")]
    [InlineData(0, "0%")]
    public void A_label_has_the_decimals_it_needs(double value, string text) => Assert.Equal(text, FigureUnit.Percent.Label(value));

    [Fact]
    public void Bars_below_zero_are_hollow()
    {
        var bars = XDocument.Parse(Sample.Panels.ToSvg()).Descendants().Where(element => element.Name.LocalName == "rect").Skip(1).Select(bar => (string?)bar.Attribute("fill")).ToList();

        Assert.Equal(["#0072b2", "none", "#0072b2"], bars);
    }
}
