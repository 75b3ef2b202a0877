namespace ComputeThesis;

/// <summary>Why an event cannot be studied.</summary>
public enum ExclusionReason
{
    /// <summary>The asset and its benchmarks have too few trading days before the event.</summary>
    History,

    /// <summary>They have too few trading days after it: the series ends, by delisting or because the data do.</summary>
    Future,

    /// <summary>More calendar days than the design allows lie between two trading days of the windows, or between the event and day 0.</summary>
    Gap,

    /// <summary>Nothing of the return is left unexplained in the estimation window, as when the price stood still: no test can scale what follows.</summary>
    NoVariance,

    /// <summary>A benchmark did not move in the estimation window, or no return of it can be told on some day.</summary>
    NoBenchmark,

    /// <summary>The factors move together, so that their betas cannot be told apart.</summary>
    Collinear,

    /// <summary>The same asset, label and day 0 as an event before it.</summary>
    Duplicate,

    /// <summary>Its event window begins before that of an earlier event of the asset has ended.</summary>
    Overlap,
}

/// <summary>An event that is not in the study, and why.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="Explanation">The reason in words, with the day where it lies.</param>
/// <param name="DaysHad">How many days there are of what was needed; for a gap its calendar days. Null where nothing is counted.</param>
/// <param name="DaysNeeded">How many days were needed; for a gap the most that the design allows. Null where nothing is counted.</param>
public sealed record ExcludedEvent(EventDay Event, ExclusionReason Reason, string Explanation, int? DaysHad = null, int? DaysNeeded = null);

/// <summary>The events that are not in a study: a row is one event and the reason.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class ExcludedEvents : Rows<ExcludedEvent>
{
    private static readonly Table<ExcludedEvent> Fields = new(
        Column<ExcludedEvent>.Of("symbol", row => row.Event.Symbol),
        Column<ExcludedEvent>.Of("label", row => row.Event.Label),
        Column<ExcludedEvent>.Of("event_day", row => row.Event.Day),
        Column<ExcludedEvent>.Of("reason", row => Words(row.Reason)),
        Column<ExcludedEvent>.Of("days_had", row => row.DaysHad, days => Units.Number(days, 0)),
        Column<ExcludedEvent>.Of("days_needed", row => row.DaysNeeded, days => Units.Number(days, 0)),
        Column<ExcludedEvent>.Of("explanation", row => row.Explanation));

    internal ExcludedEvents(IReadOnlyList<ExcludedEvent> rows)
        : base(rows)
    {
    }

    /// <summary>How many events each reason left out, such as "26 history, 3 gap", the names that the column of reasons has; "none" where all are in.</summary>
    internal string Counts => All.Count == 0 ? "none" : string.Join(", ", All.GroupBy(row => row.Reason).OrderBy(rows => rows.Key).Select(rows => $"{rows.Count()} {Words(rows.Key)}"));

    /// <summary>The same for a reader who has not seen the names of the reasons: "26 with too few trading days before, 3 with a gap in the closes".</summary>
    internal string CountsInWords => string.Join(", ", All.GroupBy(row => row.Reason).OrderBy(rows => rows.Key).Select(rows => $"{Units.Number(rows.Count(), 0)} {InWords(rows.Key)}"));

    /// <summary>The same in short: a row is one asset and one reason.</summary>
    internal TableView Summary()
    {
        var rows = All.GroupBy(row => (row.Event.Symbol, row.Reason)).OrderBy(own => own.Key.Symbol, StringComparer.Ordinal).ThenBy(own => own.Key.Reason).ToList();
        return new($"Events left out: {Counts}", [new("symbol", false), new("reason", false), new("events", true), new("first", false), new("last", false), new("days_had", true), new("days_needed", true)],
            [.. rows.Select(own => (IReadOnlyList<string>)[own.Key.Symbol, Words(own.Key.Reason), Units.Number(own.Count(), 0), Units.Day(own.Min(row => row.Event.Day)), Units.Day(own.Max(row => row.Event.Day)), Span(own.Select(row => row.DaysHad)), Span(own.Select(row => row.DaysNeeded))])], rows.Count)
        {
            Notes = rows.Count == 0 ? [] : [".Excluded has a row for each, with the day where it lies."],
        };
    }

    private protected override Table<ExcludedEvent> Columns => Fields;

    private protected override TableView View() => Fields.View($"Events left out: {Counts}", All);

    private static string Span(IEnumerable<int?> days) => (days.Min(), days.Max()) switch
    {
        ({ } least, { } most) when least != most => $"{Units.Number(least, 0)} to {Units.Number(most, 0)}",
        ({ } only, _) => Units.Number(only, 0),
        _ => "",
    };

    private static string InWords(ExclusionReason reason) => reason switch
    {
        ExclusionReason.History => "with too few trading days before",
        ExclusionReason.Future => "with too few trading days after",
        ExclusionReason.Gap => "with a gap in the closes",
        ExclusionReason.NoVariance => "whose price stood still",
        ExclusionReason.NoBenchmark => "without a benchmark",
        ExclusionReason.Collinear => "whose factors move together",
        ExclusionReason.Duplicate => "given twice",
        _ => "overlapping an earlier one",
    };

    private static string Words(ExclusionReason reason) => reason switch
    {
        ExclusionReason.NoVariance => "no variance",
        ExclusionReason.NoBenchmark => "no benchmark",
        _ => reason.ToString().ToLowerInvariant(),
    };
}
