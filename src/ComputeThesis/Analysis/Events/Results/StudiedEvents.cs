namespace ComputeThesis;

/// <summary>One event of a study, with the model fitted for it and what it came to over the whole event window.</summary>
public sealed record StudiedEvent
{
    /// <summary>The event; several announcements with one day 0 are one event whose label names all.</summary>
    public required EventDay Event { get; init; }

    /// <summary>The first trading day from the event's day on.</summary>
    public required DateOnly DayZero { get; init; }

    /// <summary>The intercept of the model, a return a day; the mean for a constant mean.</summary>
    public required double Alpha { get; init; }

    /// <summary>The beta of each factor, in the order of the design.</summary>
    public required IReadOnlyList<double> Betas { get; init; }

    /// <summary>The share of the variance of returns in the estimation window that the model explains.</summary>
    public required double RSquared { get; init; }

    /// <summary>The residual deviation, a return a day.</summary>
    public required double ResidualDeviation { get; init; }

    /// <summary>The cumulative abnormal return of the event window, a fraction.</summary>
    public required double Car { get; init; }

    /// <summary>The same over its deviation, the error of the forecast included.</summary>
    public required double Scar { get; init; }

    /// <summary>The buy-and-hold abnormal return: what the asset gained over the event window less what the model expected, both compounded (Barber, Lyon 1997, Journal of Financial Economics 43(3), 341-372).</summary>
    public required double Bhar { get; init; }

    /// <summary>The event on one line.</summary>
    public override string ToString() => $"{Event}: CAR {Units.SignedPercent(Car, 2)}";
}

/// <summary>The events of a study over one window: a row is one event.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class StudiedEvents : Rows<StudiedEvent>
{
    private readonly DayRange window;

    internal StudiedEvents(IReadOnlyList<StudiedEvent> rows, DayRange window, IReadOnlyList<string> factors)
        : base(rows)
    {
        this.window = window;
        Columns = new(
        [
            Column<StudiedEvent>.Of("symbol", row => row.Event.Symbol),
            Column<StudiedEvent>.Of("label", row => row.Event.Label),
            Column<StudiedEvent>.Of("event_day", row => row.Event.Day).InFrameOnly,
            Column<StudiedEvent>.Of("day_zero", row => row.DayZero),
            Column<StudiedEvent>.Of("hours_left", row => row.Event.HoursLeft, hours => Units.Number(hours, 1)),
            Column<StudiedEvent>.Of("alpha", row => row.Alpha, value => Units.SignedPercent(value, 2)),
            .. factors.Select((factor, k) => Column<StudiedEvent>.Of(factors.Count == 1 ? "beta" : $"beta_{factor}", row => row.Betas[k], value => Units.Number(value, 2))),
            Column<StudiedEvent>.Of("r_squared", row => row.RSquared, value => Units.Number(value, 2)),
            Column<StudiedEvent>.Of("residual_deviation", row => row.ResidualDeviation, value => Units.Percent(value, 2)),
            Column<StudiedEvent>.Of("car", row => row.Car, value => Units.SignedPercent(value, 2)),
            Column<StudiedEvent>.Of("scar", row => row.Scar, value => Units.Number(value, 2)),
            Column<StudiedEvent>.Of("bhar", row => row.Bhar, value => Units.SignedPercent(value, 2)),
        ]);
    }

    private protected override Table<StudiedEvent> Columns { get; }

    private protected override TableView View() => Columns.View($"Events, CAR{window}", [.. All.OrderByDescending(row => row.DayZero)], row => row.Event.ToString());
}
