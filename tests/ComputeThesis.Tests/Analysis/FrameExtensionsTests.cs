using ComputeThesis.Tests.Data;
using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis;

public class FrameExtensionsTests
{
    private static readonly DateOnly[] Days = [new(2026, 3, 27), new(2026, 3, 30), new(2026, 3, 31), new(2026, 4, 1), new(2026, 4, 5), new(2026, 4, 6)];
    private static readonly Frame<DateOnly, string> Small = WideFrame.Of(Days, new Dictionary<string, double[]> { ["a"] = [1, 2, double.NaN, 4, 5, 6], ["b"] = [double.NaN, double.NaN, 30, 40, double.NaN, double.NaN] });

    [Fact]
    public void The_last_of_a_week_is_its_last_value_and_the_day_is_the_last_of_any_column()
    {
        var weeks = Small.LastOfWeek();

        // Friday 27 March; the week of 30 March to Sunday 5 April; Monday 6 April.
        Assert.Equal([new(2026, 3, 27), new(2026, 4, 5), new DateOnly(2026, 4, 6)], weeks.RowKeys);
        Assert.Equal([1, 5, 6], weeks.GetColumn<double>("a").Values);
        Assert.Equal([new DateOnly(2026, 4, 5)], weeks.GetColumn<double>("b").Observations.Select(cell => cell.Key));
        Assert.Equal(40, weeks.GetColumn<double>("b").Get(new(2026, 4, 5)));
    }

    [Fact]
    public void Months_and_quarters_take_the_last_or_the_mean_as_their_name_says()
    {
        Assert.Equal([2, 6], Small.LastOfMonth().GetColumn<double>("a").Values);
        Assert.Equal([1.5, 5], Small.MeanOfMonth().GetColumn<double>("a").Values);
        Assert.Equal([30, 40], Small.LastOfQuarter().GetColumn<double>("b").Values);
        Assert.Equal([1.5, 5], Small.MeanOfQuarter().GetColumn<double>("a").Values);
        Assert.Equal([new(2026, 3, 31), new DateOnly(2026, 4, 6)], Small.LastOfMonth().RowKeys);
    }

    [Property]
    public Property A_frame_made_long_and_laid_out_again_is_the_same_frame() => Prop.ForAll(Frames(), frame =>
    {
        var wide = WideFrame.Of(frame.Days, frame.Columns);
        var long1 = wide.ToLong("series", "value");
        var kept = frame.Days.Where((_, i) => frame.Columns.Any(column => !double.IsNaN(column.Value[i]))).ToArray();
        var cells = long1.Rows.Observations.Select(row => ((string)row.Value.GetAs<object>("series"), (DateOnly)row.Value.GetAs<object>("date"), row.Value.GetAs<double>("value"))).ToHashSet();
        var expected = frame.Columns.SelectMany(column => column.Value.Select((value, i) => (column.Key, frame.Days[i], value))).Where(cell => !double.IsNaN(cell.value)).ToHashSet();
        return cells.SetEquals(expected) && long1.RowCount == expected.Count && kept.Length <= wide.RowCount;
    });

    [Property]
    public Property No_rule_makes_a_value_that_is_outside_of_its_period() => Prop.ForAll(Frames(), frame =>
    {
        var wide = WideFrame.Of(frame.Days, frame.Columns);
        return frame.Columns.All(column => wide.LastOfMonth().GetColumn<double>(column.Key).Observations.All(cell =>
        {
            var month = frame.Days.Zip(column.Value).Where(pair => !double.IsNaN(pair.Second) && pair.First.Year == cell.Key.Year && pair.First.Month == cell.Key.Month).ToList();
            return month.Count > 0 && month[^1].Second.Equals(cell.Value);
        }));
    });

    private static Arbitrary<(DateOnly[] Days, Dictionary<string, double[]> Columns)> Frames() => (
        from days in Gen.Choose(1, 400).ListOf().Select(list => list.Distinct().Order().Select(day => new DateOnly(2025, 1, 1).AddDays(day)).ToArray()).Where(list => list.Length > 0)
        from first in Cells(days.Length)
        from second in Cells(days.Length)
        select (days, new Dictionary<string, double[]> { ["x"] = first, ["y"] = second })).ToArbitrary();

    private static Gen<double[]> Cells(int count) => Gen.Frequency((1, Gen.Constant(double.NaN)), (3, Gen.Choose(-1000, 1000).Select(value => value / 8.0))).ArrayOf(count);
}
