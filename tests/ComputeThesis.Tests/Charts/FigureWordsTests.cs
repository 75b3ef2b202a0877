using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Charts;

/// <summary>A figure as text for a terminal.</summary>
public class FigureWordsTests
{
    [Fact]
    public void It_tells_first_last_lowest_highest_points_gaps_shape_and_where_it_comes_from() =>
        Assert.Equal("""
            Growth of two clouds
            Year-on-year growth, %
              North: 10% (2024-03-31, lowest) to 38% (2025-06-30, highest), 6 points
                ▁▁▃▅▇█
              South: 30% (2024-03-31) to 420% (2025-06-30, highest), lowest -10% (2025-03-31), 5 points, 1 gap
                ▁▁▁ ▁█
              at 2024-09-30: North buys chips
            Series break at 2025-03-31: North counts chips from March 2025.
            South gave no figure for December 2024.
            Sources: north.example, south.example. Known by 2026-05-15.
            """.ReplaceLineEndings("\n"), Sample.Growth.ToString());

    [Fact]
    public void A_mark_in_a_row_of_columns_is_told_by_its_column() =>
        Assert.Contains("  C03 Alibaba Cloud           █    Misleading\n", Plot.Claims(DataPackage.Bundled.CheckClaims(new(2026, 5, 15))).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Points_and_the_line_through_them_are_told_apart_though_they_share_a_name()
    {
        var words = Plot.GpuPrices(DataPackage.Bundled.GpuPrices, "H100").ToString();

        Assert.Contains("  Hyperscaler, on demand (points): $11.06 (2025-05-31) to $12.29 (2026-11-09, highest)", words, StringComparison.Ordinal);
        Assert.Contains("  Hyperscaler, on demand (line): $11.06 (2025-05-31, highest) to $7.90 (2026-11-09)", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_another_piece_of_the_series_fills_is_none() =>
        Assert.Equal("""
            Two clouds, each in its own currency
            North, CNY bn
              North: 29 (2024-03-31, lowest) to 48.4 (2025-03-31, highest), 5 points
                ▁▁▂▆█
            South, in percentage points
              South: +2 pts (2024-03-31) to +5 pts (2024-12-31, highest), lowest -3 pts (2024-06-30), 3 points,
                1 gap
                ▆▁ █
            """.ReplaceLineEndings("\n"), Sample.Panels.ToString());

    [Fact]
    public void Points_are_told_from_left_to_right_with_their_intervals_and_places_in_their_unit()
    {
        var text = Of(new FigurePanel
        {
            Unit = FigureUnit.Percent,
            PlaceUnit = FigureUnit.FromDayZero,
            PlaceTitle = "days from day 0",
            Series = [new() { Name = "CAAR", Numbers = [1, -1, 0], Values = [0.03, 0.01, null], Lows = [0.02, 0.005, null], Highs = [0.04, double.NaN, null] }],
        });

        Assert.Equal("A\nin %, by days from day 0\n  CAAR: 1% (-1, lowest) to 3% [2% to 4%] (+1, highest), 2 points, 1 gap", text);
    }

    [Fact]
    public void Names_in_a_row_are_each_told_and_of_many_the_first()
    {
        var names = Enumerable.Range(1, 25).Select(i => $"token {i}").ToList();

        var text = Of(new FigurePanel { Unit = FigureUnit.Percent, Series = [new() { Name = "Returns", Kind = SeriesKind.Bars, Categories = names, Values = [.. names.Select((_, i) => i == 1 ? (double?)null : i / 100.0)] }] });

        Assert.Contains("  Returns:\n    token 1   0%\n    token 2   no value\n    token 3   2%\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    token 19  18%\n    and 6 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_a_small_table_of_their_labels_and_an_empty_cell_stays_empty()
    {
        var text = Of(new FigurePanel
        {
            Series =
            [
                new() { Name = "BTC", Kind = SeriesKind.Cells, Categories = ["BTC", "RENDER"], Values = [1, 0.25] },
                new() { Name = "RENDER", Kind = SeriesKind.Cells, Categories = ["BTC", "RENDER"], Values = [0.25, null], Labels = ["0.25*", null] },
            ],
        });

        Assert.Equal("A\n            BTC  RENDER\n  BTC         1     0.3\n  RENDER  0.25*", text);
    }

    [Fact]
    public void Cells_too_many_for_a_line_are_counted()
    {
        var names = Enumerable.Range(100, 40).Select(i => $"name-{i}").ToList();

        var text = Of(new FigurePanel { Series = [new() { Name = "row", Kind = SeriesKind.Cells, Categories = names, Values = [.. names.Select(_ => (double?)0.5)] }] });

        Assert.EndsWith("\n  and 31 more columns", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 1, 100));
    }

    [Fact]
    public void Marks_are_counted_and_a_share_that_is_partly_there_is_shaded()
    {
        var names = Enumerable.Range(0, 80).Select(i => $"day {i}").ToList();

        var text = Of(new FigurePanel { Series = [new() { Name = "AKT", Kind = SeriesKind.Marks, Categories = names, Values = [.. names.Select((_, i) => i is < 40 or 41 ? 1.0 : (double?)null)] }] });

        Assert.Equal("A\n  AKT  41 of 80  ████████████████████░", text);
    }

    [Fact]
    public void Many_series_are_counted()
    {
        var text = Of(new FigurePanel { Series = [.. Enumerable.Range(1, 33).Select(i => Sample.Line($"s{i}", i, 1, 2))] });

        Assert.Contains("  s30: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  s31: ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n  and 3 more series", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_many_points_is_drawn_from_means_and_says_so()
    {
        var text = Of(new FigurePanel { Series = [new() { Name = "walk", Numbers = [.. Enumerable.Range(0, 100).Select(i => (double)i)], Values = [.. Enumerable.Range(0, 100).Select(i => i is >= 50 and < 60 ? null : (double?)i)] }] });
        var spark = text.Split('\n')[^1];

        Assert.EndsWith("(a column is the mean of up to 3 points)", spark, StringComparison.Ordinal);
        Assert.Equal(4, spark[4..44].Count(sign => sign == ' '));
        Assert.Equal(('▁', '█'), (spark[4], spark[43]));
    }

    [Theory]
    [InlineData("1", "▄▄▄", 5, 5, 5)]
    [InlineData("2", "▁ █", -1e308, null, 1.7e308)]
    [InlineData("3", "▁▄█", 0, 0.499, 1)]
    public void A_spark_runs_from_the_lowest_to_the_highest(string _, string spark, params object?[] values) =>
        Assert.Equal(spark, SparkLine.Of([.. values.Select(value => value is null ? (double?)null : Convert.ToDouble(value))]));

    [Fact]
    public void A_series_without_values_says_so() =>
        Assert.Equal("A\n  none: no values, 2 gaps\n  one: 3 (2024-06-30), 1 gap", Of(new FigurePanel { Series = [Sample.Line("none", 0, null, null), Sample.Line("one", 1, null, 3)] }));

    [Fact]
    public void A_bar_that_bears_its_series_name_says_it_once() => Assert.Equal("Who grew fastest\nin %\n  South: 684%\n  North: 38%", Sample.Ranking.ToString());

    [Fact]
    public void What_steers_a_terminal_never_reaches_it()
    {
        const string Evil = "\u001b[31mred\u009b2J\u0007 \u202Eback\r\nline\u0000\ud800";
        var figure = new Figure
        {
            Title = Evil, Subtitle = Evil, AltText = "", Notes = [Evil], Sample = Evil, Sources = [Evil],
            Panels =
            [
                new()
                {
                    Title = Evil, PlaceTitle = Evil, Unit = FigureUnit.Of(Evil),
                    Series =
                    [
                        Sample.Line(Evil, 0, 1, 2, 3), new() { Name = Evil + "1", Kind = SeriesKind.Bars, Categories = [Evil, "b"], Values = [1, 2] },
                        new() { Name = Evil + "2", Kind = SeriesKind.Cells, Categories = [Evil], Values = [1], Labels = [Evil] }, new() { Name = Evil + "3", Kind = SeriesKind.Marks, Categories = [Evil], Values = [1] },
                    ],
                    Events = [new(Sample.Quarter(0), Evil)], Breaks = [new(Sample.Quarter(1), Evil)],
                },
            ],
        };

        Assert.DoesNotContain(figure.ToString(), sign => (char.IsControl(sign) && sign != '\n') || sign is '\u202E' || char.IsSurrogate(sign));
        Assert.Contains("\uFFFD[31mred\uFFFD2J\uFFFD \uFFFDback", figure.ToString(), StringComparison.Ordinal);
    }

    [Property]
    public Property Lines_of_words_fit_and_lose_none(NonNull<string>[] words)
    {
        var text = PlainText.Tame(string.Join(' ', words.Select(word => word.Get.Length > 90 ? word.Get[..90] : word.Get)));
        var lines = PlainText.Wrap(text, "  ").ToList();
        return (lines.All(line => line.Length <= 2 * PlainText.Widest) && string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(text.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToProperty();
    }

    [Fact]
    public void Every_line_of_a_real_figure_fits_a_terminal() =>
        Assert.All(Plot.Growth(DataPackage.Bundled.CloudRevenue.YoY(), highlight: "Alibaba Cloud").ToString().Split('\n'), line => Assert.InRange(line.Length, 1, 100));

    private static string Of(FigurePanel panel) => new Figure { Title = "A", AltText = "", Panels = [panel] }.ToString();
}
