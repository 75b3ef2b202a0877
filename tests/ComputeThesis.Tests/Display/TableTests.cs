using System.Xml.Linq;
using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.DotNet.Interactive.Formatting;

namespace ComputeThesis.Tests.Display;

public class TableTests
{
    [Fact]
    public void A_frame_holds_every_row_and_leaves_the_unknown_missing()
    {
        var prints = DataPackage.Bundled.CloudRevenue;
        var frame = prints.ToFrame();

        Assert.Equal((prints.Count, 12), (frame.RowCount, frame.ColumnCount));
        Assert.Equal(prints.Count(print => print.Revenue is not null), frame.GetColumn<double>("revenue_millions").ValueCount);
        for (var i = 0; i < prints.Count; i++)
        {
            var revenue = frame.GetColumn<double>("revenue_millions").TryGet(i);
            Assert.Equal(prints[i].Revenue is not null, revenue.HasValue);
            if (revenue.HasValue)
                Assert.Equal((double)prints[i].Revenue!.Value, revenue.Value);
            Assert.Equal(prints[i].PeriodEnd, frame.GetColumn<DateOnly>("period_end")[i]);
        }
    }

    [Fact]
    public void A_frame_whose_first_column_is_all_missing_keeps_its_rows()
    {
        var table = new Table<double?>(Column<double?>.Of("none", (double? _) => null, _ => ""), Column<double?>.Of("x", x => x, x => $"{x}"));

        Assert.Equal([0, 1, 2], table.Frame([null, 2, null]).RowKeys);
    }

    [Fact]
    public void A_table_shows_twenty_rows_and_counts_the_rest()
    {
        var html = DataPackage.Bundled.CloudRevenue.ToHtml();

        Assert.Equal(20, Body(html).Count());
        Assert.Contains("20 of 340 rows shown", html, StringComparison.Ordinal);
        Assert.True(html.Length < 30_000, $"{html.Length} characters");
    }

    [Fact]
    public void Every_claim_is_shown() => Assert.Equal(28, Body(DataPackage.Bundled.CheckClaims().ToHtml()).Count());

    [Property]
    public Property Whatever_a_cell_holds_stays_text(NonNull<string> cell)
    {
        var text = cell.Get + "<script>alert(1)</script>\" onload=\"x";
        var shown = VisibleText.Of(text);
        var html = TableHtml.Write(new(text, [new(text, false)], [[text]], 1) { Notes = [text], Hovers = [text] });
        var table = XElement.Parse(html);
        return (Body(html).Single().Element("td")!.Value == shown && Body(html).Single().Attribute("title")!.Value == shown && !table.Descendants("script").Any()).ToProperty();
    }

    [Fact]
    public void A_text_table_lines_up_and_ends_no_line_with_blanks()
    {
        var text = TableText.Write(new("Title", [new("name", false), new("n", true)], [["a", "1"], ["bbb", "22"]], 2));

        Assert.Equal("Title\nname   n\n----  --\na      1\nbbb   22", text);
    }

