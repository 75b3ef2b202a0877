using System.Globalization;

namespace ComputeThesis;

/// <summary>Days for a time axis: month ends where the data stand on month ends, else month starts, else single days.</summary>
internal static class DateTicks
{
    private static readonly int[] Months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];
    private static readonly int[] DaySteps = [1, 2, 7, 14];

    /// <summary>The ticks inside a range, at least so many days apart, each with its label.</summary>
    public static IReadOnlyList<DateTick> Inside(DateOnly first, DateOnly last, double apart, bool atMonthEnds)
    {
        var ticks = Round(first, last, apart, atMonthEnds);
        if (ticks.Count > 0)
            return ticks;
        // No round day falls inside a short range in little room: its own days say when it is, an end of a month as such.
        var format = atMonthEnds ? "MMM yyyy" : "d MMM yyyy";
        return last.DayNumber - first.DayNumber >= 1.5 * apart ? [new(first, format), new(last, format)] : [new(atMonthEnds ? last : first, format)];
    }

    private static IReadOnlyList<DateTick> Round(DateOnly first, DateOnly last, double apart, bool atMonthEnds)
    {
        if (!atMonthEnds && DaySteps.FirstOrDefault(step => step >= apart) is var days and > 0)
            return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / days) + 1).Select(i => new DateTick(first.AddDays(i * days), "d MMM yyyy"))];
        var months = Months.FirstOrDefault(months => months * 30.4 >= apart, Months[^1]);
        return [.. Every(months, first, last, atMonthEnds).Select(day => new DateTick(day, months >= 12 && !atMonthEnds ? "yyyy" : "MMM yyyy"))];
    }

    /// <summary>Whether nearly all days are the last of a month, as quarter ends are: then a label names the month that ended.</summary>
    public static bool AreMonthEnds(IReadOnlyCollection<DateOnly> days) => days.Count(day => day.Day == DateTime.DaysInMonth(day.Year, day.Month)) >= days.Count * 0.8;

    // Month ends are counted back from the newest quarter end, so that it is always named.
    private static IEnumerable<DateOnly> Every(int months, DateOnly first, DateOnly last, bool atMonthEnds)
    {
        var end = MonthIndex(last) - (atMonthEnds && last.Day < DateTime.DaysInMonth(last.Year, last.Month) ? 1 : 0);
        var anchor = atMonthEnds ? (months < 3 ? end : end - ((end + 1) % 3)) % months : 0;
        var from = MonthIndex(first);
        for (var month = from + ((((anchor - from) % months) + months) % months); month <= end; month += months)
            if (DayOf(month, atMonthEnds) is var day && day >= first && day <= last)
                yield return day;
    }

    private static int MonthIndex(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly DayOf(int month, bool isEnd)
    {
        var (year, index) = Math.DivRem(month, 12);
        return new(year, index + 1, isEnd ? DateTime.DaysInMonth(year, index + 1) : 1);
    }
}

/// <summary>A day on an axis.</summary>
/// <param name="Day">The day.</param>
/// <param name="Format">How it is written.</param>
internal sealed record DateTick(DateOnly Day, string Format)
{
    public string Label { get; } = Day.ToString(Format, CultureInfo.InvariantCulture);
}
