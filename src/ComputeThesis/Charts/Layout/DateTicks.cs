using System.Globalization;

namespace ComputeThesis;

/// <summary>Days for a time axis: month ends where the data stand on month ends, else month starts, else single days.</summary>
internal static class DateTicks
{
    private static readonly int[] Months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];
    private static readonly int[] DaySteps = [1, 2, 7, 14];

    /// <summary>The ticks inside a range, at most as many as fit, each with its label.</summary>
    public static IReadOnlyList<(DateOnly Day, string Label)> Inside(DateOnly first, DateOnly last, int most, bool atMonthEnds)
    {
        if (!atMonthEnds && DaySteps.FirstOrDefault(step => (last.DayNumber - first.DayNumber) / step < most) is var days and > 0)
            return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / days) + 1).Select(i => first.AddDays(i * days)).Select(day => (day, Text(day, "d MMM yyyy")))];
        foreach (var months in Months)
        {
            var ticks = Every(months, first, last, atMonthEnds).Take(most + 1).ToList();
            if (ticks.Count <= most)
                return [.. ticks.Select(day => (day, Text(day, months >= 12 && !atMonthEnds ? "yyyy" : "MMM yyyy")))];
        }

        return [];
    }

    /// <summary>Whether nearly all days are the last of a month, as quarter ends are: then a label names the month that ended.</summary>
    public static bool AreMonthEnds(IReadOnlyCollection<DateOnly> days) => days.Count(day => day.Day == DateTime.DaysInMonth(day.Year, day.Month)) >= days.Count * 0.8;

    // Counted back from the last quarter end, so that the newest quarter is always named.
    private static IEnumerable<DateOnly> Every(int months, DateOnly first, DateOnly last, bool atMonthEnds)
    {
        var anchor = atMonthEnds ? MonthIndex(last) - (MonthIndex(last) % 3) + (MonthIndex(last) % 3 == 2 ? 2 : -1) : 0;
        for (var month = MonthIndex(first) - 1; month <= MonthIndex(last); month++)
            if ((month - anchor) % months == 0 && month >= 12 && DayOf(month, atMonthEnds) is var day && day >= first && day <= last)
                yield return day;
    }

    private static int MonthIndex(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly DayOf(int month, bool isEnd)
    {
        var (year, index) = Math.DivRem(month, 12);
        return new(year, index + 1, isEnd ? DateTime.DaysInMonth(year, index + 1) : 1);
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
