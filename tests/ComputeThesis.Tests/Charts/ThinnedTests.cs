using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Charts;

/// <summary>Long lines are drawn by fewer points, and say so.</summary>
public class ThinnedTests
{
    // Worked by hand: places 0 to 7, five kept, so three buckets of two. Twice the areas are |(x0 - mx)(y - y0) - (x0 - x)(my - y0)|:
    // from (0, 0) with the next mean (3.5, 2): 1.5 for (1, 1), 31 for (2, 10); from (2, 10) with (5.5, -2.5): 15.5 for (3, 2), 3 for (4, 2);
    // from (3, 2) with the last point (7, 1): 38 for (5, -8), 7 for (6, 3).
    [Fact]
    public void The_point_of_the_largest_triangle_is_kept()
    {
        var kept = Kept([0, 1, 10, 2, 2, -8, 3, 1], 5);

        Assert.Equal([0, 2, 3, 5, 7], kept);
    }

    [Property(MaxTest = 300)]
    public Property What_is_kept_is_part_of_the_line_in_order_with_its_ends_and_gaps() =>
        Prop.ForAll(Lines.ToArbitrary(), line =>
        {
            var series = new FigureSeries { Name = "A", Numbers = [.. Enumerable.Range(0, line.Values.Length).Select(i => (double)i)], Values = line.Values };
            var thinned = Thinned.Of(Sample.Empty with { MostPoints = line.Most, Panels = [new() { Series = [series] }] }).Panels[0].Series[0];
            if (line.Values.Length <= line.Most)
            {
                Assert.Same(series, thinned);
                return;
            }

            Assert.All(thinned.Numbers.Zip(thinned.Numbers.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            Assert.All(thinned.Numbers.Zip(thinned.Values), point => Assert.Equal(line.Values[(int)point.First], point.Second));
            Assert.Equal(Runs(line.Values).Select(run => (run.First, run.Last)), Runs(thinned.Values).Select(run => ((int)thinned.Numbers[run.First], (int)thinned.Numbers[run.Last])));
            var runs = Runs(line.Values).Count;
            Assert.True(thinned.Values.Count(value => value is not null) <= line.Most + (3 * runs), $"{thinned.Count} of {line.Most}");
        });

    [Fact]
    public void A_single_spike_is_never_lost()
    {
        for (var at = 0; at < 5000; at += 97)
        {
            var values = new double?[5000];
            Array.Fill(values, 1);
            values[at] = 50;

            Assert.Contains(at, Kept(values, 200));
        }
    }

    [Fact]
    public void A_figure_says_that_it_was_thinned_and_its_data_hold_everything()
    {
        Assert.Contains("Lines of more than 300 points, the longest of 1,800", Sample.Long.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("Lines of more than 300 points, the longest of 1,800", Sample.Long.ToPlotlyJson(), StringComparison.Ordinal);
        Assert.Equal(1810, Sample.Long.Data.RowCount);
        Assert.DoesNotContain("Lines of more than", Sample.Growth.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_in_a_thinned_line_stays_a_break()
    {
        var line = Sample.Long.Panels[1].Series[0];
        var figure = Sample.Long with { Panels = [new() { Series = [line], Breaks = [new(line.Days[1000], "new definition")] }] };
        var whole = figure with { MostPoints = 5000 };

        Assert.Equal(FigureLayout.Of(whole).Panels[0].Series[0].Pieces.Count, FigureLayout.Of(figure).Panels[0].Series[0].Pieces.Count);
        Assert.Equal(3, FigureLayout.Of(figure).Panels[0].Series[0].Pieces.Count);
    }

    private static List<int> Kept(double?[] values, int most)
    {
        var kept = new List<int>();
        LargestTriangles.Keep([.. Enumerable.Range(0, values.Length).Select(i => (double)i)], [.. values.Select(value => value!.Value)], 0, values.Length, most, kept);
        return kept;
    }

    private static List<(int First, int Last)> Runs(IReadOnlyList<double?> values)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null)
                continue;
            var first = i;
            while (i + 1 < values.Count && values[i + 1] is not null)
                i++;
            runs.Add((first, i));
        }

        return runs;
    }

    private static Gen<(double?[] Values, int Most)> Lines =>
        from values in Gen.Frequency((12, Gen.Choose(-100, 100).Select(i => (double?)i)), (1, Gen.Constant((double?)null))).ArrayOf()
        from times in Gen.Choose(1, 6)
        from most in Gen.Choose(3, 60)
        select (Enumerable.Repeat(values, times).SelectMany(all => all).ToArray(), most);
}
