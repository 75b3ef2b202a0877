namespace ComputeThesis;

/// <summary>What one test says of one window.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record TestResult : IShownAsTables
{
    /// <summary>The test.</summary>
    public required Test Test { get; init; }

    /// <summary>The days tested.</summary>
    public required DayRange Window { get; init; }

    /// <summary>How many events were tested.</summary>
    public required int N { get; init; }

    /// <summary>The cumulative average abnormal return of the window, a fraction.</summary>
    public required double Caar { get; init; }

    /// <summary>The statistic; for <see cref="Test.WildBootstrap"/> and <see cref="Test.PlaceboDays"/> the CAAR itself. Null where it cannot be computed; <see cref="Note"/> says why.</summary>
    public double? Statistic { get; init; }

    /// <summary>The two-sided p-value; null where it cannot be computed.</summary>
    public double? PValue { get; init; }

    /// <summary>What the statistic is held against, such as "t, 15 df".</summary>
    public required string Reference { get; init; }

    /// <summary>What there is to know of this result: why it could not be computed, how many draws with which seed.</summary>
    public string? Note { get; init; }

    /// <summary>The p-value corrected by Holm over the windows that the table tests by the same test.</summary>
    public double? Holm { get; init; }

    /// <summary>The p-value corrected by Benjamini and Hochberg over the windows that the table tests by the same test.</summary>
    public double? BenjaminiHochberg { get; init; }

    /// <summary>The result as an HTML fragment that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The result as a GitHub table.</summary>
    public string ToMarkdown() => TableMarkdown.Write(View());

    /// <summary>The result on one line.</summary>
    public override string ToString() => $"{TestNames.Words(Test)} of CAAR{Window} = {Units.SignedPercent(Caar, 2)}, n = {N}: {(Statistic is { } value ? Units.Number(value, 3) : "no statistic")}, p = {(PValue is { } p ? StatisticText.PValue(p) : "none")} ({Reference}{(Note is null ? "" : "; " + Note)})";

    private TableView View() => TableView.Of($"{TestNames.Words(Test)} of CAAR{Window}",
        ("CAAR", Units.SignedPercent(Caar, 2)), ("events", Units.Number(N, 0)), ("statistic", Statistic is { } value ? Units.Number(value, 4) : "none"), ("p, two-sided", PValue is { } p ? StatisticText.PValue(p) : "none"), ("against", Reference), ("note", Note ?? ""));
}
