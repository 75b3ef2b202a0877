using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Ground;

public class FiscalTests
{
    [Theory]
    // Alibaba's fiscal year ends in March, Microsoft's in June, Oracle's in May; the labels are those of their own releases.
    [InlineData(3, "2026-03-31", "FY2026Q4")]
    [InlineData(3, "2025-06-30", "FY2026Q1")]
    [InlineData(3, "2025-12-31", "FY2026Q3")]
    [InlineData(6, "2026-03-31", "FY2026Q3")]
    [InlineData(5, "2026-02-28", "FY2026Q3")]
    [InlineData(5, "2026-08-31", "FY2027Q1")]
    [InlineData(12, "2026-03-31", "FY2026Q1")]
    // NVIDIA closes on the last Sunday of January: fiscal 2026 ended on the 25th, a year of 52 weeks.
    [InlineData(1, "2026-01-25", "FY2026Q4")]
    // Cisco closes on the last Saturday of July; a year that ends on the 1st of August belongs to July.
    [InlineData(7, "2026-08-01", "FY2026Q4")]
    public void A_day_closes_the_quarter_that_the_company_says(int yearEnd, string day, string quarter) =>
        Assert.Equal(FiscalQuarter.Parse(quarter), new FiscalCalendar(yearEnd).QuarterEnding(DateOnly.Parse(day)));

    [Property]
    public Property The_last_day_of_a_quarter_closes_that_quarter() => Prop.ForAll(Calendars(), Quarters(), (calendar, quarter) =>
        calendar.QuarterEnding(calendar.LastDayOf(quarter)) == quarter && FiscalCalendar.With(quarter, calendar.LastDayOf(quarter)) == calendar);

    [Property]
    public Property A_year_of_52_or_53_weeks_closes_the_same_quarter_a_few_days_off() => Prop.ForAll(Calendars(), Quarters(), Gen.Choose(-6, 3).ToArbitrary(), (calendar, quarter, off) =>
        calendar.QuarterEnding(calendar.LastDayOf(quarter).AddDays(off)) == quarter);

    [Property]
    public Property A_period_that_ends_within_six_days_of_a_quarters_end_closes_it_in_any_calendar() => Prop.ForAll(Calendars(), Quarters(), Gen.Choose(-6, 6).ToArbitrary(), (calendar, quarter, off) =>
        calendar.QuarterEnding(calendar.LastDayOf(quarter).AddDays(off)) == quarter
        && FiscalCalendar.With(quarter, calendar.LastDayOf(quarter).AddDays(off)) == calendar
        && calendar.LastDayOf(calendar.QuarterEnding(calendar.LastDayOf(quarter).AddDays(off))) == calendar.LastDayOf(quarter));

    [Property]
    public Property The_quarters_of_a_year_end_three_months_apart_and_the_last_in_the_years_own_month() => Prop.ForAll(Calendars(), Quarters(), (calendar, quarter) =>
        calendar.LastDayOf(quarter).AddDays(1).AddMonths(3) == calendar.LastDayOf(quarter.Plus(1)).AddDays(1)
        && calendar.LastDayOf(quarter with { Quarter = 4 }) is var end && end.Month == calendar.YearEndMonth && end.Year == quarter.Year);

    [Property]
    public Property Counting_quarters_forward_and_back_returns() => Prop.ForAll(Quarters(), Gen.Choose(-40, 40).ToArbitrary(), (quarter, n) =>
        quarter.Plus(n).Plus(-n) == quarter && quarter.Plus(n).Since(quarter) == n && (n <= 0 || quarter.Plus(n) > quarter));

    [Property]
    public Property A_quarter_reads_as_it_was_written() => Prop.ForAll(Quarters(), quarter => FiscalQuarter.Parse(quarter.ToString()) == quarter);

    [Theory]
    [InlineData("FY2026Q5")]
    [InlineData("FY2026Q0")]
    [InlineData("2026Q1")]
    [InlineData("FY26Q1")]
    [InlineData("fy2026q1")]
    [InlineData("")]
    public void Text_that_is_no_quarter_is_refused(string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => FiscalQuarter.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_year_before_is_four_quarters_back() => Assert.Equal(FiscalQuarter.Parse("FY2026Q1").Plus(-4), FiscalQuarter.Parse("FY2026Q1").YearBefore);

    private static Arbitrary<FiscalCalendar> Calendars() => Gen.Choose(1, 12).Select(month => new FiscalCalendar(month)).ToArbitrary();

    private static Arbitrary<FiscalQuarter> Quarters() =>
        Gen.Choose(1990, 2060).Zip(Gen.Choose(1, 4), (year, quarter) => new FiscalQuarter(year, quarter)).ToArbitrary();
}
