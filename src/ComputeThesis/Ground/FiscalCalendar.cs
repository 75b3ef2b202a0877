namespace ComputeThesis;

/// <summary>Where a company's fiscal year ends, and so which quarter a day closes.</summary>
/// <param name="YearEndMonth">The month, 1 to 12, in which the fiscal year ends: 3 for Alibaba, 6 for Microsoft, 5 for Oracle, 12 for most.</param>
public readonly record struct FiscalCalendar(int YearEndMonth)
{
    /// <summary>The quarter that a period ending on <paramref name="periodEnd"/> closes.</summary>
    /// <remarks>A year of 52 or 53 weeks ends a few days to either side of its month, so the nearest month end decides.</remarks>
    public FiscalQuarter QuarterEnding(DateOnly periodEnd)
    {
        var nearest = NearestMonthEnd(periodEnd);
        var monthsIntoYear = ((nearest.Month - YearEndMonth + 11) % 12) + 1;
        var year = nearest.Month > YearEndMonth ? nearest.Year + 1 : nearest.Year;
        return new(year, (monthsIntoYear + 2) / 3);
    }

    /// <summary>The last day of a quarter, taken as the end of its month.</summary>
    public DateOnly LastDayOf(FiscalQuarter quarter)
    {
        var month = YearEndMonth - (3 * (4 - quarter.Quarter));
        var year = month > 0 ? quarter.Year : quarter.Year - 1;
        month = month > 0 ? month : month + 12;
        return new(year, month, DateTime.DaysInMonth(year, month));
    }

    /// <summary>The calendar in which a quarter ends on a day.</summary>
    public static FiscalCalendar With(FiscalQuarter quarter, DateOnly periodEnd) =>
        new(((NearestMonthEnd(periodEnd).Month + (3 * (4 - quarter.Quarter)) - 1) % 12) + 1);

    private static DateOnly NearestMonthEnd(DateOnly day)
    {
        // No month comes before the first of all.
        var reference = day.Day <= 15 && day.DayNumber >= day.Day ? day.AddDays(-day.Day) : day;
        return new(reference.Year, reference.Month, DateTime.DaysInMonth(reference.Year, reference.Month));
    }
}
