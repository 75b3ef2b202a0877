using Deedle;

namespace ComputeThesis;

/// <summary>Reads lines by day out of tables and frames, an asset each, by name.</summary>
internal static class DayLines
{
    /// <summary>Adjusted closes: a token should have one every day, a share on every session that the package knows.</summary>
    public static IReadOnlyList<DayLine> Of(Prices prices)
    {
        var frame = prices.ByDay(Alignment.AllDays);
        var sessions = prices.Sessions;
        return [.. from column in Columns(frame, close => close > 0, "a close above 0 is expected", "Leave the cell missing.")
                   let first = column.Value.Keys.Min()
                   select DayLine.Of(column.Key, column.Value, prices.IsTradedInSessions(column.Key) ? sessions : EveryDay(first, column.Value.Keys.Max()))];
    }

    /// <summary>The columns of a frame that have a value. Which days each should have is read from those it has.</summary>
    /// <exception cref="ArgumentException">A cell is no such number as expected; the message says where.</exception>
    public static IReadOnlyList<DayLine> Of(Frame<DateOnly, string> frame, Predicate<double> isSound, string expected, string cure)
    {
        ArgumentNullException.ThrowIfNull(frame);
        DateOnly[] rows = [.. frame.RowKeys.Order()];
        return [.. Columns(frame, isSound, expected, cure).Select(column => DayLine.Of(column.Key, column.Value, Expected(rows, [.. column.Value.Keys.Order()])))];
    }

    private static List<KeyValuePair<string, Dictionary<DateOnly, double>>> Columns(Frame<DateOnly, string> frame, Predicate<double> isSound, string expected, string cure) =>
        [.. frame.ColumnKeys.Order(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, FrameNumbers.Of(frame, name, value => double.IsFinite(value) && isSound(value), expected, cure).ToDictionary()))
            .Where(column => column.Value.Count > 0)];

    /// <summary>The days on which a column should have a value: every day where it keeps to days and weekends, else the frame's rows, those of weekends only where it has values on some, and a day of every stretch longer than any closure.</summary>
    private static IEnumerable<DateOnly> Expected(DateOnly[] rows, DateOnly[] own)
    {
        var hasWeekends = own.Any(IsWeekend);
        int[] steps = [.. own.Zip(own.Skip(1), (before, after) => after.DayNumber - before.DayNumber).Order()];
        var usual = steps.Length == 0 ? 1 : steps[steps.Length / 2];
        if (hasWeekends && usual == 1)
            return EveryDay(own[0], own[^1]);
        var longest = Math.Max(MarketZone.LongestClosure, 2 * usual);
        return rows.Where(day => hasWeekends || !IsWeekend(day))
            .Concat(own.Zip(own.Skip(1)).Where(pair => pair.Second.DayNumber - pair.First.DayNumber > longest).Select(pair => pair.First.AddDays(1)));
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> EveryDay(DateOnly first, DateOnly last) => Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