    [Fact]
    public void A_notebook_shows_a_frame_as_a_small_table()
    {
        Assert.True(Notebook.Load());
        Assert.True(Notebook.Load());
        var frame = DataPackage.Bundled.CloudRevenue.ToFrame();

        var html = frame.ToDisplayString("text/html");

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(frame.GetType()));
        Assert.Equal(20, Body(html).Count());
        Assert.Contains("20 of 340 rows shown", html, StringComparison.Ordinal);
        Assert.StartsWith("Frame of 340 rows and 12 columns", frame.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_shows_a_series_as_a_small_table_with_what_is_missing_left_empty()
    {
        Notebook.Load();
        var revenue = DataPackage.Bundled.CloudRevenue.ToFrame().GetColumn<double>("revenue_millions");
        var firstMissing = DataPackage.Bundled.CloudRevenue.ToList().FindIndex(print => print.Revenue is null);

        Assert.Equal(20, Body(revenue.ToDisplayString("text/html")).Count());
        Assert.StartsWith("Series of 340 keys", revenue.ToDisplayString("text/plain"), StringComparison.Ordinal);
        Assert.Contains($"<th scope=\"row\" class=\"n\">{firstMissing}</th><td class=\"n\"></td>", revenue.Between(firstMissing - 1, firstMissing).ToTableHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_shows_the_chart_of_a_figure_as_the_figure_and_as_plotly_json()
    {
        Notebook.Load();
        var figure = Plot.Growth(DataPackage.Bundled.CloudRevenue.YoY(), highlight: "Alibaba Cloud");

        var json = System.Text.Json.JsonDocument.Parse(figure.Chart.ToDisplayString("application/vnd.plotly.v1+json")).RootElement;

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json"], Formatter.GetPreferredMimeTypesFor(figure.Chart.GetType()));
        Assert.Equal((figure.ToHtml(), figure.ToString()), (figure.Chart.ToDisplayString("text/html"), figure.Chart.ToDisplayString("text/plain")));
        Assert.True(json.GetProperty("data").GetArrayLength() > 5);
        Assert.True(json.TryGetProperty("layout", out _));
    }

    [Fact]
    public void A_notebook_finds_the_tables_own_html_by_the_attributes_name() =>
        Assert.Equal(DataPackage.Bundled.ToHtml(), DataPackage.Bundled.ToDisplayString("text/html"));

    [Fact]
    public void A_notebook_shows_a_table_in_the_form_that_is_asked_for()
    {
        Notebook.Load();
        var prints = DataPackage.Bundled.CloudRevenue;
        var frame = prints.ToFrame();

        Assert.Equal((prints.ToHtml(), prints.ToString()), (prints.ToDisplayString("text/html"), prints.ToDisplayString("text/plain")));
        Assert.Equal((prints.ToMarkdown(), prints.ToCsv()), (prints.ToDisplayString("text/markdown"), prints.ToDisplayString("text/csv")));
        Assert.Equal((frame.ToMarkdown(), frame.ToCsv()), (frame.ToDisplayString("text/markdown"), frame.ToDisplayString("text/csv")));
        Assert.Equal(DataPackage.Bundled.ToMarkdown(), DataPackage.Bundled.ToDisplayString("text/markdown"));
        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(prints.GetType()));
    }

    public static TheoryData<string> Figures => new("cloud_revenue", "cloud_expectations", "segment_breaks", "announcements", "capex", "token_daily", "equity_daily", "token_network", "macro_daily", "gpu_prices", "miner_prints", "price_changes", "facts");

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_figure_tells_its_source_and_its_known_on_day_on_hover(string table) =>
        Assert.All(Body(DataPackage.Bundled[table].ToHtml()), row => Assert.Matches(@"^\S.*( \(known on 20\d\d-\d\d-\d\d\))$", row.Attribute("title")?.Value));

    [Fact]
    public void Every_table_with_a_type_of_its_own_tells_it_too()
    {
        var data = DataPackage.Bundled;
        string[] tables = [data.CloudRevenue.ToHtml(), data.CloudRevenue.YoY().ToHtml(), data.Expectations.ToHtml(), data.SegmentBreaks.ToHtml(), data.Announcements.ToHtml(), data.Capex.ToHtml(), data.TokenMetrics.ToHtml(),
            data.Prices.ToHtml(), data.NetworkUsage.ToHtml(), data.Macro.ToHtml(), data.GpuPrices.ToHtml(), data.MinerPrints.ToHtml(), data.PriceChanges.ToHtml(), data.Facts.ToHtml(), data.CloudRevenue.Surprises(data.Expectations).ToHtml()];

        Assert.All(tables.SelectMany(Body), row => Assert.Matches(@" \(known on 20\d\d-\d\d-\d\d\)$", row.Attribute("title")?.Value));
    }

    [Fact]
    public void A_unit_stands_in_the_head_where_the_name_does_not_say_it()
    {
        var heads = XElement.Parse(DataPackage.Bundled["token_daily"].ToHtml()).Descendants("thead").Single().Descendants("th").Select(head => head.Value).ToList();

        Assert.Contains("supply (tokens)", heads);
        Assert.Contains("close_usd", heads);
    }

    [Theory]
    [InlineData(0.381684, "38.2%")]
    [InlineData(-0.0004, "0.0%")]
    [InlineData(6.84, "684.0%")]
    public void Percent_has_one_decimal_and_no_minus_zero(double fraction, string text) => Assert.Equal(text, Units.Percent(fraction));

    [Theory]
    [InlineData(0.02, "+2.0 pts")]
    [InlineData(-0.0001, "0.0 pts")]
    [InlineData(-0.055, "-5.5 pts")]
    public void Points_carry_their_sign(double fraction, string text) => Assert.Equal(text, Units.Points(fraction));

    private static IEnumerable<XElement> Body(string html) => XElement.Parse(html).Descendants("tbody").Single().Elements("tr");
}
