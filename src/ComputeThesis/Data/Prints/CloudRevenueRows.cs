namespace ComputeThesis;

/// <summary>Turns the tables cloud_revenue and cloud_segments into prints.</summary>
internal sealed class CloudRevenueRows
{
    // Many rows share a document, and to parse an address costs more than to look it up.
    private readonly Dictionary<string, Uri> links = [];

    private CloudRevenueRows()
    {
    }

    public static CloudRevenue Read(DataTable prints, DataTable segments)
    {
        var reading = new CloudRevenueRows();
        var all = new Print[prints.Count];
        for (var row = 0; row < all.Length; row++)
            all[row] = reading.ToPrint(prints.Row(row));
        CheckQuarters(prints, all);
        int[] order = [.. Enumerable.Range(0, all.Length)];
        // The shipped table is in order already.
        if (!IsInOrder(all))
            Array.Sort(order, (a, b) => InOrder(all[a], all[b]));
        return new(Selection.All(prints, order), all, new([.. order.Select(row => all[row])], [.. segments.Rows().Select(ToSegment)]));
    }

    private static Segment ToSegment(DataRow row) =>
        new(row.TextOf("provider"), row.TextOf("segment"), row.Text("headline") == "yes", row.TextOf("scope"), row.TextOf("definition"));

    private Print ToPrint(DataRow row)
    {
        var print = new Print
        {
            Provider = row.TextOf("provider"),
            Segment = row.TextOf("segment"),
            Period = row.Quarter("fiscal_period"),
            PeriodEnd = row.DayOf("period_end"),
            IsRestated = row.Text("basis") == "restated",
            ReportedOn = row.Day("reported_on"),
            UsualSession = row.WordOrNone<ReleaseSession>("usual_session"),
            Currency = row.TextOf("currency"),
            Revenue = row.Amount("revenue_millions"),
            StatedGrowth = row.Percent("growth_stated_pct"),
            ConstantCurrencyGrowth = row.Percent("growth_constant_currency_pct"),
            Source = Link(row, "source_url")!,
            SourceKind = row.Word<SourceKind>("source_kind"),
            Verified = row.Word<Verification>("verified"),
            VerifiedAt = Link(row, "verified_url"),
        };
        if (print.Revenue is null && print.StatedGrowth is null)
            throw row.Wrong("revenue_millions", "nothing, and growth_stated_pct nothing either", "one of the two", "Leave the row out: it says nothing.");
        if (print.ReportedOn < print.PeriodEnd)
            throw row.Wrong("reported_on", $"'{row.Text("reported_on")}'", $"a day after the quarter's end, {Units.Day(print.PeriodEnd)}", "Check both days against the release.");
        return print;
    }

    private Uri? Link(DataRow row, string column)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (!links.TryGetValue(text, out var link))
            links[text] = link = row.Link(column);
        return link;
    }

    private static bool IsInOrder(Print[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
            if (InOrder(rows[i - 1], rows[i]) > 0)
                return false;
        return true;
    }

    private static int InOrder(Print a, Print b)
    {
        var order = string.CompareOrdinal(a.Provider, b.Provider);
        order = order != 0 ? order : string.CompareOrdinal(a.Segment, b.Segment);
        order = order != 0 ? order : a.PeriodEnd.CompareTo(b.PeriodEnd);
        order = order != 0 ? order : a.IsRestated.CompareTo(b.IsRestated);
        return order != 0 ? order : Nullable.Compare(a.ReportedOn, b.ReportedOn);
    }

    /// <summary>All quarters of a provider lie in one fiscal calendar, the one that most of its rows tell.</summary>
    private static void CheckQuarters(DataTable table, Print[] prints)
    {
        var calendars = new Dictionary<string, FiscalCalendar>();
        foreach (var provider in prints.GroupBy(print => print.Provider))
            calendars.Add(provider.Key, provider.CountBy(print => FiscalCalendar.With(print.Period, print.PeriodEnd)).MaxBy(told => told.Value).Key);
        for (var row = 0; row < prints.Length; row++)
            if (calendars[prints[row].Provider].QuarterEnding(prints[row].PeriodEnd) is var quarter && quarter != prints[row].Period)
                throw table.Row(row).Wrong("fiscal_period", $"'{prints[row].Period}'", $"'{quarter}' for a quarter of {prints[row].Provider} that ends on {Units.Day(prints[row].PeriodEnd)}", "Check the label and the day against each other.");
    }
}
