namespace ComputeThesis;

/// <summary>One quarterly release of one provider: when it came out.</summary>
public sealed record Announcement
{
    /// <summary>Who runs the cloud.</summary>
    public required string Provider { get; init; }

    /// <summary>The newest quarter of the release.</summary>
    public required FiscalQuarter Period { get; init; }

    /// <summary>The last day of that quarter.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The day of the release, in its <see cref="Zone"/>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Before the session of the issuer's exchange, or after it.</summary>
    public required ReleaseSession Session { get; init; }

    /// <summary>Hour and minute in <see cref="Zone"/>; approximate unless <see cref="IsTimeChecked"/>.</summary>
    public required TimeOnly LocalTime { get; init; }

    /// <summary>The time zone of day and time.</summary>
    public required string Zone { get; init; }

    /// <summary>Whether session and time were read from the release's own time stamp; otherwise they are the issuer's habit, and a study shows what a day more or less would change.</summary>
    public required bool IsTimeChecked { get; init; }

    /// <summary>Where the issuer is listed.</summary>
    public required string Exchange { get; init; }

    /// <summary>The issuer's symbol there.</summary>
    public required string Ticker { get; init; }

    /// <summary>The document that shows the day.</summary>
    public required Uri Source { get; init; }

    /// <summary>The instant of the release, UTC; as approximate as <see cref="LocalTime"/>.</summary>
    public DateTime Utc => MarketZone.ToUtc(Date, LocalTime, Zone);

    /// <summary>Day 0 of a token: the UTC day in which the release falls.</summary>
    public DateOnly TokenDay => DateOnly.FromDateTime(Utc);

    /// <summary>How many hours of that UTC day were left: after an evening release in New York only three or four, so most of a token's reaction is in the day after.</summary>
    public double HoursLeftInTokenDay => 24 - Utc.TimeOfDay.TotalHours;

    /// <summary>Day 0 of a US share: the first session whose close comes after the release.</summary>
    /// <param name="sessions">The days of sessions, ascending.</param>
    /// <returns>The session; null where none of the days is late enough.</returns>
    public DateOnly? ShareDay(IEnumerable<DateOnly> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var local = MarketZone.InNewYork(Utc);
        var first = DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < MarketZone.UsClose ? 0 : 1);
        foreach (var session in sessions)
            if (session >= first)
                return session;
        return null;
    }

    /// <summary>The release on one line.</summary>
    public override string ToString() => $"{Provider}, {Period}: {Units.Day(Date)} {LocalTime:HH:mm} {Zone}, {(IsTimeChecked ? "checked" : "usual time")}";
}

/// <summary>Who reported when: a row is one quarterly release of one provider.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Announcements : Figures<Announcements, Announcement>
{
    private static readonly Table<Announcement> Fields = new(
        Column<Announcement>.Of("provider", row => row.Provider),
        Column<Announcement>.Of("period", row => row.Period.ToString()),
        Column<Announcement>.Of("date", row => row.Date),
        Column<Announcement>.Of("session", row => row.Session == ReleaseSession.BeforeOpen ? "before open" : "after close"),
        Column<Announcement>.Of("local_time", row => $"{row.LocalTime:HH:mm} {row.Zone[(row.Zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ')}"),
        Column<Announcement>.Of("zone", row => row.Zone).InFrameOnly,
        Column<Announcement>.Of("timing", row => row.IsTimeChecked ? "checked" : "usual").InFrameOnly,
        Column<Announcement>.Of("token_day", row => row.TokenDay),
        Column<Announcement>.Of("hours_left", row => row.HoursLeftInTokenDay, hours => Units.Number(hours, 1)),
        Column<Announcement>.Of("ticker", row => row.Ticker).InFrameOnly,
        Column<Announcement>.Of("source", row => row.Source));

    internal Announcements(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The releases of one provider.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the providers that there are.</exception>
    public Announcements Of(string provider) => WithWord("provider", provider, "provider");

    private protected override Table<Announcement> Columns => Fields;

    private protected override Announcements With(Selection selection) => new(selection);

    private protected override TableView View() =>
        Fields.View($"Quarterly releases, {Chosen("all")}", [.. All.OrderByDescending(row => row.Date).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => Hover.Of(row.Source, row.Date), TableView.Shown,
            "A usual time is the issuer's habit, not checked release by release.");

    private static Announcement Read(DataRow row) => new()
    {
        Provider = row.TextOf("provider"),
        Period = row.Quarter("fiscal_period"),
        PeriodEnd = row.DayOf("period_end"),
        Date = row.DayOf("date"),
        Session = row.Word<ReleaseSession>("session"),
        LocalTime = TimeOnly.TryParseExact(row.TextOf("local_time"), "HH:mm", out var time) ? time : throw row.Wrong("local_time", $"'{row.Text("local_time")}'", "a time such as 16:05", "Write hour and minute with a colon."),
        Zone = row.TextOf("zone") is MarketZone.NewYork or MarketZone.HongKong ? row.TextOf("zone") : throw row.Wrong("zone", $"'{row.Text("zone")}'", $"{MarketZone.NewYork} or {MarketZone.HongKong}", "Give day and time in one of these zones."),
        IsTimeChecked = row.Text("timing") == "checked",
        Exchange = row.TextOf("exchange"),
        Ticker = row.TextOf("ticker"),
        Source = row.Link("source_url"),
    };
}
