using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Data;

/// <summary>What holds for any set of series: laid out wide, and searched for gaps.</summary>
public class SeriesPropertyTests
{
    private static readonly DateOnly First = new(2023, 12, 20);

    [Property]
    public Property A_table_laid_takenwide_and_read_back_long_is_the_rows_with_a_value_whatever_their_order() => Prop.ForAll(Scattered().ToArbitrary(), table =>
    {
        var frame = table.ToRecords().Wide("name", "value");
        var wide = from name in frame.ColumnKeys
                   let column = frame.GetColumn<double>(name)
                   from day in frame.RowKeys
                   let cell = column.TryGet(day)
                   where cell.HasValue
                   select (name, Units.Day(day), cell.Value);
        var rows = table.Rows.Select((cells, i) => (cells, value: (double?)table.ValueOf(i, 2))).Where(row => row.value is not null);
        return wide.Count() == wide.Distinct().Count() && wide.ToHashSet().SetEquals(rows.Select(row => (row.cells[0]!, row.cells[1]!, row.value!.Value)))
            // A day on which something was asked and nothing found stays, and days ascend.
            && (frame.ColumnCount == 0 || frame.RowKeys.SequenceEqual(table.Rows.Select((_, i) => (DateOnly)table.ValueOf(i, 1)!).Distinct().Order()));
    });

    [Property]
    public Property A_second_value_for_a_series_and_day_is_never_laid_over_the_first() => Prop.ForAll(Scattered().ToArbitrary(), Gen.Choose(0, 999).ToArbitrary(), (table, which) =>
    {
        var valued = table.Rows.Where(row => row[2] is not null).ToList();
        if (valued.Count == 0)
            return true;
        var copy = valued[which % valued.Count];
        var twice = table with { Schema = table.Schema with { PrimaryKey = [] }, Rows = [.. table.Rows, [copy[0], copy[1], "1"]] };
        return Assert.Throws<InvalidOperationException>(() => twice.ToRecords().Wide("name", "value", "day")).Message.Contains($"series.csv({twice.Rows.Count + 1})", StringComparison.Ordinal);
    });

    [Property(MaxTest = 200)]
    public Property Days_taken_takenof_a_complete_series_are_its_gap_and_nothing_else_is() => Prop.ForAll(Runs().ToArbitrary(), run =>
    {
        var complete = SeriesTables.Complete(run.Rule, run.Series, run.Days, First);
        var own = complete.Rows.Where(row => row[0] == $"s{run.Of}").Select(row => row[1]!).ToList();
        var taken = own.GetRange(run.From, run.Length);
        bool IsOut(string?[] row) => row[0] == $"s{run.Of}" && taken.Contains(row[1]!);
        // A row without a value is as much of a gap as no row.
        var removed = complete with { Rows = [.. complete.Rows.Where(row => !IsOut(row))] };
        var emptied = complete with { Rows = [.. complete.Rows.Select(row => IsOut(row) ? [row[0], row[1], null] : row)] };
        Gap gap = new($"s{run.Of}", DateOnly.ParseExact(taken[0], "yyyy-MM-dd"), DateOnly.ParseExact(taken[^1], "yyyy-MM-dd"), run.Length, false);
        return !complete.ToRecords().Gaps().Any() && removed.ToRecords().Gaps().SequenceEqual([gap]) && emptied.ToRecords().Gaps("value").SequenceEqual([gap]);
    });

    [Property]
    public Property A_series_that_ends_before_the_others_says_so() => Prop.ForAll(Runs().ToArbitrary(), run =>
    {
        var complete = SeriesTables.Complete(run.Rule, run.Series, run.Days, First);
        var own = complete.Rows.Where(row => row[0] == $"s{run.Of}").Select(row => row[1]!).ToList();
        var cut = complete with { Rows = [.. complete.Rows.Where(row => row[0] != $"s{run.Of}" || own.IndexOf(row[1]!) < run.From)] };
        return cut.ToRecords().Gaps().SequenceEqual([new($"s{run.Of}", DateOnly.ParseExact(own[run.From], "yyyy-MM-dd"), DateOnly.ParseExact(own[^1], "yyyy-MM-dd"), own.Count - run.From, true)]);
    });

    [Property]
    public Property A_series_that_begins_after_the_others_has_no_gap_before_it() => Prop.ForAll(Runs().ToArbitrary(), run =>
    {
        var complete = SeriesTables.Complete(run.Rule, run.Series, run.Days, First);
        var own = complete.Rows.Where(row => row[0] == $"s{run.Of}").Select(row => row[1]!).ToList();
        return !(complete with { Rows = [.. complete.Rows.Where(row => row[0] != $"s{run.Of}" || own.IndexOf(row[1]!) >= run.From)] }).ToRecords().Gaps().Any();
    });

    [Property(MaxTest = 200)]
    public Property Quarters_taken_takenof_a_complete_series_are_its_gap_and_nothing_else_is_even_where_years_have_52_or_53_weeks() =>
        Prop.ForAll(Runs().ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(-6, 6).ListOf(60).ToArbitrary(), (run, yearEnd, off) =>
        {
            var calendar = new FiscalCalendar(yearEnd);
            var ends = Enumerable.Range(0, run.Days).Select(i => calendar.LastDayOf(new FiscalQuarter(2015, 1).Plus(i)).AddDays(off[i])).ToList();
            var complete = SeriesTables.Of(SeriesDays.Quarters, 1, ends);
            var removed = complete with { Rows = [.. complete.Rows.Where((_, i) => i < run.From || i >= run.From + run.Length)] };
            var gaps = removed.ToRecords().Gaps();
            return !complete.ToRecords().Gaps().Any() && gaps.Count == 1 && gaps[0].Days == run.Length && !gaps[0].IsEnd
                // No report tells on which day of its week a missing quarter ended; its month is known.
                && calendar.QuarterEnding(gaps[0].From) == calendar.QuarterEnding(ends[run.From]) && calendar.QuarterEnding(gaps[0].To) == calendar.QuarterEnding(ends[run.From + run.Length - 1]);
        });

    /// <summary>An inner run of the days of one of some series.</summary>
    private static Gen<Run> Runs() =>
        from rule in Gen.Elements(SeriesDays.EveryDay, SeriesDays.SharedDays)
        from series in Gen.Choose(2, 4)
        from of in Gen.Choose(0, series - 1)
        from days in Gen.Choose(3, 40)
        from start in Gen.Choose(1, days - 2)
        from length in Gen.Choose(1, days - 1 - start)
        select new Run(rule, series, of, days, start, length);

    /// <summary>Rows of some series in any order, some days and some values missing.</summary>
    private static Gen<RandomTable> Scattered() =>
        from series in Gen.Choose(1, 4)
        from days in Gen.Choose(1, 15)
        let complete = SeriesTables.Complete(SeriesDays.EveryDay, series, days, First)
        from fates in Gen.Choose(0, 5).ListOf(complete.Rows.Count)
        from rows in Gen.Shuffle(complete.Rows.Zip(fates).Where(row => row.Second > 0).Select(row => row.Second == 1 ? [row.First[0], row.First[1], null] : row.First))
        // The order of rows is checked for series only; quarters may come as they like.
        select complete with { Schema = complete.Schema with { Series = complete.Schema.Series! with { Rule = SeriesDays.Quarters } }, Rows = rows };

    private sealed record Run(SeriesDays Rule, int Series, int Of, int Days, int From, int Length);
}
