namespace ComputeThesis;

/// <summary>Turns the tables cloud_revenue and cloud_segments into prints.</summary>
internal static class CloudRevenueRows
{
    public static CloudRevenue Read(DataTable prints, DataTable segments)
    {
        var known = segments.Rows.Select(row => new Segment(row.Text("provider")!, row.Text("segment")!, row.Text("headline") == "yes", row.Text("scope")!, row.Text("definition")!)).ToList();
        var calendars = new Dictionary<string, FiscalCalendar>();
        var rows = prints.Rows.Select(row => ToPrint(row, calendars))
            .OrderBy(print => print.Provider, StringComparer.Ordinal).ThenBy(print => print.Segment, StringComparer.Ordinal)
            .ThenBy(print => print.PeriodEnd).ThenBy(print => print.IsRestated).ThenBy(print => print.ReportedOn).ToList();
        return new(rows, new(rows, known), null);
    }

    private static Print ToPrint(DataRow row, Dictionary<string, FiscalCalendar> calendars)
    {
        var print = new Print
        {
            Provider = row.Text("provider")!,
            Segment = row.Text("segment")!,
            Period = row.Quarter("fiscal_period"),
            PeriodEnd = row.Day("period_end")!.Value,
            IsRestated = row.Text("basis") == "restated",
            ReportedOn = row.Day("reported_on"),
            UsualSession = row.Text("usual_session") switch { "before_open" => ReleaseSession.BeforeOpen, "after_close" => ReleaseSession.AfterClose, _ => null },
            Currency = row.Text("currency")!,
            Revenue = row.Amount("revenue_millions"),
            StatedGrowth = row.Percent("growth_stated_pct"),
            ConstantCurrencyGrowth = row.Percent("growth_constant_currency_pct"),
            Source = row.Link("source_url"),
            SourceKind = row.Word<SourceKind>("source_kind"),
            Verified = row.Word<Verification>("verified"),
            VerifiedAt = row.LinkOrNone("verified_url"),
        };
        CheckQuarter(row, print, calendars);
        if (print.Revenue is null && print.StatedGrowth is null)
            throw row.Wrong("revenue_millions", "nothing, and growth_stated_pct nothing either", "one of the two", "Leave the row out: it says nothing.");
        if (print.ReportedOn < print.PeriodEnd)
            throw row.Wrong("reported_on", $"'{row.Text("reported_on")}'", $"a day after the quarter's end, {Units.Day(print.PeriodEnd)}", "Check both days against the release.");
        return print;
    }

    /// <summary>All quarters of a provider lie in one fiscal calendar, the one its first row tells.</summary>
    private static void CheckQuarter(DataRow row, Print print, Dictionary<string, FiscalCalendar> calendars)
    {
        var told = FiscalCalendar.With(print.Period, print.PeriodEnd);
        if (!calendars.TryAdd(print.Provider, told) && calendars[print.Provider].QuarterEnding(print.PeriodEnd) is var quarter && quarter != print.Period)
            throw row.Wrong("fiscal_period", $"'{print.Period}'", $"'{quarter}' for a quarter of {print.Provider} that ends on {Units.Day(print.PeriodEnd)}", "Check the label and the day against each other.");
    }
}
